import { retentionEnds } from './retention.ts'
import type { Found, Rule } from './rule.ts'

/** Where no template is kept, nothing of a body has a reason to outlive the result. */
export const shortestTimeRule: Rule = {
  id: 'CN-FR-08-2',
  severity: 'illegal',
  article: 'Order 19 Art. 8(2); PIPL 19',
  provenance: 'secondary',
  says: {
    unneeded: {
      'zh-CN': '不存特征，却保存 {period}：出结果就应当删除',
      en: 'No template is kept, yet data stay for {period}: they go with the result',
    },
  },
  find: ({ policy: { purposes } }) =>
    purposes.flatMap(({ storing, retention }, i): Found[] =>
      storing === 'none' && retention && 'period' in retention && retentionEnds(retention)
        ? [{ case: 'unneeded', path: `$.purposes[${i}].retention.period`, values: { period: retention.period } }]
        : [],
    ),
}
