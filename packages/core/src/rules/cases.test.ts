import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { installationOf, policyOf, type Scene } from '../../../../tests/support/scenes.ts'
import type { Installation } from '../policy/installation.ts'
import type { Policy } from '../policy/schema.ts'
import { lintPolicy } from './lint.ts'

interface Committed {
  /** What regulators and prosecutors found, in a few words. */
  what: string
  scene: Scene
  /** The smallest change to an example that commits it. */
  commits: (policy: Policy, installation: Installation) => void
  /** The rule whose finding answers it. */
  rule: string
}

const purpose = (policy: Policy) => policy.purposes[0]!
const zh = (text: string) => ({ 'zh-CN': text, en: 'x y z' })

/** Cases of 2024 and 2025 that a policy or an installation can express: the metro's machines, car parks, residential gates. */
const committed: Committed[] = [
  { what: 'people were nudged into paying by face', scene: 'vending', commits: (policy) => { purpose(policy).title = zh('刷脸立减五元') }, rule: 'CN-PI-05-1' },
  { what: 'a face where no purpose and no need is shown', scene: 'vending', commits: (policy) => { purpose(policy).purpose = zh('提升用户体验') }, rule: 'CN-FR-04-1' },
  { what: 'a telephone number to buy a drink', scene: 'vending', commits: (policy) => { purpose(policy).categories!.push('phone-number') }, rule: 'CN-PI-06-2' },
  { what: 'a car park that asks for more than the plate', scene: 'parking', commits: (policy) => { policy.plain![0]!.categories.push('phone-number') }, rule: 'CN-PK-03' },
  { what: 'a plate is read and nobody is told', scene: 'parking', commits: (policy) => { policy.plain = [] }, rule: 'CN-PK-05' },
  { what: 'no rules are published', scene: 'vending', commits: (policy) => { delete policy.rulesUrl }, rule: 'CN-PI-17-2' },
  { what: 'faces go over the internet, and nobody is asked for that', scene: 'vending', commits: (policy) => { purpose(policy).basis = 'contract' }, rule: 'CN-TX-SPLIT' },
  { what: 'faces lie on the local network, not in the machine', scene: 'property-access', commits: (policy) => { purpose(policy).storing = 'lan' }, rule: 'CN-FR-08-1-LAN' },
  { what: 'the agreement says nothing of how long', scene: 'property-access', commits: (policy) => { delete purpose(policy).retention }, rule: 'CN-FR-05-3' },
  { what: 'kept for good', scene: 'property-access', commits: (policy) => { purpose(policy).retention = { period: '永久', after: 'contract-end' } }, rule: 'CN-FR-05-3' },
  { what: 'kept after the result, and nothing is stored to compare with', scene: 'vending', commits: (policy) => { purpose(policy).retention = { period: 'P30D', after: 'last-use' } }, rule: 'CN-FR-08-2' },
  { what: 'children’s faces, and no guardian', scene: 'property-access', commits: (policy) => { delete policy.under14 }, rule: 'CN-FR-07-1' },
  { what: 'no agreement with whoever processes for them', scene: 'vending', commits: (policy) => { delete policy.entrusted![0]!.contract }, rule: 'CN-PI-21-1' },
  { what: 'the gate relies on faces alone', scene: 'property-access', commits: (policy) => { policy.alternatives = [] }, rule: 'CN-FR-10-1' },
  { what: 'the other way costs more', scene: 'vending', commits: (policy) => policy.alternatives.forEach((way) => { way.surchargeFen = 50 }), rule: 'CN-FR-10-2' },
  { what: 'no separate consent for the face', scene: 'property-access', commits: (policy) => { purpose(policy).basis = 'contract' }, rule: 'CN-TX-SPLIT' },
  { what: 'no sign beside the machine', scene: 'vending', commits: (_, installation) => { installation.signage!.posted = false }, rule: 'CN-FR-13-1' },
  { what: 'in a changing room', scene: 'vending', commits: (_, installation) => { installation.place.kind = 'changing-room' }, rule: 'CN-FR-13-2' },
  { what: 'no impact assessment', scene: 'vending', commits: (policy) => { delete policy.assessment }, rule: 'CN-FR-09-1' },
  { what: 'an assessment that was never made again', scene: 'vending', commits: (policy) => { policy.assessment!.scope = `sha256:${'0'.repeat(64)}` }, rule: 'CN-FR-09-3' },
  { what: 'nobody to reach', scene: 'vending', commits: (policy) => { policy.controller.contact = {} }, rule: 'CN-FR-05-1' },
  { what: 'given to partners whom nobody names', scene: 'vending', commits: (policy) => { policy.recipients![0]!.name = zh('合作伙伴') }, rule: 'CN-PI-23-1' },
  { what: 'a template for good, passed on at will', scene: 'property-access', commits: (policy) => { purpose(policy).impact = zh('您不可撤销地授权我们使用您的脸') }, rule: 'CN-SPC-11-1' },
  { what: 'no way to complain', scene: 'vending', commits: (policy) => { delete policy.complaints }, rule: 'CN-ND-20-1' },
  { what: 'the security camera and the paying camera are one', scene: 'vending', commits: (policy) => { (policy as { publicSecurityCamera?: boolean }).publicSecurityCamera = true }, rule: 'CN-VID-13-1' },
  { what: 'genes', scene: 'property-access', commits: (policy) => { purpose(policy).modality = 'gene' }, rule: 'CN-MOD-4' },
]

const rulesOf = (scene: Scene, change: Committed['commits'] = () => {}) => {
  const installation = installationOf(scene)
  const policy = policyOf(scene, (it) => change(it, installation))
  return lintPolicy(sha256, policy, { installation }).map(({ rule }) => rule)
}

describe('what regulators found', () => {
  it.each(committed)('$what: $rule', ({ scene, commits, rule }) => {
    expect(rulesOf(scene, commits)).toContain(rule)
    expect(rulesOf(scene)).not.toContain(rule) // the example beside it does not
  })
})
