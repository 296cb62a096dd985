import type { Policy } from '../policy/schema.ts'
import type { Rule } from './rule.ts'

/**
 * What a guardian is told beyond the eight items (`composeGuardianNotice`). How long, and what happens then, is among the
 * eight. Where people are enrolled the kiosk shows it to them; everywhere else under fourteen is led to the other ways.
 */
export const guardianRule: Rule = {
  id: 'CN-CH-10-1',
  severity: 'illegal',
  article: '儿童个人信息网络保护规定 Art. 10',
  provenance: 'secondary',
  says: {
    safeguards: { 'zh-CN': '给监护人的告知缺少：安全保障措施', en: 'The guardian’s notice lacks the safeguards' },
    consequence: { 'zh-CN': '给监护人的告知缺少：拒绝的后果', en: 'The guardian’s notice lacks what a refusal means' },
    complaints: { 'zh-CN': '给监护人的告知缺少：投诉、举报的渠道', en: 'The guardian’s notice lacks the way to complain' },
    correction: {
      'zh-CN': '给监护人的告知缺少：更正、删除的途径（电话或网址；机器上不能更正）',
      en: 'The guardian’s notice lacks the way to correct and delete: a phone number or an address, as the machine corrects nothing',
    },
  },
  find({ policy }) {
    const { purposes, under14 } = policy
    if (purposes.length === 0 || under14?.offer !== 'guardian') return []
    const facts = { safeguards: under14.safeguards, consequence: under14.consequence, complaints: canComplain(policy), correction: canCorrect(policy) }
    const paths: Record<keyof typeof facts, string> = {
      safeguards: '$.under14.safeguards', consequence: '$.under14.consequence', complaints: '$.complaints', correction: '$.rights',
    }
    return (Object.keys(facts) as (keyof typeof facts)[]).filter((fact) => !facts[fact]).map((fact) => ({ case: fact, path: paths[fact] }))
  },
}

const canComplain = ({ complaints }: Policy): boolean => Boolean(complaints?.phone || complaints?.url || complaints?.email)

const canCorrect = ({ rights, complaints }: Policy): boolean => Boolean(rights?.phone || rights?.url || complaints?.phone)
