import type { Policy, Retention } from '../policy/schema.ts'
import type { Found, Rule } from './rule.ts'

/** A retention that ends: with the result, or after an ISO 8601 duration that is longer than nothing. */
export const retentionEnds = (retention: Retention | undefined): boolean =>
  retention !== undefined && ('until' in retention || isDuration(retention.period))

/** Every purpose and plain notice says when its data go; a recipient who says so (whether one has to is shortest-time.ts) names an end too. */
export const everyRetentionEnds = (policy: Policy): boolean => retentions(policy).every(({ retention }) => retentionEnds(retention))

export const retentionRule: Rule = {
  id: 'CN-FR-05-3',
  severity: 'illegal',
  article: 'Order 19 Art. 5(2), 8(2); PIPL 17(1)(2), 19',
  provenance: 'secondary',
  says: {
    missing: { 'zh-CN': '没有写保存期限', en: 'The retention period is missing' },
    kept: {
      'zh-CN': '写着出结果就删，却又把特征存在“{storing}”：两者不能都真',
      en: 'It says deleted with the result, yet a template is kept ({storing}): both cannot be true',
    },
    endless: { 'zh-CN': '“{period}”不是期限：要写会到期的时长，例如 P30D', en: '“{period}” is not a period that ends: write a duration such as P30D' },
  },
  find: ({ policy }) => [
    ...retentions(policy).flatMap(({ retention, path }): Found[] => {
      if (retention === undefined) return [{ case: 'missing', path }]
      if (retentionEnds(retention)) return []
      return [{ case: 'endless', path: `${path}.period`, values: { period: 'period' in retention ? retention.period : '' } }]
    }),
    ...policy.purposes.flatMap(({ storing, retention }, i): Found[] =>
      storing !== 'none' && retention && 'until' in retention ? [{ case: 'kept', path: `$.purposes[${i}].retention.until`, values: { storing } }] : [],
    ),
  ],
}

function retentions(policy: Policy): { retention: Retention | undefined; path: string }[] {
  return (['purposes', 'recipients', 'plain'] as const).flatMap((list) =>
    (policy[list] || [])
      .map(({ retention }, i) => ({ retention, path: `$.${list}[${i}].retention` }))
      .filter(({ retention }) => retention !== undefined || list !== 'recipients'),
  )
}

/**
 * ISO 8601 durations in years, months, weeks, days, hours, minutes, seconds; at least one of them above nothing. Numbers are
 * short: P99999999Y is no period that ends.
 */
const isDuration = (period: string): boolean =>
  /^P(?=.)(\d{1,2}Y)?(\d{1,3}M)?(\d{1,3}W)?(\d{1,4}D)?(T(?=.)(\d{1,5}H)?(\d{1,5}M)?(\d{1,5}S)?)?$/.test(period) && /[1-9]/.test(period)
