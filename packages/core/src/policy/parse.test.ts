import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { installationOf, policyOf } from '../../../../tests/support/scenes.ts'
import { MingshiError, type Problem } from '../errors.ts'
import { ordinaryPlaces, privatePlaces } from './places.ts'
import { parseInstallation, parseJson, parsePolicy } from './parse.ts'
import { readInstallation } from './read-installation.ts'

const problemsIn = (parse: () => unknown): Problem[] => {
  try {
    parse()
  } catch (error) {
    return (error as MingshiError<'wrong-shape'>).details.problems
  }
  return []
}

describe('parsePolicy', () => {
  it.each(['vending', 'parking', 'property-access'] as const)('reads the example of %s and fills nothing in', (scene) => {
    expect(parsePolicy(policyOf(scene))).toEqual(policyOf(scene))
  })

  it('takes $comment in every object and keeps none', () => {
    const policy = policyOf('vending') as unknown as { purposes: object[]; controller: object }
    Object.assign(policy.purposes[0]!, { $comment: 'why' })
    Object.assign(policy.controller, { $comment: ['of any', { shape: 1 }] })
    expect(JSON.stringify(parsePolicy(policy))).not.toContain('$comment')
  })

  it('names all problems at once: path, expected, got', () => {
    const policy = policyOf('vending') as unknown as Record<string, unknown> & { purposes: Record<string, unknown>[]; alternatives: Record<string, unknown>[] }
    policy.scene = 'sauna'
    policy.colour = 'blue'
    policy.purposes[0]!.attempts = 1.5
    policy.purposes[0]!.act = undefined
    policy.purposes[0]!.retention = { period: 30, after: 'enrolment' }
    policy.alternatives[0]!.kind = 'magic'
    const problems = problemsIn(() => parsePolicy(policy))
    expect(problems.map(({ path }) => path).sort()).toEqual([
      '$.alternatives[0].kind', '$.colour', '$.purposes[0].act', '$.purposes[0].attempts', '$.purposes[0].retention.period', '$.scene',
    ])
    expect(problems.find(({ path }) => path === '$.purposes[0].retention.period')).toEqual({ path: '$.purposes[0].retention.period', expected: 'string', got: '30' })
    expect(problems.find(({ path }) => path === '$.colour')).toEqual({ path: '$.colour', expected: 'no such key', got: '"blue"' })
    expect(problems.find(({ path }) => path === '$.scene')!.expected).toContain('"vending"')
  })

  it('wants every text in every language, languages that can be composed, and ids used once', () => {
    const policy = policyOf('vending', (it) => {
      it.languages.push('ug')
      delete it.purposes[0]!.necessity!.en
      it.alternatives[1]!.id = 'qr'
    })
    const paths = problemsIn(() => parsePolicy(policy)).map(({ path }) => path)
    expect(paths).toContain('$.languages[2]')
    expect(paths).toContain('$.purposes[0].necessity["en"]')
    expect(paths).toContain('$.controller.name["ug"]')
    expect(paths).toContain('$.alternatives[1].id')
  })

  it('throws nothing but MingshiError on any JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => {
      expect(problemsIn(() => parsePolicy(json)).length).toBeGreaterThan(0)
      expect(problemsIn(() => parseInstallation(json)).length).toBeGreaterThan(0)
    }))
  })

  it('says where text stops being JSON', () => {
    expect(() => parseJson('{"a": 1,}', 'policy.json')).toThrow(/^not-json: \{"what":"policy\.json","at":8,/)
  })
})

describe('the kiosk’s reader of an installation', () => {
  const valid = () => installationOf('vending') as unknown as Record<string, unknown>
  const changed = (change: (json: Record<string, unknown>) => void) => {
    const json = valid()
    change(json)
    return json
  }
  const fixtures: [string, unknown][] = [
    ['the vending example', valid()],
    ['the parking example', installationOf('parking')],
    ['the property example', installationOf('property-access')],
    ['a $comment', changed((json) => { json.$comment = 'x' })],
    ['no object', 'text'],
    ['a list', []],
    ['null', null],
    ['an unknown key', changed((json) => { json.colour = 'blue' })],
    ['another format', changed((json) => { json.format = 'mingshi-installation/2' })],
    ['no place', changed((json) => { delete json.place })],
    ['a place without kind', changed((json) => { json.place = { name: 'x', public: true } })],
    ['an unknown place', changed((json) => { json.place = { name: 'x', kind: 'moon', public: true } })],
    ['public as text', changed((json) => { json.place = { name: 'x', kind: 'mall', public: 'yes' } })],
    ['an operator with upper case', changed((json) => { json.operator = 'Example.cn' })],
    ['an operator without dot', changed((json) => { json.operator = 'localhost' })],
    ['a long operator', changed((json) => { json.operator = `${'a'.repeat(80)}.cn` })],
    ['a region in words', changed((json) => { json.region = 'Shanghai' })],
    ['a display of nothing', changed((json) => { json.display = { diagonalMm: 0, cssWidth: 1, cssHeight: 1 } })],
    ['half a millimetre', changed((json) => { json.display = { diagonalMm: 1.5, cssWidth: 1, cssHeight: 1 } })],
    ['a display without height', changed((json) => { json.display = { diagonalMm: 5, cssWidth: 1 } })],
    ['alternatives as text', changed((json) => { json.alternatives = 'qr' })],
    ['an alternative as number', changed((json) => { json.alternatives = ['qr', 1] })],
    ['a receipt URL over http', changed((json) => { json.receiptUrl = 'http://r.example.cn' })],
    ['a receipt URL with a fragment', changed((json) => { json.receiptUrl = 'https://r.example.cn/#x' })],
    ['signage without posted', changed((json) => { json.signage = {} })],
    ['an empty zone', changed((json) => { json.captureZone = '' })],
    ...[...ordinaryPlaces, ...privatePlaces].map((kind): [string, unknown] => [`place ${kind}`, changed((json) => { json.place = { name: 'x', kind, public: true } })]),
  ]

  it.each(fixtures)('agrees with the schema on %s', (_, json) => {
    const read = readInstallation(json)
    const bySchema = problemsIn(() => parseInstallation(json)).map(({ path }) => path)
    const byHand = Array.isArray(read) ? read.map(({ path }) => path) : []
    expect(byHand.sort()).toEqual(bySchema.sort())
  })
})

describe('policy.schema.json', () => {
  it('knows the keys that the examples use', () => {
    const schema = JSON.parse(readFileSync(new URL('../../policy.schema.json', import.meta.url), 'utf8')) as { properties: Record<string, unknown> }
    for (const key of Object.keys(policyOf('vending'))) expect(schema.properties).toHaveProperty(key)
  })
})
