import type { Found, Rule } from './rule.ts'

/** Who decides together has agreed who does what, and can be reached: a person may turn to any of them. */
export const jointRule: Rule = {
  id: 'CN-PI-20-1',
  severity: 'illegal',
  article: 'PIPL 20, 17(1)(1)',
  provenance: 'read',
  says: {
    agreement: { 'zh-CN': '没有写与共同处理者“{id}”的约定', en: 'The agreement with joint controller “{id}” is missing' },
    contact: { 'zh-CN': '没有写共同处理者“{id}”的联系方式', en: 'How to reach joint controller “{id}” is missing' },
    late: {
      'zh-CN': '与共同处理者“{id}”的约定签于 {signed}，晚于启用日 {goLive}',
      en: 'The agreement with joint controller “{id}” was signed on {signed}, later than going live on {goLive}',
    },
  },
  find: ({ policy: { joint = [], goLive } }) =>
    joint.flatMap(({ id, agreement, contact, signed }, i): Found[] => {
      const path = `$.joint[${i}]`
      return [
        ...(agreement ? [] : [{ case: 'agreement', path: `${path}.agreement`, values: { id } }]),
        ...(contact ? [] : [{ case: 'contact', path: `${path}.contact`, values: { id } }]),
        ...(signed && goLive && signed > goLive ? [{ case: 'late', path: `${path}.signed`, values: { id, signed, goLive } }] : []),
      ]
    }),
}
