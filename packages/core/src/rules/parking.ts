import type { Found, Rule } from './rule.ts'

/** A plate finds the bill: that much is told, in a short notice. */
export const plateNoticeRule: Rule = {
  id: 'CN-PK-05',
  severity: 'illegal',
  article: 'PIPL 17',
  provenance: 'read',
  says: {
    missing: { 'zh-CN': '停车场认车牌，却没有车牌号的告知', en: 'The car park reads number plates, and no notice tells of it' },
  },
  find({ policy: { scene, plain = [], alternatives } }) {
    const told = plain.some(({ categories }) => categories.includes('plate-number'))
    const byTicket = alternatives.some(({ kind }) => kind === 'ticket')
    return scene !== 'parking' || told || byTicket ? [] : [{ case: 'missing', path: '$.plain' }]
  },
}

/** A plate that goes to somebody else is told of and asked for, whatever the scene is called; a notice asks nothing. */
export const plateSharingRule: Rule = {
  id: 'CN-PK-06',
  severity: 'risky',
  article: 'PIPL 23; 北京市扫码消费合规指引 5, 6',
  provenance: 'secondary',
  says: {
    unasked: {
      'zh-CN': '车牌号交给“{id}”，却没有人会被问到',
      en: 'Plates go to “{id}”, and nobody is asked about it',
    },
  },
  find: ({ policy: { purposes, recipients = [] } }) =>
    recipients.flatMap(({ id, for: purposeIds, categories }, i): Found[] =>
      categories.includes('plate-number') && !purposes.some((purpose) => purposeIds.includes(purpose.id))
        ? [{ case: 'unasked', path: `$.recipients[${i}].for`, values: { id } }]
        : [],
    ),
}

/** A barrier opens for a plate: what a face adds there is hard to call necessary. */
export const noFaceRule: Rule = {
  id: 'CN-PK-07',
  severity: 'risky',
  article: 'Order 19 Art. 4; PIPL 28(2)',
  provenance: 'reading',
  says: {
    face: { 'zh-CN': '停车不需要生物特征：必要性很难成立', en: 'Parking needs nothing of a body: necessity is hard to show' },
  },
  find: ({ policy: { scene, purposes } }) => (scene === 'parking' ? purposes.map((_, i) => ({ case: 'face', path: `$.purposes[${i}]` })) : []),
}
