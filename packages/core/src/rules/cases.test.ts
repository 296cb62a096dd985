import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { installationOf, policyOf, type Scene } from '../../../../tests/support/scenes.ts'
import type { Installation } from '../policy/installation.ts'
import type { Policy } from '../policy/schema.ts'
import { casesFound } from './catalogue/found.ts'
import { catalogue } from './catalogue/index.ts'
import { lintJson } from './lint.ts'

interface Committed {
  scene: Scene
  /** The smallest change to an example that commits it. */
  commits: (policy: Policy, installation: Installation) => void
  /** The rule whose finding answers it. */
  rule: string
}

const purpose = (policy: Policy) => policy.purposes[0]!
const zh = (text: string) => ({ 'zh-CN': text, en: 'x y z' })

const vending = (rule: string, commits: Committed['commits']): Committed => ({ scene: 'vending', commits, rule })
const parking = (rule: string, commits: Committed['commits']): Committed => ({ scene: 'parking', commits, rule })
const access = (rule: string, commits: Committed['commits']): Committed => ({ scene: 'property-access', commits, rule })

const overHttp = (_: Policy, installation: Installation): void => { installation.receiptUrl = 'http://r.example.cn/r' }
const unasked = (policy: Policy): void => { purpose(policy).basis = 'contract' }
const elsewhere = (policy: Policy): void => { policy.recipients = [{ ...policyOf('vending').recipients![0]!, id: 'cloud', for: [] }] }

/** By the code of the case: how it is committed, and by which rule it is answered. */
const committed: Record<string, Committed[]> = {
  P2: [parking('CN-SPC-04-2', (policy) => { policy.alternatives[0]!.label = zh('关注公众号缴费') })],
  P3: [parking('CN-PI-17-2', (policy) => { delete policy.rulesUrl }), parking('CN-PK-05', (policy) => { policy.plain = [] })],
  P4: [vending('format', overHttp)],
  P6: [vending('CN-PI-06-2', (policy) => { purpose(policy).categories!.push('phone-number') }), parking('CN-PK-03', (policy) => { policy.plain![0]!.categories.push('name') })],
  F1: [access('CN-TX-SPLIT', elsewhere)],
  F2: [vending('CN-FR-08-1-LAN', (policy) => { purpose(policy).storing = 'lan' })],
  F4: [access('CN-FR-05-2', (policy) => { delete purpose(policy).purpose }), access('CN-FR-05-3', (policy) => { delete purpose(policy).retention })],
  F5: [access('CN-FR-07-1', (policy) => { delete policy.under14 })],
  F6: [access('CN-PI-21-1', (policy) => { delete policy.entrusted![0]!.contract })],
  F7: [
    vending('CN-GB-35273-1', (policy) => { policy.recipients![0]!.retention = { period: 'P30D', after: 'last-use' } }),
    vending('CN-PCAC-1', (policy) => { purpose(policy).storing = 'device' }),
  ],
  F8: [access('CN-FR-10-1', (policy) => { policy.alternatives = [] })],
  F9: [
    vending('CN-FR-08-2', (policy) => { purpose(policy).retention = { period: 'P30D', after: 'last-use' } }),
    access('CN-FR-05-3', (policy) => { purpose(policy).retention = { period: '永久', after: 'contract-end' } }),
  ],
  V1: [vending('CN-PI-05-1', (policy) => { purpose(policy).title = zh('刷脸立减五元') })],
  V2: [
    vending('CN-FR-04-1', (policy) => { purpose(policy).purpose = zh('提升用户体验') }),
    vending('CN-SPC-04-3', (policy) => { purpose(policy).impact = zh('不刷脸无法使用') }),
  ],
  B1: [access('CN-TX-SPLIT', unasked), vending('CN-FR-06-1', (policy) => { purpose(policy).categories!.push('palm-vein-image') })],
  B2: [vending('CN-FR-13-1', (_, installation) => { installation.signage!.posted = false })],
  B4: [vending('CN-FR-09-1', (policy) => { delete policy.assessment })],
  C1: [
    access('CN-FR-10-1', (_, installation) => { installation.alternatives = [] }),
    access('CN-FR-10-2', (policy) => policy.alternatives.forEach((way) => { way.surchargeFen = 50 })),
  ],
  C2: [vending('CN-FR-13-1', (_, installation) => { delete installation.signage }), access('CN-SH-23-2', (_, installation) => { delete installation.signage })],
  C3: [vending('CN-FR-09-3', (policy) => { policy.assessment!.scope = `sha256:${'0'.repeat(64)}` })],
  C4: [
    vending('CN-FR-05-1', (policy) => { policy.controller.contact = {} }), vending('CN-FR-05-4', (policy) => { delete purpose(policy).impact }),
    vending('CN-FR-05-5', (policy) => { delete policy.rights }),
  ],
  C5: [access('format', overHttp)],
  O1: [vending('CN-SPC-04-2', (policy) => { purpose(policy).method = zh('先关注，再刷脸付款') })],
  O2: [vending('CN-SPC-04-2', (policy) => { policy.alternatives[0]!.label = zh('注册会员后扫码') }), vending('CN-FR-06-1', (policy) => { purpose(policy).purpose = zh('付款并办理会员') })],
  O3: [
    vending('CN-VM-02', (policy) => { policy.plain = [{ id: 'open', categories: ['phone-number'], purpose: zh('开门'), basis: 'contract', retention: { until: 'result' } }] }),
    vending('CN-PI-06-2', (policy) => { purpose(policy).categories!.push('birthday') }),
    vending('format', (policy) => { (purpose(policy).categories as string[]).push('gender') }), // no policy can even say it
  ],
  O4: [
    access('CN-FR-04-1', (policy) => { purpose(policy).impact = zh('照片也可能用于催缴物业费') }),
    access('CN-FR-06-1', (policy) => { purpose(policy).purpose = zh('开门，还用于催缴物业费') }),
  ],
  T1: [vending('CN-PI-17-2', (policy) => { delete policy.rulesUrl }), vending('CN-PI-06-2', (policy) => { purpose(policy).categories!.push('name') })],
  T2: [vending('CN-TX-SPLIT', (policy) => { policy.recipients![0]!.for = [] }), vending('CN-SPC-02-1', (policy) => { purpose(policy).mode = 'analysis' })],
  M1: [vending('MS-REFERENCE', (policy) => { purpose(policy).reference = 'enrolled-here' })],
}

/** Cases that a policy, an installation or a page can commit. Found too, but in nobody’s power here: recruitment, doxxing, a leak of death reports. */
const codes = 'P2 P3 P4 P5 P6 F1 F2 F3 F4 F5 F6 F7 F8 F9 V1 V2 B1 B2 B3 B4 C1 C2 C3 C4 C5 K1 K2 K3 K4 K5 O1 O2 O3 O4 T1 T2 M1'.split(' ')

const rulesOf = (scene: Scene, change: Committed['commits'] = () => {}) => {
  const installation = installationOf(scene)
  const policy = policyOf(scene, (it) => change(it, installation))
  return lintJson(sha256, policy, installation).findings.map(({ rule }) => rule)
}

const cases = casesFound.flatMap((section) => section.cases)
const every = Object.entries(committed).flatMap(([code, list]) => list.map((one) => ({ code, ...one })))

describe('what regulators found', () => {
  it('is all here, each with a rule or a test that answers it', () => {
    expect(cases.map(({ code }) => code).sort()).toEqual([...codes].sort())
    for (const { code, answers } of cases) expect(answers.some(({ by }) => by !== 'person'), code).toBe(true)
  })

  it.each(every)('$code, committed in $scene, is answered by $rule', ({ scene, commits, rule }) => {
    expect(rulesOf(scene, commits)).toContain(rule)
    expect(rulesOf(scene)).not.toContain(rule) // the example beside it does not
  })

  it('is committed here once for each rule that is said to answer it', () => {
    for (const { code, answers } of cases) {
      const said = answers.flatMap((answer) => (answer.by === 'rule' ? [answer.id] : []))
      expect((committed[code] ?? []).map(({ rule }) => rule).sort(), code).toEqual(said.sort())
    }
  })

  it('is answered by tests that are there, by their titles', () => {
    for (const { code, answers } of cases) {
      for (const answer of answers) {
        if (answer.by !== 'test') continue
        expect(existsSync(answer.file), `${code} ${answer.file}`).toBe(true)
        expect(readFileSync(answer.file, 'utf8'), `${code} ${answer.file}`).toContain(`${answer.title}'`)
      }
    }
  })

  it('names a person only where the catalogue says what to look at', () => {
    const looked = catalogue.flatMap(({ entries }) => entries).filter(({ settled }) => settled.by === 'person').map(({ id }) => id)
    for (const { answers } of cases) for (const answer of answers) if (answer.by === 'person') expect(looked).toContain(answer.id)
  })
})

/** Found elsewhere, or said by a law and easily done: the smallest policy that does it. */
const alike: Committed[] = [
  vending('CN-PK-07', (policy) => { policy.scene = 'parking' }),
  vending('CN-FR-10-2', (policy) => policy.alternatives.forEach((way) => { way.surchargeFen = 50 })),
  vending('CN-FR-13-2', (_, installation) => { installation.place.kind = 'changing-room' }),
  vending('CN-PI-23-1', (policy) => { policy.recipients![0]!.name = zh('合作伙伴') }),
  access('CN-SPC-11-1', (policy) => { purpose(policy).impact = zh('您不可撤销地授权我们使用您的脸') }),
  vending('CN-ND-20-1', (policy) => { delete policy.complaints }),
  vending('CN-VID-13-1', (policy) => { policy.publicSecurityCamera = true }),
  access('CN-MOD-4', (policy) => { purpose(policy).modality = 'gene' }),
]

describe('what is like it', () => {
  it.each(alike)('in $scene is answered by $rule', ({ scene, commits, rule }) => {
    expect(rulesOf(scene, commits)).toContain(rule)
    expect(rulesOf(scene)).not.toContain(rule)
  })
})
