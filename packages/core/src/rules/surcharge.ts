import { livingAlternatives } from './alternative.ts'
import { isFace } from './face.ts'
import type { Found, Rule, Subject } from './rule.ts'

/** A way without a face that costs more is not a reasonable way (Order 19 Art. 10(2)): one at least costs what the face does. */
export const surchargeRule: Rule = {
  id: 'CN-FR-10-2',
  severity: 'illegal',
  article: 'Order 19 Art. 10(2); 法释〔2021〕15号 Art. 4(3)',
  provenance: 'secondary',
  says: {
    all: {
      'zh-CN': '不用脸的办法全都另外收费：这不是合理、方便的其他方式',
      en: 'Every way without a face costs extra: that is no reasonable and convenient other way',
    },
  },
  find(subject) {
    const { dearer, free } = surcharges(subject)
    return free === 0 ? dearer.map((path) => ({ case: 'all', path })) : []
  },
}

/** Beside a way at the same price, a dearer one is a matter of equal treatment (readings of Order 19 Art. 10). */
export const dearerWayRule: Rule = {
  id: 'CN-UX-01',
  severity: 'risky',
  article: 'Order 19 Art. 10(2)',
  provenance: 'secondary',
  says: {
    dearer: { 'zh-CN': '这种方式比刷脸贵：其他方式不应更贵', en: 'This way costs more than the face: another way should not be dearer' },
  },
  find(subject): Found[] {
    const { dearer, free } = surcharges(subject)
    return free > 0 ? dearer.map((path) => ({ case: 'dearer', path })) : []
  },
}

/** Of the living ways beside a face, which is all that Order 19 binds: where the dearer ones say so, and how many are not dearer. */
function surcharges({ policy, installation }: Subject): { dearer: string[]; free: number } {
  const living = policy.purposes.some(isFace) ? livingAlternatives(policy, installation) : []
  const dearer = living.filter(({ surchargeFen }) => surchargeFen)
  return {
    dearer: dearer.map((way) => `$.alternatives[${policy.alternatives.indexOf(way)}].surchargeFen`),
    free: living.length - dearer.length,
  }
}
