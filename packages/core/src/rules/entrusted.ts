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
  },
  find: ({ policy: { entrusted = [], goLive } }) =>
    entrusted.flatMap(({ id, contract, signed }, i): Found[] => {
      const path = `$.entrusted[${i}]`
      return [
        ...(contract ? [] : [{ case: 'contract', path: `${path}.contract`, values: { id } }]),
        ...(signed ? [] : [{ case: 'signed', path: `${path}.signed`, values: { id } }]),
        ...(signed && goLive && signed > goLive ? [{ case: 'late', path: `${path}.signed`, values: { id, signed, goLive } }] : []),
      ]
    }),
}
