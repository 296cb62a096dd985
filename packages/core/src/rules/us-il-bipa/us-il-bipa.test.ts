import { describe, expect, it } from 'vitest'
import { condoDoorOf, condoOf } from '../../../../../tests/support/illinois.ts'
import { sha256 } from '../../../../../tests/support/sha256.ts'
import type { Policy, Recipient } from '../../policy/schema.ts'
import { deriveItems } from '../../items/derive.ts'
import { lintPolicy } from '../lint.ts'
import { usIlBipa } from '../regimes/us-il-bipa.ts'

interface Case {
  rule: string
  finds: (policy: Policy) => void
  at: string
  spares: (policy: Policy) => void
}

const enrol = (policy: Policy) => policy.purposes[0]!
const become = (modality: 'gait' | 'ear' | 'palm-vein' | 'iris') => (policy: Policy) => {
  Object.assign(enrol(policy), { modality, categories: [`${modality}-image`, `${modality}-template`] })
}
const vendor = (change: Partial<Recipient>) => (policy: Policy) => {
  policy.recipients = [{ id: 'vendor', name: { en: 'Moumou Doors' }, for: ['enrol'], categories: ['face-template'], over: 'internet', region: 'US', retention: { period: 'P3Y', after: 'last-use' }, ...change }]
}

const cases: Case[] = [
  { rule: 'IL-15a', finds: (policy) => { delete policy.retentionSchedule }, at: '$.retentionSchedule', spares: (policy) => { delete policy.retentionSchedule; become('gait')(policy) } },
  { rule: 'IL-15b', finds: (policy) => { delete enrol(policy).purpose }, at: '$.purposes[0].purpose', spares: (policy) => { enrol(policy).purpose = { en: 'To open the door' } } },
  { rule: 'IL-15b', finds: (policy) => { delete enrol(policy).retention }, at: '$.purposes[0].retention', spares: (policy) => { enrol(policy).retention = { until: 'result' } } },
  { rule: 'IL-15b', finds: (policy) => { Object.assign(enrol(policy), { basis: 'contract', citation: 'The lease' }) }, at: '$.purposes[0].basis', spares: (policy) => { delete enrol(policy).basis } },
  { rule: 'IL-10-ES', finds: (policy) => { enrol(policy).written!.form = 'paper' }, at: '$.purposes[0].written.form', spares: (policy) => { enrol(policy).written!.form = 'paper'; become('ear')(policy) } },
  ...(['gait', 'ear'] as const).map((modality): Case => ({ rule: 'IL-ID', finds: become(modality), at: '$.purposes[0].modality', spares: become('palm-vein') })),
  { rule: 'MS-STRICTEST', finds: (policy) => { delete enrol(policy).written }, at: '$.purposes[0].written', spares: (policy) => { enrol(policy).written!.form = 'paper' } },
  { rule: 'MS-STRICTEST', finds: (policy) => { delete enrol(policy).written }, at: '$.purposes[0].written', spares: (policy) => { delete enrol(policy).written; become('gait')(policy) } },
  { rule: 'MS-STRICTEST', finds: (policy) => { enrol(policy).retention = { period: 'P1096D', after: 'last-use' } }, at: '$.purposes[0].retention.period', spares: (policy) => { enrol(policy).retention = { period: 'P36M', after: 'last-use' } } },
  { rule: 'MS-STRICTEST', finds: (policy) => { enrol(policy).retention = { period: 'P7D', after: 'contract-end' } }, at: '$.purposes[0].retention.after', spares: (policy) => { enrol(policy).retention = { period: 'P3Y', after: 'enrolment' } } },
  { rule: 'MS-STRICTEST', finds: vendor({ retention: { period: 'P5Y', after: 'last-use' } }), at: '$.recipients[0].retention.period', spares: vendor({ retention: { period: 'P5Y', after: 'last-use' }, categories: ['match-result'] }) },
]

const pathsOf = (rule: string, change: Case['finds']) =>
  lintPolicy(sha256, condoOf(change), { installation: condoDoorOf() }).filter((finding) => finding.rule === rule).map(({ path }) => path)

describe('every rule of Illinois', () => {
  it.each(cases.map((one) => [`${one.rule} at ${one.at}`, one] as const))('finds its case and spares the one beside it: %s', (_, { rule, finds, at, spares }) => {
    expect(pathsOf(rule, finds)).toContain(at)
    expect(pathsOf(rule, spares)).not.toContain(at)
  })

  it('has a case here', () => {
    expect(usIlBipa.rules.map(({ id }) => id).filter((id) => !cases.some(({ rule }) => rule === id))).toEqual([])
  })

  it('has a sentence in both languages, an article of the act, and says whose it is', () => {
    for (const { rule, finds } of cases) {
      for (const language of ['zh-CN', 'en'] as const) {
        const found = lintPolicy(sha256, condoOf(finds), { installation: condoDoorOf(), language }).filter((finding) => finding.rule === rule)
        for (const { message, article, regime } of found) {
          expect(message).not.toMatch(/[{}]|undefined/)
          expect(/\p{Script=Han}/u.test(message)).toBe(language === 'zh-CN')
          expect(article).toMatch(/^740 ILCS 14\//)
          expect(regime).toBe('us-il-bipa')
        }
      }
    }
  })
})

describe('disclosure in Illinois', () => {
  it('is asked for on its own, and none of it is called abroad (15(d))', () => {
    const policy = condoOf(vendor({}))
    expect(deriveItems(sha256, policy, enrol(policy)).map(({ id }) => id)).toEqual(['face', 'transmission', 'recipient:vendor', 'template'])
  })
})
