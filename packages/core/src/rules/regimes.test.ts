import { describe, expect, it } from 'vitest'
import { condoDoorOf, condoOf } from '../../../../tests/support/illinois.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { installationOf, policyOf } from '../../../../tests/support/scenes.ts'
import { brokenAtRunTime, type HardRule } from '../build/at-run-time.ts'
import { build } from '../build/build.ts'
import { verifyBuilt } from '../build/verify-built.ts'
import type { Installation } from '../policy/installation.ts'
import type { Policy } from '../policy/schema.ts'
import { cnRules } from './cn.ts'
import { lintPolicy } from './lint.ts'
import type { Limits, Regime } from './regime.ts'
import { beyondLimits } from './strictest.ts'

const lint = (policy: Policy, installation?: Installation) => lintPolicy(sha256, policy, { installation }).filter(({ rule }) => rule !== 'MS-LANGUAGE-REVIEW') // reviewed.test.ts
const brief = (policy: Policy, installation?: Installation) => lint(policy, installation).map(({ rule, severity, path, regime }) => [rule, severity, path, regime].filter(Boolean).join(' '))
const isCn = (rule: string) => cnRules.some(({ id }) => id === rule)

describe('the regimes that a policy names', () => {
  it('judge it, and no other does: Illinois is not under PIPL, nor spoken to in Chinese', () => {
    expect(lint(condoOf(), condoDoorOf())).toEqual([])
    expect(lint(condoOf((it) => { delete it.complaints; delete it.rulesUrl; delete it.records }), condoDoorOf())).toEqual([])
    expect(lint(condoOf((it) => { it.regimes = ['cn', 'us-il-bipa'] }), condoDoorOf()).map(({ rule }) => rule)).toContain('CN-APP-01-1')
  })

  it('are built, in English, and what the kiosk loads is whole', () => {
    const built = build(sha256, condoOf(), [condoDoorOf()])
    expect(verifyBuilt(sha256, built)).toEqual([])
    expect(brokenAtRunTime(built.policy, condoDoorOf())).toEqual([])
    expect(built.notices.enrol!.en!.blocks.find(({ item }) => item === 'method')!.text).toContain('electronic signature, made with the intent to sign')
  })

  it('may be several: each says whose rule it is, the mainland first', () => {
    const both = policyOf('property-access', (it) => { it.regimes = ['us-il-bipa', 'cn']; delete it.controller.contact })
    expect(brief(both, installationOf('property-access')).filter((line) => line.includes(' illegal '))).toEqual([
      'CN-FR-05-1 illegal $.controller.contact cn',
      'IL-15a illegal $.retentionSchedule us-il-bipa',
      'MS-STRICTEST illegal $.purposes[0].retention.after us-il-bipa',
      'MS-STRICTEST illegal $.purposes[0].written us-il-bipa',
    ])
  })

  it('are known, or nothing is clean', () => {
    const atlantis = condoOf((it) => { it.regimes = ['us-il-bipa', 'atlantis'] })
    expect(brief(atlantis, condoDoorOf())).toEqual(['MS-REGIME illegal $.regimes[1]'])
    expect(lint(atlantis)[0]!.message).toBe('The law of “atlantis” is not here, and nothing was judged by it; known are cn, us-il-bipa')
    expect(() => build(sha256, atlantis, [condoDoorOf()])).toThrow(/MS-REGIME/)
  })
})

describe('the law of the place', () => {
  it('cannot be left out, and judges all the same', () => {
    const inShanghai = lint(condoOf((it) => { delete it.complaints }), installationOf('property-access', (it) => { it.alternatives = ['card'] }))
    expect(inShanghai.find(({ rule }) => rule === 'MS-REGIME-LOCAL')).toMatchObject({ severity: 'illegal', path: '$.regimes', message: 'The machine stands in CN-SH, and the policy does not name “cn”: the law of the place cannot be left out' })
    expect(inShanghai.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['CN-ND-20-1', 'CN-APP-01-1']))
    const inIllinois = brief(policyOf('vending'), installationOf('vending', (it) => { it.region = 'US-IL' }))
    expect(inIllinois).toEqual(expect.arrayContaining(['MS-REGIME-LOCAL illegal $.regimes', 'IL-15a illegal $.retentionSchedule us-il-bipa', 'MS-STRICTEST illegal $.purposes[0].written us-il-bipa']))
  })

  it.each([
    ['CN', ['MS-REGIME-NONE unsettled installation:$.region']], ['CN-SH', []], ['CN-HK', ['MS-REGIME-NONE unsettled installation:$.region']], ['HK', ['MS-REGIME-NONE unsettled installation:$.region']],
    ['SG', ['MS-REGIME-NONE unsettled installation:$.region']], ['US', ['MS-REGIME-NONE unsettled installation:$.region']],
    ['US-TX', ['MS-REGIME-NONE unsettled installation:$.region']], ['US-IL', ['MS-REGIME-LOCAL illegal $.regimes']],
  ])('of %s is known or said not to be', (region, found) => {
    const policy = policyOf('property-access')
    expect(brief(policy, installationOf('property-access', (it) => { it.region = region })).filter((line) => line.startsWith('MS-REGIME'))).toEqual(found)
  })
})

describe('what Mingshi holds to under every law', () => {
  const cases: [HardRule, string, (policy: Policy, installation: Installation) => void][] = [
    ['alternative', 'MS-ALTERNATIVE', (policy) => { policy.alternatives = [] }],
    ['alternative', 'MS-ALTERNATIVE', (_, installation) => { installation.alternatives = [] }],
    ['separate-consent', 'MS-CONSENT', (policy) => { policy.purposes[0]!.basis = 'contract' }],
    ['under14', 'MS-UNDER14', (policy) => { delete policy.under14 }],
    ['assessment', 'MS-ASSESSMENT', (policy) => { delete policy.assessment }],
    ['private-space', 'MS-PRIVATE-SPACE', (_, installation) => { installation.place.kind = 'toilet' }],
    ['retention', 'MS-RETENTION', (policy) => { policy.purposes[0]!.retention = { period: '永久', after: 'last-use' } }],
  ]
  it.each(cases)('is what the kiosk refuses, so that it is not built anywhere: %s, %s', (hard, rule, change) => {
    for (const modality of ['face', 'gait'] as const) {
      for (const region of ['US-IL', 'SG']) {
        const installation = condoDoorOf((it) => { it.region = region })
        const policy = condoOf((it) => {
          Object.assign(it.purposes[0]!, { modality, categories: [`${modality}-image`, `${modality}-template`] })
          change(it, installation)
        })
        expect(brokenAtRunTime(policy, installation)).toEqual([hard])
        const illegal = lint(policy, installation).filter(({ severity }) => severity === 'illegal')
        expect(illegal.length).toBeGreaterThan(0)
        if (modality === 'gait') expect(illegal.map((finding) => finding.rule)).toContain(rule) // no law of the place is about it
        expect(illegal.filter((finding) => isCn(finding.rule))).toEqual([])
        expect(() => build(sha256, policy, [installation])).toThrow(/illegal-policy/)
      }
    }
  })

  it('is not said once more where a law says it', () => {
    const rules = lint(policyOf('vending', (it) => { delete it.under14; it.alternatives = [] }), installationOf('vending')).map(({ rule }) => rule)
    expect(rules).toEqual(expect.arrayContaining(['CN-FR-07-1', 'CN-FR-10-1']))
    expect(rules.filter((rule) => rule.startsWith('MS-'))).toEqual([])
  })

  it('takes back at the machine what was given there', () => {
    expect(brief(condoOf((it) => { it.rights!.kiosk = false }), condoDoorOf())).toEqual(['MS-WITHDRAWAL illegal $.rights.kiosk'])
    expect(brief(condoOf((it) => { delete it.rights }), condoDoorOf())).toEqual(['MS-RIGHTS illegal $.rights'])
  })

  it('has no genes and analyses nobody', () => {
    expect(brief(condoOf((it) => { it.purposes[0]!.mode = 'analysis' }), condoDoorOf())).toEqual(['MS-ANALYSIS illegal $.purposes[0].mode'])
    const genes = condoOf((it) => { Object.assign(it.purposes[0]!, { modality: 'gene', categories: ['gene-image', 'gene-template'] }) })
    expect(brief(genes, condoDoorOf())).toEqual(expect.arrayContaining(['MS-GENE illegal $.purposes[0].modality']))
  })
})

describe('the strictest', () => {
  /** A regime that is nothing but its limits. */
  const regime = (id: string, limits: Limits): Regime => ({ id, title: { 'zh-CN': id, en: id }, region: /^XX$/, covers: (modality) => modality !== 'gait', rules: [], limits })
  const limit = <T>(value: T, article: string) => ({ value, article, provenance: 'read' as const })
  const [loose, strict] = [
    regime('loose', { keptAfterLastUse: limit('P3Y', 'Loose 1'), consent: limit('tap', 'Loose 2'), guardianUnder: limit(14, 'Loose 3') }),
    regime('strict', { keptAfterLastUse: limit('P1Y', 'Strict 1'), consent: limit('writing', 'Strict 2'), guardianUnder: limit(16, 'Strict 3') }),
  ]
  const found = (policy: Policy, regimes: Regime[]) => beyondLimits(policy, regimes).map(({ case: which, path, by }) => `${which} ${path} ${by!.regime} ${by!.article}`)

  it('wins, whatever their order, and is named with its article', () => {
    const policy = condoOf((it) => { it.purposes[0]!.retention = { period: 'P4Y', after: 'last-use' }; delete it.purposes[0]!.written })
    const wins = ['longer $.purposes[0].retention.period strict Strict 1', 'tap $.purposes[0].written strict Strict 2', 'older $.under14 strict Strict 3']
    expect(found(policy, [loose, strict])).toEqual(wins)
    expect(found(policy, [strict, loose])).toEqual(wins)
    expect(found(policy, [loose])).toEqual(['longer $.purposes[0].retention.period loose Loose 1'])
    expect(found(policy, [])).toEqual([])
  })

  it('is the first of equals, and only of those that cover the part of the body', () => {
    const policy = condoOf((it) => { it.purposes[0]!.retention = { period: 'P4Y', after: 'last-use' } })
    expect(found(policy, [loose, { ...loose, id: 'second' }])[0]).toContain('loose')
    expect(found(condoOf((it) => { Object.assign(it.purposes[0]!, { modality: 'gait', retention: { period: 'P4Y', after: 'last-use' } }); delete it.purposes[0]!.written }), [loose])).toEqual([])
  })

  it.each([
    ['P1Y', 'last-use', false], ['P365D', 'last-use', false], ['P366D', 'last-use', true], ['P12M', 'last-use', false], ['P1YT1S', 'last-use', true],
    ['PT9000H', 'last-use', true], ['P1Y', 'enrolment', false], ['P13M', 'enrolment', true],
  ] as const)('counts %s after %s to the second', (period, after, beyond) => {
    const policy = condoOf((it) => { it.purposes[0]!.retention = { period, after } })
    expect(found(policy, [strict]).some((line) => line.startsWith('longer'))).toBe(beyond)
  })

  it('of the mainland and Illinois is found under both, with whose it is', () => {
    const both = condoOf((it) => {
      it.regimes = ['cn', 'us-il-bipa']
      it.purposes[0]!.retention = { period: 'P4Y', after: 'last-use' }
      delete it.purposes[0]!.written
    })
    const strictest = lint(both, condoDoorOf()).filter(({ rule }) => rule === 'MS-STRICTEST')
    expect(strictest.map(({ path, regime, article, message }) => ({ path, regime, article, message }))).toEqual([
      { path: '$.purposes[0].retention.period', regime: 'us-il-bipa', article: '740 ILCS 14/15(a)', message: 'Kept for P4Y, longer than P3Y after the last use: of the regimes that apply, “us-il-bipa” is the strictest' },
      { path: '$.purposes[0].written', regime: 'us-il-bipa', article: '740 ILCS 14/10, 15(b)', message: 'There is no written consent (written): of the regimes that apply, “us-il-bipa” is the strictest and wants a signature, a tap is not enough' },
    ])
    const alone = lint(condoOf((it) => { it.regimes = ['cn']; it.purposes[0]!.retention = { period: 'P4Y', after: 'last-use' }; delete it.purposes[0]!.written }))
    expect(alone.filter(({ rule }) => rule === 'MS-STRICTEST')).toEqual([])
  })
})
