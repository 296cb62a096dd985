import { leavesOverInternet, recipientsOf } from '../policy/flows.ts'
import type { Alternative, Policy } from '../policy/schema.ts'
import { livingAlternatives } from './alternative.ts'
import { isFace } from './face.ts'
import type { Found, Rule, Subject } from './rule.ts'
import { linesOf } from './wording/lines.ts'
import { searchFor } from './wording/search.ts'
import { sham } from './wording/sham.ts'

/**
 * A way without a face that costs more, is a long way round or is none by its own name is not a reasonable and convenient way
 * (Order 19 Art. 10(2)): one at least costs what the face does, and takes what the face takes or a few steps more.
 */
export const surchargeRule: Rule = {
  id: 'CN-FR-10-2',
  severity: 'illegal',
  article: 'Order 19 Art. 10(2); 法释〔2021〕15号 Art. 4(1), 4(3)',
  provenance: 'secondary',
  says: {
    all: {
      'zh-CN': '不用脸的办法全都另外收费：这不是合理、方便的其他方式',
      en: 'Every way without a face costs extra: that is no reasonable and convenient other way',
    },
    far: {
      'zh-CN': '不用脸的办法全都要三倍于刷脸（{face} 步）以上的步数：这不是合理、方便的其他方式',
      en: 'Every way without a face takes more than three times the {face} steps of the face: that is no reasonable and convenient other way',
    },
    words: {
      'zh-CN': '“{word}”：这个名称说的不是一种不用脸、不加钱、就在这里能用的方式',
      en: '“{word}”: this is not the name of a way that works here, without a body and at the same price',
    },
  },
  find(subject) {
    const { dearer, free } = surcharges(subject)
    const { ways, longer, face } = steps(subject)
    return [
      ...(free === 0 ? dearer.map((path) => ({ case: 'all', path })) : []),
      ...(face > 0 && longer(3 * face).length === ways ? longer(3 * face).map((path) => ({ case: 'far', path, values: { face } })) : []),
      ...shamNames(subject),
    ]
  },
}

/** Beside a way at the same price and as short, a dearer or longer one is a matter of equal treatment (readings of Order 19 Art. 10). */
export const dearerWayRule: Rule = {
  id: 'CN-UX-01',
  severity: 'risky',
  article: 'Order 19 Art. 10(2)',
  provenance: 'secondary',
  says: {
    dearer: { 'zh-CN': '这种方式比刷脸贵：其他方式不应更贵', en: 'This way costs more than the face: another way should not be dearer' },
    longer: { 'zh-CN': '这种方式的步数多于刷脸的 {face} 步：其他方式不应更费事', en: 'This way takes more than the {face} steps of the face: another way should be no more trouble' },
    other: { 'zh-CN': '不用脸的办法都只写着“其他”：写明是哪一种', en: 'Every way without a face is of kind “other”: say which it is' },
  },
  find(subject): Found[] {
    const { dearer, free } = surcharges(subject)
    const { longer, face } = steps(subject)
    const living = livingAlternatives(subject.policy, subject.installation)
    const unnamed = subject.policy.purposes.length > 0 && living.every(({ kind }) => kind === 'other')
    return [
      ...(free > 0 ? dearer.map((path) => ({ case: 'dearer', path })) : []),
      ...(face > 0 ? longer(face).map((path) => ({ case: 'longer', path, values: { face } })) : []),
      ...(unnamed ? living.map((way) => ({ case: 'other', path: `${pathOf(subject.policy, way)}.kind` })) : []),
    ]
  },
}

/** Nothing said of a price is not “at the same price”. */
export const unpricedRule: Rule = {
  id: 'no-price',
  severity: 'unsettled',
  article: 'Order 19 Art. 10(2)',
  provenance: 'reading',
  says: { missing: { 'zh-CN': '没有写这种方式另收多少钱（不收写 0）：是否同价，没有检查', en: 'Whether this way costs extra is missing (0 if not): that it costs the same was not checked' } },
  find: ({ policy, installation }) =>
    policy.purposes.some(isFace)
      ? livingAlternatives(policy, installation).filter((way) => way.surchargeFen === undefined).map((way) => ({ case: 'missing', path: `${pathOf(policy, way)}.surchargeFen` }))
      : [],
}

const pathOf = (policy: Policy, way: Alternative): string => `$.alternatives[${policy.alternatives.indexOf(way)}]`

/** The way through the face: its tile, the question of age, one screen for each thing that is asked, the end. The shortest, of several purposes. */
function steps({ policy, installation }: Subject): { ways: number; face: number; longer: (than: number) => string[] } {
  const living = livingAlternatives(policy, installation)
  const screens = policy.purposes.map((purpose) =>
    3 + 1 + recipientsOf(policy, purpose).length + (leavesOverInternet(policy, purpose) ? 1 : 0) + (purpose.storing === 'none' ? 0 : 1))
  return {
    ways: living.length,
    face: screens.length > 0 ? Math.min(...screens) : 0,
    longer: (than) => living.filter((way) => (way.steps ?? 0) > than).map((way) => `${pathOf(policy, way)}.steps`),
  }
}

const searchSham = searchFor(sham)

function shamNames(subject: Subject): Found[] {
  if (subject.policy.purposes.length === 0) return []
  const living = livingAlternatives(subject.policy).map((way) => `${pathOf(subject.policy, way)}.label[`)
  return linesOf(subject).filter(({ path }) => living.some((start) => path.startsWith(start)))
    .flatMap(({ path, folded }) => searchSham(folded).map((word) => ({ case: 'words', path, values: { word } })))
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
