import type { Found, Rule } from './rule.ts'

/** Whoever is sent a picture of a body deletes it with the result; what may stay is a template that was consented to. */
export const rawImageRule: Rule = {
  id: 'CN-GB-35273-1',
  severity: 'risky',
  article: 'GB/T 35273-2020 6.3; GB/T 41819-2022',
  provenance: 'secondary',
  says: {
    kept: {
      'zh-CN': '接收方“{id}”把原始图像保存 {period}：原则上用完即删',
      en: 'Recipient “{id}” keeps the raw image for {period}: as a rule it goes once it was used',
    },
  },
  find: ({ policy: { recipients = [] } }) =>
    recipients.flatMap(({ id, categories, retention }, i): Found[] =>
      retention && 'period' in retention && categories.some((category) => category.endsWith('-image'))
        ? [{ case: 'kept', path: `$.recipients[${i}].retention.period`, values: { id, period: retention.period } }]
        : [],
    ),
}

/** Whoever sells does not collect or keep the bodies of those who pay, whatever the act is called: a vending machine does nothing else. */
export const merchantRule: Rule = {
  id: 'CN-PCAC-1',
  severity: 'risky',
  article: '《人脸识别线下支付行业自律公约（试行）》(2020); PIPL 6, 19',
  provenance: 'secondary',
  says: {
    stores: { 'zh-CN': '收款方不得归集或留存付款人的脸和其他身体特征：不要存特征', en: 'Whoever is paid may not gather or keep the payer’s face or another part of the body: keep no template' },
  },
  find: ({ policy: { purposes, scene } }) =>
    purposes.flatMap(({ act, storing }, i): Found[] =>
      (act === 'payment' || scene === 'vending') && storing !== 'none' ? [{ case: 'stores', path: `$.purposes[${i}].storing` }] : [],
    ),
}
