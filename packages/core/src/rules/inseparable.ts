import { asksConsent } from '../policy/defaults.ts'
import type { Policy, Purpose } from '../policy/schema.ts'
import type { Found, Rule } from './rule.ts'

/** Several kinds of data share one yes only where the purpose cannot do without any of them, and the policy says why. */
export const inseparableRule: Rule = {
  id: 'CN-GB-42574-3',
  severity: 'risky',
  article: 'GB/T 42574-2023',
  provenance: 'secondary',
  says: {
    joined: {
      'zh-CN': '一次同意里收集几种信息（{list}），却没有写为什么拆不开（inseparable）',
      en: 'One yes covers several kinds of data ({list}), and why they cannot be asked for apart is missing (inseparable)',
    },
  },
  find: ({ policy }) => joined(policy, ({ inseparable }) => !inseparable),
}

/** Whether the reason that is given holds, no lint can say. */
export const reasonRule: Rule = {
  id: 'MS-INSEPARABLE',
  severity: 'unsettled',
  article: 'GB/T 42574-2023; Order 19 Art. 6',
  provenance: 'reading',
  says: {
    joined: {
      'zh-CN': '一次同意里收集几种信息（{list}）：所写的理由是否成立，要由人判断',
      en: 'One yes covers several kinds of data ({list}): whether the reason given for it holds is for a person to judge',
    },
  },
  find: ({ policy }) => joined(policy, ({ inseparable }) => Boolean(inseparable)),
}

const joined = ({ purposes }: Policy, applies: (purpose: Purpose) => boolean): Found[] =>
  purposes.flatMap((purpose, i) => {
    const list = collected(purpose)
    return list.length > 1 && asksConsent(purpose) && applies(purpose) ? [{ case: 'joined', path: `$.purposes[${i}].categories`, values: { list: list.join(', ') } }] : []
  })

/** What is taken from the person: a result is none of it, nor a template, which is made of the image and, where it is kept, has an item of its own. */
const collected = ({ categories = [], modality }: Purpose): string[] =>
  [...new Set(categories)].filter((category) => category !== 'match-result' && category !== `${modality}-template`)
