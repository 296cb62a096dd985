import { recipientsOf } from '../policy/flows.ts'
import { isBiometric } from '../policy/modality.ts'
import type { Policy } from '../policy/schema.ts'
import { beyondMost } from './ceiling.ts'
import { retentionEnds } from './retention.ts'
import type { Found, Rule } from './rule.ts'

/** Where no template is kept, nothing of a body has a reason to outlive the result, here or with whom it was sent to. */
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
    untold: {
      'zh-CN': '接收方“{id}”拿到生物识别信息，却没有写它存多久',
      en: 'Recipient “{id}” gets biometric data, and how long it keeps them is missing',
    },
    outlives: {
      'zh-CN': '告知里写着出结果就删、不保存，接收方“{id}”却保存 {period}：两者不能都真',
      en: 'The notice says deleted with the result, yet recipient “{id}” keeps the data for {period}: both cannot be true',
    },
    most: {
      'zh-CN': '保存 {period}，超过 {years} 年：没有哪个目的需要这么久',
      en: 'Kept for {period}, more than {years} years: no purpose needs so long a time',
    },
  },
  find: ({ policy }) => [
    ...policy.purposes.flatMap(({ storing, retention }, i): Found[] =>
      storing === 'none' && retention && 'period' in retention && retentionEnds(retention)
        ? [{ case: 'unneeded', path: `$.purposes[${i}].retention.period`, values: { period: retention.period } }]
        : [],
    ),
    ...withRecipients(policy),
    ...beyondMost(policy),
  ],
}

function withRecipients(policy: Policy): Found[] {
  const gone = new Set(policy.purposes.flatMap((purpose) => (purpose.retention && 'until' in purpose.retention ? recipientsOf(policy, purpose) : [])))
  return (policy.recipients ?? []).flatMap((recipient, i): Found[] => {
    const { id, categories, retention } = recipient
    if (!categories.some(isBiometric)) return []
    if (!retention) return [{ case: 'untold', path: `$.recipients[${i}].retention`, values: { id } }]
    return 'period' in retention && gone.has(recipient)
      ? [{ case: 'outlives', path: `$.recipients[${i}].retention.period`, values: { id, period: retention.period } }]
      : []
  })
}
