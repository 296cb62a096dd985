import type { Policy, Retention } from '../policy/schema.ts'
import type { Found, Rule } from './rule.ts'

/** A retention that ends: with the result, or after an ISO 8601 duration that is longer than nothing. */
export const retentionEnds = (retention: Retention | undefined): boolean =>
  retention !== undefined && ('until' in retention || isDuration(retention.period))

/** Every purpose and plain notice says when its data go; a recipient who says so (PIPL 23 does not ask it) names an end too. */
export const everyRetentionEnds = (policy: Policy): boolean => retentions(policy).every(({ retention }) => retentionEnds(retention))

export const retentionRule: Rule = {
  id: 'CN-FR-05-3',
  severity: 'illegal',
  article: 'Order 19 Art. 5(2), 8(2); PIPL 17(1)(2), 19',
  provenance: 'secondary',
  says: {
    missing: { 'zh-CN': '没有写保存期限', en: 'The retention period is missing' },
    endless: { 'zh-CN': '“{period}”不是期限：要写会到期的时长，例如 P30D', en: '“{period}” is not a period that ends: write a duration such as P30D' },
  },
  find: ({ policy }) =>
    retentions(policy).flatMap(({ retention, path }): Found[] => {
      if (retention === undefined) return [{ case: 'missing', path }]
      if (retentionEnds(retention)) return []
      return [{ case: 'endless', path: `${path}.period`, values: { period: 'period' in retention ? retention.period : '' } }]
    }),
}

function retentions(policy: Policy): { retention: Retention | undefined; path: string }[] {
  return (['purposes', 'recipients', 'plain'] as const).flatMap((list) =>
    (policy[list] || [])
      .map(({ retention }, i) => ({ retention, path: `$.${list}[${i}].retention` }))
      .filter(({ retention }) => retention !== undefined || list !== 'recipients'),
  )
}

/** ISO 8601 durations in years, months, weeks, days, hours, minutes, seconds; at least one of them above nothing. */
const isDuration = (period: string): boolean =>
  /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/.test(period) && /[1-9]/.test(period)
