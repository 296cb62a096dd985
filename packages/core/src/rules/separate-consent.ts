import { restsOnLaw } from '../policy/cites.ts'
import { isAbroad } from '../items/derive.ts'
import { recipientsOf } from '../policy/flows.ts'
import { isBiometric } from '../policy/modality.ts'
import { bodiesInWords } from './plain-bodies.ts'
import type { Found, Rule } from './rule.ts'
import { unaskedFlows } from './unasked-flows.ts'

/** A flow without its own consent item (Order 19 Art. 6, 8; PIPL 23, 29, 39). */
export const flowRule: Rule = {
  id: 'CN-TX-SPLIT',
  severity: 'illegal',
  article: 'Order 19 Art. 6, 8; PIPL 13, 23, 29, 39',
  provenance: 'reading',
  says: {
    basis: {
      'zh-CN': '不以单独同意为依据，却没有写所依据的法条：写法律的名称和第几条',
      en: 'The basis is not separate consent, and no law is cited for it: write its name and the article',
    },
    terms: {
      'zh-CN': '用人的身体特征，合同、人力资源管理代替不了单独同意，写上哪一条都一样：机器自己也不会运行',
      en: 'No contract and no managing of employees stands in for a separate consent to the use of a body, whatever is cited: the machine itself refuses to run it',
    },
    reference: {
      'zh-CN': '要和“{id}”那里存的比对，但它不是这个目的的接收方，没有人会被问到',
      en: 'It is compared at “{id}”, which is no recipient of this purpose: nobody is asked about it',
    },
    recipients: {
      'zh-CN': '接收方“{id}”拿到生物识别信息，却不属于任何征求同意的目的，没有人会被问到',
      en: 'Recipient “{id}” gets biometric data for no purpose that asks for consent: nobody is asked about it',
    },
    entrusted: {
      'zh-CN': '受托人“{id}”拿到生物识别信息，但没有为任何需要单独同意的目的声明',
      en: 'Entrusted party “{id}” gets biometric data for no purpose that asks for consent',
    },
    plain: {
      'zh-CN': '“{id}”只有告知，却用到生物识别信息，没有人会被问到',
      en: '“{id}” is a notice only, yet it uses biometric data: nobody is asked about it',
    },
    plainWords: {
      'zh-CN': '只有告知，却说到“{word}”：用人的身体特征要单独同意，写成 purposes',
      en: 'It is a notice only, yet it speaks of “{word}”: a use of the body asks for a separate consent, as one of the purposes',
    },
  },
  find: ({ policy }) => [...unaskedFlows(policy, restsOnLaw), ...bodiesInWords(policy)],
}

/** Several purposes, recipients or modalities under one yes (Order 19 Art. 6; 法释〔2021〕15号 Art. 4(2)). */
export const oneItemRule: Rule = {
  id: 'CN-FR-06-1',
  severity: 'illegal',
  article: 'Order 19 Art. 6; PIPL 14, 23, 29; 网络数据安全管理条例 Art. 22(2), 62(7)',
  provenance: 'read',
  says: {
    modalities: { 'zh-CN': '一项同意里有几种生物特征：{list}', en: 'One consent covers several modalities: {list}' },
    purposes: { 'zh-CN': '一项同意里有几个目的：“{text}”', en: 'One consent covers several purposes: “{text}”' },
    recipients: { 'zh-CN': '“{text}”不是一个接收方的名称：一个接收方一项同意', en: '“{text}” does not name one recipient: each is asked for on its own' },
    abroad: { 'zh-CN': '一个目的有几个境外接收方，无法各自单独同意', en: 'One purpose has several recipients abroad, which cannot be consented to one by one' },
  },
  find({ policy }) {
    const found: Found[] = []
    policy.purposes.forEach((purpose, i) => {
      const modalities = [...new Set([purpose.modality, ...(purpose.categories ?? []).filter(isBiometric).map(modalityOf)])]
      if (modalities.length > 1) {
        found.push({ case: 'modalities', path: `$.purposes[${i}].categories`, values: { list: modalities.join(', ') } })
      }
      for (const [language, text] of Object.entries(purpose.purpose ?? {})) {
        if (severalPurposes.test(text)) {
          found.push({ case: 'purposes', path: `$.purposes[${i}].purpose["${language}"]`, values: { text } })
        }
      }
      const abroad = recipientsOf(policy, purpose).filter(isAbroad)
      if (abroad.length > 1) found.push({ case: 'abroad', path: `$.purposes[${i}]` })
    })
    policy.recipients?.forEach(({ name }, i) => {
      for (const [language, text] of Object.entries(name)) {
        if (severalRecipients.test(text)) {
          found.push({ case: 'recipients', path: `$.recipients[${i}].name["${language}"]`, values: { text } })
        }
      }
    })
    return found
  },
}

const modalityOf = (category: string): string => category.replace(/-(image|template)$/, '')

/** Words that begin a second purpose, and the second purposes that cases showed (membership, marketing, other uses). */
const severalPurposes = /以及|并用于|还用于|同时用于|等(?:用途|目的)|会员|营销|推广|其他用途|\b(?:and also|as well as|other purposes|marketing|membership)\b/i

const severalRecipients = /合作伙伴|关联公司|第三方|等(?:公司|机构|单位)?$|[、;；]|及其|\b(?:partners?|affiliates?|third part(?:y|ies)|and others?)\b/i
