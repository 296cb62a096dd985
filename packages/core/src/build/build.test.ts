import { describe, expect, it } from 'vitest'
import { builtOf, installationOf, policyOf } from '../../../../tests/support/scenes.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { digestOf } from '../digest.ts'
import type { Installation } from '../policy/installation.ts'
import type { Policy } from '../policy/schema.ts'
import { lintPolicy } from '../rules/lint.ts'
import { brokenAtRunTime, type HardRule } from './at-run-time.ts'
import { build } from './build.ts'
import type { Built } from './built.ts'
import { verifyBuilt } from './verify-built.ts'

describe('build', () => {
  it('writes what a kiosk loads: source, digest, regions, items, notices per language', () => {
    const built = builtOf('vending')
    expect(built.digest).toBe(digestOf(sha256, policyOf('vending')))
    expect(built.regions).toEqual(['CN-SH'])
    expect(built.items.pay!.map(({ id }) => id)).toEqual(['face', 'transmission', 'recipient:acquirer'])
    expect(Object.keys(built.notices.pay!)).toEqual(['zh-CN', 'en'])
    expect(verifyBuilt(sha256, built)).toEqual([])
    expect(verifyBuilt(sha256, builtOf('parking'))).toEqual([])
  })

  it('has the union of the installations’ regions', () => {
    const beijing = installationOf('vending', (it) => { it.region = 'CN-BJ' })
    expect(build(sha256, policyOf('vending'), [installationOf('vending'), beijing]).regions).toEqual(['CN-BJ', 'CN-SH'])
  })

  it('looks at every installation, not only the first', () => {
    const toilet = installationOf('vending', (it) => { it.place.kind = 'toilet' })
    expect(() => build(sha256, policyOf('vending'), [installationOf('vending'), toilet])).toThrow(/CN-FR-13-2/)
    expect(() => build(sha256, policyOf('vending'), [installationOf('vending'), installationOf('vending')])).not.toThrow()
  })

  it('refuses what the law forbids, by rule, and a policy for nowhere (invariant 10)', () => {
    const illegal = policyOf('vending', (it) => { delete it.under14; it.purposes[0]!.retention = { period: '永久', after: 'last-use' } })
    expect(() => build(sha256, illegal, [installationOf('vending')])).toThrow('illegal-policy: {"rules":["CN-FR-05-3","CN-FR-07-1"]}')
    expect(() => build(sha256, policyOf('vending'), [])).toThrow(/bad-call/)
    expect(() => build(sha256, policyOf('vending'), [installationOf('vending', (it) => { it.place.kind = 'toilet' })])).toThrow(/CN-FR-13-2/)
    expect(() => build(sha256, { format: 'mingshi-policy/2' }, [])).toThrow(/wrong-shape/)
  })
})

describe('a built policy that was doctored', () => {
  const doctored: [string, (built: Built) => void, string][] = [
    ['another text in the policy', (it) => { it.policy.purposes[0]!.impact!['zh-CN'] = '没有影响' }, '$.digest'],
    ['another digest', (it) => { it.digest = `sha256:${'0'.repeat(64)}` }, '$.digest'],
    ['an item taken out', (it) => { it.items.pay!.splice(1, 1) }, '$.items.pay'],
    ['a required item made optional', (it) => { it.items.pay![1]!.required = false }, '$.items.pay'],
    ['a block rewritten', (it) => { it.notices.pay!['zh-CN']!.blocks[6]!.text = '没有影响' }, '$.notices.pay.zh-CN'],
    ['a block dropped', (it) => { it.notices.pay!.en!.blocks.pop() }, '$.notices.pay.en'],
    ['a further item’s question rewritten', (it) => { it.itemNotices.pay!.transmission!['zh-CN']!.blocks[0]!.text = '点同意。' }, '$.itemNotices.pay.transmission.zh-CN'],
    ['the second further item’s facts rewritten', (it) => { it.itemNotices.pay!['recipient:acquirer']!.en!.blocks[2]!.text = 'Nobody' }, '$.itemNotices.pay.recipient:acquirer.en'],
    ['what guardians are told rewritten', (it) => { it.guardianNotices!.enrol!['zh-CN']!.blocks[0]!.text = '不用看。' }, '$.guardianNotices.enrol.zh-CN'],
    ['what guardians are told left out', (it) => { delete it.guardianNotices }, '$'],
    ['a region added', (it) => { it.regions.push('CN-BJ') }, '$.regions'],
    ['no regions', (it) => { (it as { regions?: unknown }).regions = undefined }, '$'],
    ['a language missing', (it) => { delete it.notices.pay!.en }, '$'],
    ['a change that no build composed', (it) => { it.changes = { pay: { en: ['It is all better now.'] } } }, '$.changes'],
    ['no items at all', (it) => { (it as { items?: unknown }).items = undefined }, '$'],
  ]
  it.each(doctored)('is told from the one that was built: %s', (_, change, path) => {
    const built = structuredClone(builtOf(String(change).includes('guardian') ? 'property-access' : 'vending'))
    change(built)
    expect(verifyBuilt(sha256, built).map((problem) => problem.path)).toContain(path)
  })
})

describe('the hard rules at run time (invariant 10)', () => {
  const cases: [HardRule, (policy: Policy, installation: Installation) => void][] = [
    ['alternative', (policy) => { policy.alternatives = [] }],
    ['alternative', (_, installation) => { installation.alternatives = [] }],
    ['separate-consent', (policy) => { policy.purposes[0]!.basis = 'contract' }],
    ['under14', (policy) => { delete policy.under14 }],
    ['assessment', (policy) => { delete policy.assessment }],
    ['private-space', (_, installation) => { installation.place.kind = 'toilet' }],
    ['retention', (policy) => { policy.purposes[0]!.retention = { period: '长期', after: 'last-use' } }],
  ]
  it.each(cases)('%s', (rule, change) => {
    const installation = installationOf('vending')
    const policy = policyOf('vending', (it) => change(it, installation))
    expect(brokenAtRunTime(policy, installation)).toEqual([rule])
    expect(lintPolicy(sha256, policy, { installation }).some(({ severity }) => severity === 'illegal')).toBe(true)
  })

  it('find nothing in the examples', () => {
    for (const scene of ['vending', 'parking', 'property-access'] as const) {
      expect(brokenAtRunTime(policyOf(scene), installationOf(scene))).toEqual([])
    }
  })
})

describe('what changed since the version before', () => {
  const since = (change: (policy: Policy) => void, scene: 'vending' | 'property-access' = 'vending') =>
    build(sha256, policyOf(scene, (policy) => { policy.version = '99'; change(policy) }), [installationOf(scene)], policyOf(scene))

  it('is told of each purpose by a sentence per language, under a digest', () => {
    const built = since((policy) => { policy.recipients![0]!.categories = ['face-image', 'match-result'] })
    expect(Object.keys(built.changes!)).toEqual(['pay'])
    expect(built.changes!.pay!['zh-CN']).toEqual([expect.stringMatching(/信息种类.*比对结果.*重新征求您的同意。$/)])
    expect(built.changes!.pay!.en).toEqual([expect.stringMatching(/categories of data.*result of the match.*you are asked again\.$/)])
    expect(verifyBuilt(sha256, built)).toEqual([])
    expect(verifyBuilt(sha256, { ...built, changes: { pay: { en: ['x'] } } }).map(({ path }) => path)).toEqual(['$.changes'])
  })

  it('is of what people were told when they said yes, and of nothing else', () => {
    const told = (change: (policy: Policy) => void) => since(change, 'property-access').changes!
    expect(told((policy) => { policy.controller.contact!.phone = '010-1' })).toHaveProperty('enrol')
    expect(told((policy) => { policy.complaints = { phone: '010-2' } })).toHaveProperty('enrol')
    expect(told((policy) => { policy.joint = [{ id: 'other', name: { 'zh-CN': '某公司', en: 'Other' }, contact: '1', agreement: 'x' }] })).toHaveProperty('enrol')
    expect(told((policy) => { policy.entrusted![0]!.name['zh-CN'] = '某某公司' })).toEqual({})
    expect(told((policy) => { Object.assign(policy.entrusted![0]!, { categories: ['face-template'], over: 'lan' }) })).toHaveProperty('enrol')
    expect(told((policy) => { policy.plain = [{ id: 'card', categories: ['order'], purpose: { 'zh-CN': '认出门禁卡', en: 'To know the card' }, basis: 'contract', retention: { until: 'result' } }] })).toHaveProperty('enrol') // beside whatever is asked
    expect(told((policy) => { policy.alternatives[0]!.label['zh-CN'] = '另一种' })).toEqual({})
    expect(told((policy) => { policy.goLive = '2027-01-01'; policy.records = { keep: 'P5Y' } })).toEqual({})
    expect(Object.keys(told((policy) => { policy.purposes.find(({ id }) => id === 'enrol')!.impact!['zh-CN'] = '另一句话' }))).toEqual(['enrol'])
    expect(told(() => {})).toEqual({})
  })

  it('is refused of a version that is no later one', () => {
    expect(() => build(sha256, policyOf('vending', (policy) => { policy.rulesUrl = 'https://other.example.cn/' }), [installationOf('vending')], policyOf('vending'))).toThrow(/bad-version/)
    expect(build(sha256, policyOf('vending'), [installationOf('vending')])).not.toHaveProperty('changes')
  })
})
