import { livingAlternatives } from './alternative.ts'
import type { Rule } from './rule.ts'

/**
 * A door that a machine keeps shut has a human being somewhere. PIPL 24(3) binds; that being kept out weighs so much, and that an
 * e-mail address is no answer at a shut door, is our reading: so it is risky. Where nobody can be reached at all, CN-FR-05-1 is illegal.
 */
export const humanRule: Rule = {
  id: 'CN-PI-24-1',
  severity: 'risky',
  article: 'PIPL 24(3)',
  provenance: 'reading',
  says: {
    nobody: {
      'zh-CN': '机器决定谁能进门，却找不到人：要有工作人员、对讲或电话',
      en: 'A machine decides who gets in, and no human being can be reached: staff, an intercom or a phone number',
    },
  },
  find({ policy, installation }) {
    const { purposes, controller, complaints, rights } = policy
    const decides = purposes.findIndex(({ act }) => act === 'passage' || act === 'enrolment')
    const human = livingAlternatives(policy, installation).some(({ kind }) => kind === 'staff' || kind === 'intercom')
    if (decides < 0 || human || controller.contact?.phone || complaints?.phone || rights?.phone) return []
    return [{ case: 'nobody', path: `$.purposes[${decides}].act` }]
  },
}

/** Somebody's own face at a counter is rarely a child's: guardians are asked where a template is enrolled, not in passing. */
export const walkUpChildRule: Rule = {
  id: 'CN-GB-41819-3',
  severity: 'risky',
  article: 'GB/T 41819 (2021 draft)',
  provenance: 'unconfirmed',
  says: {
    passing: {
      'zh-CN': '路过使用的机器上无法核实监护人：不满十四周岁的人原则上不应刷脸',
      en: 'A guardian cannot be verified in passing: as a rule nobody under fourteen is recognised by the face',
    },
  },
  find({ policy: { purposes, under14 } }) {
    const passing = purposes.some(({ act }) => act !== 'enrolment')
    return passing && under14?.offer === 'guardian' ? [{ case: 'passing', path: '$.under14.offer' }] : []
  },
}

/** Who compares a face with a document may offer the national network identity, which leaves less behind. */
export const netIdRule: Rule = {
  id: 'CN-FR-11-1',
  severity: 'good-practice',
  article: 'Order 19 Art. 11; 网络数据安全管理条例 Art. 43',
  provenance: 'secondary',
  says: {
    offer: {
      'zh-CN': '要核对证件的，鼓励提供国家网络身份认证（net-id）这一方式',
      en: 'Where documents are compared, the national network identity (net-id) is encouraged as a way',
    },
  },
  find: ({ policy: { purposes, alternatives } }) =>
    alternatives.some(({ kind }) => kind === 'net-id')
      ? []
      : purposes.flatMap(({ reference }, i) => (reference === 'document' ? [{ case: 'offer', path: `$.purposes[${i}].reference` }] : [])),
}
