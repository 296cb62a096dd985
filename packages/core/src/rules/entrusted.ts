import { isBiometric } from '../policy/modality.ts'
import type { Policy } from '../policy/schema.ts'
import type { Found, Rule } from './rule.ts'

/** Whoever works on the controller's behalf does so under a contract, signed before the work begins. */
export const entrustedRule: Rule = {
  id: 'CN-PI-21-1',
  severity: 'illegal',
  article: 'PIPL 21, 59; 网络数据安全管理条例 Art. 12',
  provenance: 'read',
  says: {
    contract: { 'zh-CN': '受托人“{id}”没有写委托合同', en: 'The contract with entrusted party “{id}” is missing' },
    signed: { 'zh-CN': '与受托人“{id}”的合同没有写签订日期', en: 'The day on which the contract with “{id}” was signed is missing' },
    late: {
      'zh-CN': '与受托人“{id}”的合同签于 {signed}，晚于启用日 {goLive}',
      en: 'The contract with “{id}” was signed on {signed}, later than going live on {goLive}',
    },
    over: {
      'zh-CN': '没有写受托人“{id}”经什么拿到生物识别信息（over）：没写就当作经互联网',
      en: 'By which way entrusted party “{id}” gets biometric data (over) is missing: it is taken for the internet',
    },
    beyond: {
      'zh-CN': '受托人“{id}”拿到“{category}”，它所受托的目的并不收集这一种',
      en: 'Entrusted party “{id}” gets “{category}”, which is not collected for what it is entrusted with',
    },
  },
  find: ({ policy }) =>
    (policy.entrusted ?? []).flatMap(({ id, for: ids, categories, over, contract, signed }, i): Found[] => {
      const { goLive } = policy
      const beyond = categories.filter((category) => !collectedFor(policy, ids).includes(category))
      const path = `$.entrusted[${i}]`
      return [
        ...(contract ? [] : [{ case: 'contract', path: `${path}.contract`, values: { id } }]),
        ...(signed ? [] : [{ case: 'signed', path: `${path}.signed`, values: { id } }]),
        ...(signed && goLive && signed > goLive ? [{ case: 'late', path: `${path}.signed`, values: { id, signed, goLive } }] : []),
        ...(categories.some(isBiometric) && !over ? [{ case: 'over', path: `${path}.over`, values: { id } }] : []),
        ...beyond.map((category) => ({ case: 'beyond', path: `${path}.categories`, values: { id, category } })),
      ]
    }),
}

/** What is collected for these purposes and plain notices. */
const collectedFor = ({ purposes, plain = [] }: Policy, ids: readonly string[]): string[] =>
  [...purposes, ...plain].filter(({ id }) => ids.includes(id)).flatMap(({ categories = [] }) => categories)
