import type { Policy } from '../policy/schema.ts'
import type { Rule } from './rule.ts'

/** What happens to a child is settled: never offered a face, or asked through a guardian under rules made for it. */
export const under14IsSettled = ({ under14 }: Policy): boolean =>
  under14 !== undefined && (under14.offer === 'never' || Boolean(under14.rules))

export const under14Rule: Rule = {
  id: 'CN-FR-07-1',
  severity: 'illegal',
  article: 'Order 19 Art. 7; PIPL 31',
  provenance: 'secondary',
  says: {
    missing: { 'zh-CN': '没有写不满十四周岁的人怎么办', en: 'What happens to people under fourteen is not settled' },
    rules: { 'zh-CN': '由监护人同意，却没有专门的处理规则', en: 'A guardian may consent, but the special rules for under-fourteens are missing' },
  },
  find({ policy }) {
    if (policy.purposes.length === 0 || under14IsSettled(policy)) return []
    return [policy.under14 ? { case: 'rules', path: '$.under14.rules' } : { case: 'missing', path: '$.under14' }]
  },
}
