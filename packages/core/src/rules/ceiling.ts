import { citesLaw } from '../policy/cites.ts'
import { isBiometric } from '../policy/modality.ts'
import type { Policy, Purpose, Retention } from '../policy/schema.ts'
import { daysOf } from './days.ts'
import type { Found, Rule } from './rule.ts'

/** Longer than `long` is to be explained, longer than `most` has no purpose left; both in years. */
interface Ceiling {
  long: number
  most: number
}

/**
 * How long data can be needed once they are used last. No law has a number: this is our reading of “the shortest time that the
 * purpose needs” (PIPL 19). A payment is over with its result; a gate forgets who stays away, and three years is what the
 * records and, in Illinois, the body itself are given (740 ILCS 14/15(a)).
 */
const ceilings: Record<Purpose['act'] | 'rest', Ceiling> = {
  payment: { long: 1, most: 3 },
  passage: { long: 3, most: 10 },
  enrolment: { long: 3, most: 10 },
  other: { long: 3, most: 10 },
  rest: { long: 3, most: 10 },
}

/** Kept for longer than is easily explained. */
export const longRule: Rule = {
  id: 'CN-PI-19-1',
  severity: 'risky',
  article: 'PIPL 19',
  provenance: 'reading',
  says: {
    long: { 'zh-CN': '保存 {period}，超过 {years} 年：这么久要说得出必要', en: 'Kept for {period}, more than {years} years: so long a time has to be explained' },
  },
  find: ({ policy }) => beyond(policy, ({ long, most }, years) => (years > long && years <= most ? long : undefined), 'long'),
}

/** Kept for longer than any purpose of a kiosk lasts. */
export const beyondMost = (policy: Policy): Found[] => beyond(policy, ({ most }, years) => (years > most ? most : undefined), 'most')

function beyond(policy: Policy, limitOf: (ceiling: Ceiling, years: number) => number | undefined, name: string): Found[] {
  return kept(policy).flatMap(({ retention, ceiling, path }): Found[] => {
    if (!retention || !('period' in retention)) return []
    const years = limitOf(ceiling, (daysOf(retention.period) ?? 0) / 365)
    return years === undefined ? [] : [{ case: name, path: `${path}.retention.period`, values: { period: retention.period, years } }]
  })
}

/** Everything that is kept, but what a law that is cited has kept. */
function kept({ purposes, recipients = [], plain = [] }: Policy): { retention: Retention | undefined; ceiling: Ceiling; path: string }[] {
  const longest = (acts: Purpose['act'][]): Ceiling => acts.map((act) => ceilings[act]).sort((a, b) => b.most - a.most)[0] ?? ceilings.rest
  return [
    ...purposes.map(({ retention, act }, i) => ({ retention, ceiling: ceilings[act], path: `$.purposes[${i}]` })),
    ...recipients.map(({ retention, categories, for: ids }, i) => ({
      retention,
      ceiling: categories.some(isBiometric) ? longest(purposes.filter(({ id }) => ids.includes(id)).map(({ act }) => act)) : ceilings.rest,
      path: `$.recipients[${i}]`,
    })),
    ...plain.flatMap(({ retention, citation }, i) => (citesLaw(citation) ? [] : [{ retention, ceiling: ceilings.rest, path: `$.plain[${i}]` }])),
  ]
}
