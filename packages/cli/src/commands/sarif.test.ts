import { pathToFileURL } from 'node:url'
import { allRules } from '@mingshi/core'
import { describe, expect, it } from 'vitest'
import { mingshi, ownFiles } from '../../../../tests/support/mingshi.ts'
import { installationOf, policyOf } from '../../../../tests/support/scenes.ts'

interface Sarif {
  $schema: string
  version: string
  runs: {
    tool: { driver: { name: string; semanticVersion: string; fullDescription: { text: string }; rules: { id: string; shortDescription: { text: string }; defaultConfiguration: { level: string } }[] } }
    columnKind: string
    results: {
      ruleId: string
      ruleIndex: number
      level: string
      message: { text: string }
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number; startColumn: number } }; logicalLocations: { fullyQualifiedName: string }[] }[]
      properties: { severity: string }
    }[]
  }[]
}

const { file } = ownFiles()
const lines = (json: object) => JSON.stringify(json, null, 2)
const policy = file('my policy.json', lines(policyOf('vending', (it) => { it.languages = ['en']; delete it.under14; it.purposes[0]!.retention = { period: '永久', after: 'last-use' } })))
const [toilet, mall, broken] = ['toilet', 'mall', 'moon'].map((kind) => file(`${kind}.json`, lines({ ...installationOf('vending'), place: { name: 'X', kind, public: true } })))
const sarif = async (...args: string[]) => {
  const { code, out } = await mingshi('lint', ...args, '--sarif')
  const log = JSON.parse(out) as Sarif
  return { code, log, run: log.runs[0]! }
}

describe('mingshi lint --sarif', () => {
  it('has what SARIF 2.1.0 requires, and every rule once', async () => {
    const { code, log, run } = await sarif(policy, '--installation', mall!)
    expect(code).toBe(1)
    expect(log).toMatchObject({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' })
    expect(log.runs).toHaveLength(1)
    expect(run.columnKind).toBe('utf16CodeUnits')
    const { name, semanticVersion, rules, fullDescription } = run.tool.driver
    expect(name).toBe('mingshi')
    expect(semanticVersion).toMatch(/^\d+\.\d+\.\d+$/)
    expect(fullDescription.text).toContain('not legal advice')
    expect(rules.map(({ id }) => id)).toEqual(['format', ...allRules.map(({ id }) => id)])
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    for (const { shortDescription, defaultConfiguration, ...rest } of rules) {
      expect(shortDescription.text).toMatch(/^[^{}]+$/)
      expect(['error', 'warning', 'note']).toContain(defaultConfiguration.level)
      expect(rest).not.toHaveProperty('helpUri')
    }
    for (const { ruleId, ruleIndex, message, locations } of run.results) {
      expect(rules[ruleIndex]!.id).toBe(ruleId)
      expect(message.text).not.toBe('')
      expect(locations.length).toBeGreaterThan(0)
    }
  })

  it('tells what --json tells, at levels', async () => {
    const { run } = await sarif(policy, '--installation', mall!)
    const { findings } = JSON.parse((await mingshi('lint', policy, '--installation', mall!, '--json')).out) as { findings: { rule: string; severity: string; message: string }[] }
    const levels: Record<string, string> = { illegal: 'error', risky: 'warning', 'good-practice': 'note', unsettled: 'note' }
    expect(run.results.map(({ ruleId, level, message, properties }) => [ruleId, properties.severity, level, message.text])).toEqual(
      findings.map(({ rule, severity, message }) => [rule, severity, levels[severity], message]),
    )
    expect(new Set(run.results.map(({ level }) => level))).toEqual(new Set(['error', 'warning', 'note']))
  })

  it('points to the line of the policy', async () => {
    const { run } = await sarif(policy, '--installation', mall!)
    const endless = run.results.find(({ locations }) => locations[0]!.logicalLocations[0]!.fullyQualifiedName === '$.purposes[0].retention.period')!
    const { artifactLocation, region } = endless.locations[0]!.physicalLocation
    expect(artifactLocation.uri).toBe(pathToFileURL(policy).href)
    expect(artifactLocation.uri).toContain('my%20policy.json')
    const line = lines(policyOf('vending', (it) => { it.languages = ['en']; delete it.under14; it.purposes[0]!.retention = { period: '永久', after: 'last-use' } })).split('\n')[region.startLine - 1]!
    expect(line.slice(region.startColumn - 1)).toBe('"period": "永久",')
  })

  it('points into the installations that a finding is of', async () => {
    const of = async (...given: string[]) => (await sarif(policy, ...given.flatMap((path) => ['--installation', path]))).run.results
    const places = (await of(toilet!, mall!)).find(({ ruleId }) => ruleId === 'CN-FR-13-2')!.locations
    expect(places.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri)).toEqual([pathToFileURL(toilet!).href])
    expect(places[0]!.logicalLocations[0]!.fullyQualifiedName).toMatch(/^\$/)
    const shape = (await of(mall!, broken!)).find(({ ruleId }) => ruleId === 'format')!
    expect(shape).toMatchObject({ level: 'error', locations: [{ physicalLocation: { artifactLocation: { uri: pathToFileURL(broken!).href } }, logicalLocations: [{ fullyQualifiedName: '$.place.kind' }] }] })
  })

  it('names a file as it was given, when that was from here', async () => {
    const { code, run } = await sarif('./examples/vending/policy.json')
    expect(code).toBe(0)
    expect(run.results[0]!.locations[0]!.physicalLocation.artifactLocation.uri).toBe('examples/vending/policy.json')
  })

  it('is not --json', async () => {
    expect(await mingshi('lint', policy, '--json', '--sarif')).toMatchObject({ code: 2, err: expect.stringContaining('expected --json or --sarif, got both') as string })
  })

  it('speaks Chinese when asked', async () => {
    const { run } = await sarif(policy, '--lang', 'zh-CN')
    expect(run).toMatchObject({ language: 'zh-CN' })
    expect(run.tool.driver.fullDescription.text).toBe('没有发现不等于法律意见。')
  })
})
