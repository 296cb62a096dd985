import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mingshi, ownFiles } from '../../../../tests/support/mingshi.ts'

const { folder, file } = ownFiles()
type Filled = Record<string, string | number | boolean>
type Finding = { rule: string; severity: string; path: string; message: string }

const company: Filled = {
  '$.goLive': '2026-11-01', '$.rulesUrl': 'https://rules.example.cn/1',
  '$.controller.name["zh-CN"]': '某某有限公司', '$.controller.contact.phone': '021-0000 0000', '$.rights.phone': '021-0000 0000', '$.complaints.phone': '021-0000 0000',
  '$.incident.phone': '021-0000 0000', '$.audit.last': '2026-06-30',
}
const faces: Filled = { '$.controller.inCharge': '某某', '$.assessment.id': 'PIA-1', '$.assessment.date': '2026-10-01' }
const entrusted: Filled = { '$.entrusted[0].name["zh-CN"]': '某某设备公司', '$.entrusted[0].contract': 'DPA-1', '$.entrusted[0].signed': '2026-09-01' }
const machine: Filled = { '$.id': 'machine-1', '$.operator': 'example.cn', '$.region': 'CN-SH', '$.place.name': '一号门', '$.place.public': true }
const screen: Filled = {
  '$.place.kind': 'mall', '$.captureZone': '机前 0.4 至 0.9 米', '$.signage.posted': true, '$.signage.where': '机身正面',
  '$.display.diagonalMm': 546, '$.display.cssWidth': 1080, '$.display.cssHeight': 1920, '$.display.viewingDistanceMm': 600, '$.mount.screenBottomMm': 700, '$.mount.screenTopMm': 1180,
}

/** All that is left to the operator, by scene: no more and no less. */
const scenes: Record<string, { policy: Filled; installation: Filled }> = {
  vending: {
    policy: { ...company, ...faces, ...entrusted, '$.recipients[0].name["zh-CN"]': '某某支付公司', '$.recipients[0].contact': '400-000 0000' },
    installation: { ...machine, ...screen },
  },
  parking: { policy: company, installation: machine },
  'property-access': { policy: { ...company, ...faces, ...entrusted }, installation: { ...machine, ...screen, '$.place.kind': 'residential' } },
}

function fillIn(path: string, filled: Filled): void {
  const json = JSON.parse(readFileSync(path, 'utf8')) as object
  for (const [at, value] of Object.entries(filled)) {
    const keys = at.match(/[^$.[\]"]+/g)!
    const last = keys.pop()!
    const holder = keys.reduce((inner, key) => (inner as Record<string, object>)[key]!, json)
    ;(holder as Record<string, unknown>)[last] = value
  }
  writeFileSync(path, JSON.stringify(json))
}

describe.each(Object.entries(scenes))('mingshi init %s', (scene, { policy, installation }) => {
  const [policyFile, installationFile] = [join(folder, scene, 'policy.json'), join(folder, scene, 'installation.json')]
  const lint = async () => (JSON.parse((await mingshi('lint', policyFile, '--installation', installationFile, '--json')).out) as { findings: Finding[] }).findings

  it('writes what lint finds wanting in the places to fill in, and in no other', async () => {
    const { code, out } = await mingshi('init', scene, '-o', join(folder, scene), '--json')
    expect(code).toBe(0)
    const places = [...Object.keys(policy), ...Object.keys(installation).map((path) => `installation:${path}`)].sort()
    const findings = await lint()
    expect(findings.map(({ path }) => path).sort()).toEqual(places)
    expect((JSON.parse(out) as { places: string[] }).places.sort()).toEqual(places)
  })

  it('is lawful once they are filled in, and builds', async () => {
    fillIn(policyFile, policy)
    fillIn(installationFile, installation)
    if ('$.assessment.id' in policy) {
      const wanting = (await lint()).filter(({ severity }) => severity !== 'unsettled' && severity !== 'good-practice')
      expect(wanting.map(({ path }) => path)).toEqual(['$.assessment.scope'])
      fillIn(policyFile, { '$.assessment.scope': /sha256:[0-9a-f]{64}/.exec(wanting[0]!.message)![0] })
    }
    expect((await lint()).filter(({ severity }) => severity === 'illegal' || severity === 'risky')).toEqual([])
    expect(await mingshi('build', policyFile, '--installation', installationFile, '-o', join(folder, scene, 'built.json'))).toMatchObject({ code: 0 })
  })

  it('overwrites nothing', async () => {
    const before = readFileSync(policyFile, 'utf8')
    const { code, err } = await mingshi('init', scene, '-o', join(folder, scene))
    expect(code).toBe(2)
    expect(err.split('\n')).toEqual([policyFile, installationFile].map((path) => `mingshi init: ${path}: expected no such file yet, got one`))
    expect(readFileSync(policyFile, 'utf8')).toBe(before)
  })
})

describe('mingshi init', () => {
  it('says how to go on', async () => {
    const { code, out } = await mingshi('init', 'parking', '-o', join(folder, 'new', 'deep'))
    expect(code).toBe(0)
    expect(out).toMatch(/: 13 places to fill in\..*\nmingshi lint \S+policy\.json --installation \S+installation\.json$/)
  })

  it('writes neither file where one is there already', async () => {
    const half = join(folder, 'half')
    mkdirSync(half)
    writeFileSync(join(half, 'installation.json'), 'mine')
    expect(await mingshi('init', 'parking', '-o', half)).toMatchObject({ code: 2, out: '' })
    expect(readdirSync(half)).toEqual(['installation.json'])
    expect(readFileSync(join(half, 'installation.json'), 'utf8')).toBe('mine')
  })

  it.each([
    [['init'], 'expected 1 scene, got 0'],
    [['init', 'moon'], 'expected vending, parking, property-access, got moon'],
    [['init', 'parking', '-o', file('a-file', '')], 'expected a folder that can be written, got'],
  ])('%j is exit 2', async (args, says) => {
    const { code, err } = await mingshi(...args)
    expect(code).toBe(2)
    expect(err).toContain(says)
    expect(err.split('\n')).toHaveLength(1)
  })

  it('has its templates in the package', () => {
    expect((JSON.parse(readFileSync('packages/cli/package.json', 'utf8')) as { files: string[] }).files).toContain('templates')
  })
})
