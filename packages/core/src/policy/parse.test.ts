import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { installationOf, policyOf } from '../../../../tests/support/scenes.ts'
import { MingshiError, type Problem } from '../errors.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { digestOf } from '../digest.ts'
import { ordinaryPlaces, privatePlaces } from './places.ts'
import { parseInstallation, parseJson, parsePolicy } from './parse.ts'
import { readInstallation } from './read-installation.ts'
import type { Policy } from './schema.ts'

const problemsIn = (parse: () => unknown): Problem[] => {
  try {
    parse()
  } catch (error) {
    return (error as MingshiError<'wrong-shape'>).details.problems
  }
  return []
}

describe('parsePolicy', () => {
  it('takes lists of 200 and refuses longer ones', () => {
    const many = (n: number) => policyOf('vending', (policy) => { policy.recipients = Array.from({ length: n }, (_, i) => ({ ...policy.recipients![0]!, id: `r${i}` })) })
    expect(parsePolicy(many(200)).recipients).toHaveLength(200)
    expect(() => parsePolicy(many(201))).toThrow(/at most 200/)
  })

  it.each([['CN-31', 'CN-SH'], ['CN-81', 'CN-HK'], ['CN-ZZ', 'ISO 3166-2']])('refuses the region %s and says %s', (region, said) => {
    expect(() => parsePolicy(policyOf('vending', (policy) => { policy.recipients![0]!.region = region }))).toThrow(said)
  })

  it.each(['vending', 'parking', 'property-access'] as const)('reads the example of %s and fills nothing in', (scene) => {
    expect(parsePolicy(policyOf(scene))).toEqual(policyOf(scene))
  })

  it('takes $comment in every object and keeps none', () => {
    const policy = policyOf('vending') as unknown as { purposes: object[]; controller: object }
    Object.assign(policy.purposes[0]!, { $comment: 'why' })
    Object.assign(policy.controller, { $comment: ['of any', { shape: 1 }] })
    expect(JSON.stringify(parsePolicy(policy))).not.toContain('$comment')
  })

  it('takes $schema at the top, for editors, and keeps none; inside it is an unknown key', () => {
    const policy = { $schema: './policy.schema.json', ...policyOf('vending') }
    expect(parsePolicy(policy)).toEqual(policyOf('vending'))
    expect(digestOf(sha256, parsePolicy(policy))).toBe(digestOf(sha256, policyOf('vending')))
    Object.assign(policy.controller, { $schema: 'x' })
    expect(problemsIn(() => parsePolicy(policy)).map(({ path }) => path)).toEqual(['$.controller.$schema'])
  })

  it('refuses what is nested deeper than 64 levels, however deep, and breaks on none', () => {
    const lists = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
    const refusal = { path: '$', expected: 'at most 64 levels', got: 'more' }
    for (const text of [lists(65), lists(200_000), '{"$comment":'.repeat(200_000) + '1' + '}'.repeat(200_000)]) {
      expect(problemsIn(() => parseJson(text, 'x'))).toEqual([refusal])
      expect(problemsIn(() => parsePolicy(JSON.parse(text)))).toEqual([refusal])
      expect(problemsIn(() => parseInstallation(JSON.parse(text)))).toEqual([refusal])
    }
    expect(problemsIn(() => parsePolicy(JSON.parse(lists(64))))).not.toContainEqual(refusal)
    expect(parseJson(lists(64), 'x')).toEqual(JSON.parse(lists(64)))
  })

  it('names a place once: a number beyond all integers is above the limit that it has', () => {
    const policy = policyOf('vending')
    policy.purposes[0]!.attempts = 1e30
    expect(problemsIn(() => parsePolicy(policy))).toEqual([{ path: '$.purposes[0].attempts', expected: 'at most 10 (number)', got: '1e+30' }])
  })

  it('refuses minus zero, which no digest holds', () => {
    const policy = policyOf('vending', (it) => { it.alternatives[0]!.surchargeFen = -0 })
    expect(problemsIn(() => parsePolicy(policy))).toEqual([{ path: '$.alternatives[0].surchargeFen', expected: 'what canonical JSON can hold', got: '-0' }])
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
      it.languages.push('bo')
      delete it.purposes[0]!.necessity!.en
      it.alternatives[1]!.id = 'qr'
    })
    const paths = problemsIn(() => parsePolicy(policy)).map(({ path }) => path)
    expect(paths).toContain('$.languages[2]')
    expect(paths).toContain('$.purposes[0].necessity["en"]')
    expect(paths).toContain('$.controller.name["bo"]')
    expect(paths).toContain('$.alternatives[1].id')
  })

  const unseen = ['\u200b', '\u2060', '\ufeff', '\u00ad', '\u115f', '\u1160', '\u3164', '\uffa0', '\u200d', '\u2800', '\u202e', '\u2067', '\u200f', '\u061c', '\u0000', '\n', '\u2028', '\ue000']
  const holders: [string, (policy: Policy, text: string) => void][] = [
    ['$.controller.name["zh-CN"]', (it, text) => { it.controller.name['zh-CN'] = text }],
    ['$.controller.contact.address.en', (it, text) => { it.controller.contact!.address!.en = text }],
    ['$.purposes[0].necessity["zh-CN"]', (it, text) => { it.purposes[0]!.necessity!['zh-CN'] = text }],
    ['$.recipients[0].contact', (it, text) => { it.recipients![0]!.contact = text }],
    ['$.alternatives[0].label["zh-CN"]', (it, text) => { it.alternatives[0]!.label['zh-CN'] = text }],
    ['$.purposes[0].citation', (it, text) => { it.purposes[0]!.citation = text }],
  ]

  it.each(holders)('wants something to read at %s, and nothing that cannot be seen', (path, write) => {
    const pathsWith = (text: string) => problemsIn(() => parsePolicy(policyOf('vending', (it) => write(it, text)))).map((problem) => problem.path)
    for (const text of ['', ' ', '。', '.', '——', ...unseen, ...unseen.map((character) => `扫${character}码`), '扫'.repeat(401)]) expect(pathsWith(text), JSON.stringify(text)).toEqual([path])
    for (const text of ['扫码', '7', 'Café, room 1 (left)', '一。二', '𠮷野家', '“我的同意”']) expect(pathsWith(text), text).toEqual([])
  })

  it('wants whole characters', () => {
    const half = policyOf('vending')
    half.purposes[0]!.title['zh-CN'] = '付\ud800款'
    expect(problemsIn(() => parsePolicy(half)).map(({ path }) => path)).toEqual(['$.purposes[0].title["zh-CN"]'])
  })

  it('spells out in the problem what cannot be seen', () => {
    const [problem] = problemsIn(() => parsePolicy(policyOf('vending', (it) => { it.alternatives[0]!.label['zh-CN'] = '扫\u200b' })))
    expect(problem).toEqual({
      path: '$.alternatives[0].label["zh-CN"]', expected: 'one line with a letter or a digit, without control, zero-width or direction characters', got: '"扫\\u{200b}"',
    })
  })

  const idIn = (change: (policy: Policy) => void) => problemsIn(() => parsePolicy(policyOf('vending', change)))
  it('reserves the names that mean something else: a modality’s is a tile, `constructor` every object has', () => {
    expect(idIn((it) => { it.alternatives[0]!.id = 'face' })).toEqual([{ path: '$.alternatives[0].id', expected: 'another id: the name of a modality is the tile of the face', got: '"face"' }])
    for (const id of ['palm-vein', 'constructor', '__proto__']) expect(idIn((it) => { it.alternatives[0]!.id = id }).map(({ path }) => path), id).toContain('$.alternatives[0].id')
    for (const id of ['face-to-face', 'surface', 'palm', 'constructors']) expect(idIn((it) => { it.alternatives[0]!.id = id }), id).toEqual([])
    expect(idIn((it) => { it.purposes[0]!.id = 'constructor' }).map(({ path }) => path)).toContain('$.purposes[0].id')
    expect(idIn((it) => { it.purposes[0]!.id = 'face' })).toEqual([])
    expect(idIn((it) => { it.recipients![0]!.id = 'document' }).map(({ path }) => path)).toEqual(['$.recipients[0].id'])
    expect(idIn((it) => { it.recipients![0]!.id = 'face' })).toEqual([])
  })

  it('keeps every key or refuses it: `__proto__` does not vanish', () => {
    const text = JSON.stringify(policyOf('vending')).replace('"title":{', '"title":{"__proto__":"x",')
    expect(problemsIn(() => parsePolicy(JSON.parse(text)))).toEqual([{ path: '$.purposes[0].title.__proto__', expected: 'no such key', got: '"x"' }])
  })

  it.each<[string, (policy: Policy, text: string) => void, string[], string[]]>([
    [
      'numbers to call', (it, phone) => { it.rights!.phone = phone },
      ['021-0000 0000', '400-000 0000', '110', '+86 (21) 0000-0000', '(021) 00000000 转 12', '021-0000 0000 ext. 8', '02100000000#8'],
      ['400-1，刷脸更快更方便', '21', ' 021-0000', '电话', '021-0000 转', '1'.repeat(40)],
    ],
    [
      'e-mail addresses', (it, email) => { it.controller.contact!.email = email },
      ['privacy@vending.example.cn', 'a.b+c@d.cn'],
      ['刷脸更快@b.cn', 'a@b', 'a b@c.cn', 'a@b.cn，更快', `${'a@b.'.repeat(50_000)} `],
    ],
    [
      'addresses on the web', (it, url) => { it.rights!.url = url },
      ['https://rules.example.cn', 'http://a.cn:8080/x?y=z#w', 'https://xn--fiq228c.cn/%E6%9B%B4'],
      ['ftp://a.cn', 'https://', ' https://a.cn', 'https://a.cn/更快', 'https://a.cn/x y', 'javascript:alert(1)', `https://a.cn/${'x'.repeat(300)}`],
    ],
    [
      'days', (it, date) => { it.assessment!.date = date },
      ['2026-11-01', '2028-02-29', '2000-02-29', '2026-04-30'],
      ['0000-00-00', '9999-98-98', '2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '1999-12-31', '2026-1-1'],
    ],
  ])('knows %s from what only stands in their place', (_, write, good, bad) => {
    for (const text of good) expect(idIn((it) => write(it, text)), text).toEqual([])
    for (const text of bad) expect(idIn((it) => write(it, text)), text).toHaveLength(1)
  })

  it('keeps records for a duration', () => {
    const keeping = (keep: string) => idIn((it) => { it.records = { keep } })
    for (const keep of ['P3Y', 'P36M', 'P1Y6M', 'P1100D', 'P2W']) expect(keeping(keep), keep).toEqual([])
    for (const keep of ['3 years', '永久', 'P', 'P0Y', 'P3', 'P-3Y', 'P3Y ', 'P99999Y']) expect(keeping(keep), keep).toEqual([{ path: '$.records.keep', expected: 'a duration such as P3Y', got: JSON.stringify(keep) }])
    expect(idIn((it) => { it.goLive = '2026-13-45' }).map(({ path }) => path)).toEqual(['$.goLive'])
  })

  it('gives each joint controller an id of its own', () => {
    const joint = (...ids: string[]) => idIn((it) => { it.joint = ids.map((id) => ({ id, name: { 'zh-CN': '某某商场', en: 'The Mall' } })) })
    expect(joint('mall', 'metro')).toEqual([])
    expect(joint('mall', 'mall')).toEqual([{ path: '$.joint[1].id', expected: 'an id used once', got: '"mall"' }])
  })

  it('says in words what it expects, wherever a text is wrong: never as a pattern', () => {
    const expected: string[] = []
    const wrongEverywhere = (document: object, parse: (json: unknown) => unknown): void => {
      const walk = (node: Record<string, unknown>): void => {
        for (const [key, value] of Object.entries(node)) {
          if (typeof value === 'object' && value !== null) walk(value as Record<string, unknown>)
          if (typeof value !== 'string') continue
          for (const wrong of ['', '#\n\\', 'x'.repeat(500)]) {
            node[key] = wrong
            expected.push(...problemsIn(() => parse(document)).map((problem) => problem.expected))
          }
          node[key] = value
        }
      }
      walk(document as Record<string, unknown>)
    }
    for (const scene of ['vending', 'parking', 'property-access'] as const) {
      wrongEverywhere(policyOf(scene), parsePolicy)
      wrongEverywhere(installationOf(scene), parseInstallation)
    }
    expect(expected.length).toBeGreaterThan(200)
    expect(expected.filter((words) => /[\^\\]|\(\?|Invalid/.test(words))).toEqual([])
    expect(idIn((it) => { it.controller.name['中文'] = '某某' })).toEqual([{ path: '$.controller.name["中文"]', expected: 'a key that is a language tag such as zh-CN or en', got: '"中文"' }])
  })

  it('lists a language once', () => {
    expect(idIn((it) => { it.languages = ['zh-CN', 'en', 'zh-CN'] })).toEqual([{ path: '$.languages[2]', expected: 'a language listed once', got: '"zh-CN"' }])
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
    ['a $comment inside', changed((json) => { Object.assign(json.place as object, { $comment: ['x'] }) })],
    ['a $schema', changed((json) => { json.$schema = './installation.schema.json' })],
    ['a $schema inside', changed((json) => { Object.assign(json.place as object, { $schema: 'x' }) })],
    ['a key that every object has', changed((json) => { Object.assign(json, { constructor: 1 }) })],
    ['another such key', JSON.parse(JSON.stringify(valid()).replace('{', '{"__proto__":{},'))],
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
    ['a receipt URL with a question', changed((json) => { json.receiptUrl = 'https://r.example.cn?r=1' })],
    ['a receipt URL without host', changed((json) => { json.receiptUrl = 'https:///r' })],
    ['a receipt URL of 300 characters', changed((json) => { json.receiptUrl = `https://r.cn/${'x'.repeat(287)}` })],
    ['a receipt URL of 301 characters', changed((json) => { json.receiptUrl = `https://r.cn/${'x'.repeat(288)}` })],
    ['signage without posted', changed((json) => { json.signage = {} })],
    ['a lens above', changed((json) => { json.mount = { screenBottomMm: 700, screenTopMm: 1180, lens: 'above' } })],
    ['a lens behind', changed((json) => { json.mount = { screenBottomMm: 700, screenTopMm: 1180, lens: 'behind' } })],
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

describe('an installation', () => {
  it('holds nothing that no digest can hold', () => {
    const json = installationOf('vending', (it) => { it.place.name = '2 号线 \ud800' })
    expect(() => parseInstallation(json)).toThrow(/\$\.place\.name.*canonical JSON/)
  })

  it('has the same digest on the machine and at the command line, with and without comments', () => {
    const plain = installationOf('vending')
    const commented = JSON.parse(JSON.stringify(plain).replaceAll('{', '{"$comment":{"why":[1]},').replace('{', '{"$schema":"./installation.schema.json",')) as unknown
    const digest = digestOf(sha256, plain)
    expect(digestOf(sha256, readInstallation(commented))).toBe(digest)
    expect(digestOf(sha256, parseInstallation(commented))).toBe(digest)
    expect(JSON.stringify(commented)).toContain('$comment') // what was handed in is left as it was
  })

  it('is read, however long its receipt URL goes on: a pattern that tries again from every place would not end', () => {
    const long = { ...installationOf('vending'), receiptUrl: `https://${'a'.repeat(200_000)}#` }
    expect(readInstallation(long)).toHaveLength(1)
    expect(problemsIn(() => parseInstallation(long))).toHaveLength(1)
  }, 20_000)
})

describe('policy.schema.json', () => {
  it('knows the keys that the examples use', () => {
    const schema = JSON.parse(readFileSync(new URL('../../policy.schema.json', import.meta.url), 'utf8')) as { properties: Record<string, unknown> }
    for (const key of Object.keys(policyOf('vending'))) expect(schema.properties).toHaveProperty(key)
  })
})
