import type { Found, Rule, RuleLanguage } from './rule.ts'

type Sentence = Record<RuleLanguage, string>

const missing = (chinese: string, english: string): { missing: Sentence } => ({
  missing: { 'zh-CN': `告知缺少：${chinese}`, en: `The notice lacks ${english}` },
})

/** The items of Order 19 Art. 5, one rule per item, so that a reviewer can tick them top to bottom. Categories and retention have their own files. */
export const controllerRule: Rule = {
  id: 'CN-FR-05-1',
  severity: 'illegal',
  article: 'Order 19 Art. 5(1); PIPL 17(1)(1)',
  provenance: 'secondary',
  says: missing('个人信息处理者的联系方式（电话、邮箱或地址）', 'a way to reach the controller: a phone number, an e-mail or a postal address'),
  find({ policy: { controller } }) {
    const { phone, email, address } = controller.contact ?? {}
    return phone || email || address ? [] : [{ case: 'missing', path: '$.controller.contact' }]
  },
}

export const purposeRule: Rule = perPurpose('CN-FR-05-2', 'Order 19 Art. 5(2); PIPL 17(1)(2)', ['purpose', 'method'], {
  purpose: ['处理目的', 'the purpose of processing'],
  method: ['处理方式', 'the method of processing'],
})

export const necessityRule: Rule = perPurpose('CN-FR-05-4', 'Order 19 Art. 5(3); PIPL 30', ['necessity', 'impact'], {
  necessity: ['处理的必要性', 'the necessity of processing'],
  impact: ['对个人权益的影响', 'the impact on the person’s rights and interests'],
})

export const rightsRule: Rule = {
  id: 'CN-FR-05-5',
  severity: 'illegal',
  article: 'Order 19 Art. 5(4); PIPL 17(1)(3), 50',
  provenance: 'secondary',
  says: missing('行使权利的方式和程序', 'how to exercise one’s rights'),
  find({ policy: { purposes, rights } }) {
    if (purposes.length === 0 || rights?.kiosk || rights?.phone || rights?.url) return []
    return [{ case: 'missing', path: '$.rights' }]
  },
}

function perPurpose(
  id: string, article: string, keys: ('purpose' | 'method' | 'necessity' | 'impact')[], names: Record<string, [string, string]>,
): Rule {
  const says = Object.fromEntries(Object.entries(names).map(([key, [chinese, english]]) => [key, missing(chinese, english).missing]))
  return {
    id,
    severity: 'illegal',
    article,
    provenance: 'secondary',
    says,
    find: ({ policy }) =>
      policy.purposes.flatMap((purpose, i): Found[] =>
        keys.filter((key) => !purpose[key] || Object.keys(purpose[key]).length === 0).map((key) => ({ case: key, path: `$.purposes[${i}].${key}` })),
      ),
  }
}
