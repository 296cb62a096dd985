import { isAbroad } from '../items/derive.ts'
import { isBiometric } from '../policy/modality.ts'
import type { Policy, Purpose } from '../policy/schema.ts'
import type { Found, Rule } from './rule.ts'

/** What a person is told of a recipient before a yes: how to reach it, what for, and how. */
export const recipientRule: Rule = {
  id: 'CN-FR-05-6',
  severity: 'illegal',
  article: 'Order 19 Art. 5; PIPL 17(1)(4), 23',
  provenance: 'read',
  says: {
    contact: { 'zh-CN': '没有写接收方“{id}”的联系方式', en: 'How to reach recipient “{id}” is missing' },
    purpose: { 'zh-CN': '没有写接收方“{id}”的处理目的', en: 'What recipient “{id}” gets the data for is missing' },
    method: { 'zh-CN': '没有写接收方“{id}”的处理方式', en: 'How recipient “{id}” processes the data is missing' },
    categories: { 'zh-CN': '没有写交给接收方“{id}”的个人信息种类', en: 'Which data recipient “{id}” gets is missing' },
    image: {
      'zh-CN': '经互联网在“{id}”那里比对，它就会拿到图像或者特征，交给它的种类里却没有写',
      en: 'It is matched at “{id}” over the internet, which so gets the image or a template, and the data that it gets name neither',
    },
  },
  find: ({ policy: { recipients = [], purposes } }) => [
    ...recipients.flatMap((recipient, i): Found[] =>
      (['contact', 'purpose', 'method', 'categories'] as const)
        .filter((key) => !recipient[key] || Object.keys(recipient[key]).length === 0)
        .map((key) => ({ case: key, path: `$.recipients[${i}].${key}`, values: { id: recipient.id } })),
    ),
    ...recipients.flatMap(({ id, categories }, i): Found[] =>
      categories.length > 0 && !categories.some(isBiometric) && isMatchedAt(id, purposes) ? [{ case: 'image', path: `$.recipients[${i}].categories`, values: { id } }] : [],
    ),
  ],
}

/** Whoever compares over the internet gets what is compared, whatever the policy says that it gets. */
const isMatchedAt = (id: string, purposes: readonly Purpose[]): boolean =>
  purposes.some(({ matching, reference }) => matching === 'internet' && reference === id)

/** Sensitive data leave the mainland by one of the ways of the law, whatever a person consents to. */
export const crossBorderRule: Rule = {
  id: 'CN-PI-38-1',
  severity: 'illegal',
  article: 'PIPL 38, 39; 促进和规范数据跨境流动规定',
  provenance: 'secondary',
  says: {
    missing: {
      'zh-CN': '“{id}”在境外，却没有写出境途径：安全评估、认证或标准合同',
      en: '“{id}” is abroad, and there is no way for the data to go there: an assessment, a certification or the standard contract',
    },
    entrusted: {
      'zh-CN': '受托人“{id}”在境外拿到生物识别信息，没有人会被单独问到：写成接收方',
      en: 'Entrusted party “{id}” gets biometric data abroad, and nobody is asked about it on its own: make it a recipient',
    },
  },
  find: ({ policy }) => [
    ...(policy.crossBorder ? [] : abroad(policy).map(({ id, path }) => ({ case: 'missing', path, values: { id } }))),
    ...abroadIn(policy, 'entrusted').map(({ id, path }) => ({ case: 'entrusted', path, values: { id } })),
  ],
}

/** Who must keep data in the mainland depends on what a policy does not say: how much, and how critical. */
export const keptAtHomeRule: Rule = {
  id: 'CN-PI-40-1',
  severity: 'unsettled',
  article: 'PIPL 36, 40',
  provenance: 'read',
  says: {
    abroad: {
      'zh-CN': '“{id}”在境外：处理者是否属于必须境内存储的一类，要另外判断',
      en: '“{id}” is abroad: whether the controller is one of those who must keep data in the mainland is to be decided elsewhere',
    },
  },
  find: ({ policy }) => abroad(policy).map(({ id, path }) => ({ case: 'abroad', path, values: { id } })),
}

const abroad = (policy: Policy): Place[] => [...abroadIn(policy, 'recipients'), ...abroadIn(policy, 'entrusted')]

type Place = { id: string; path: string }

const abroadIn = (policy: Policy, list: 'recipients' | 'entrusted'): Place[] =>
  [...(policy[list] ?? []).entries()].flatMap(([i, { id, region, categories }]) =>
    isAbroad({ region: region ?? 'CN' }) && (categories.some(isBiometric) || isMatchedAt(id, policy.purposes)) ? [{ id, path: `$.${list}[${i}].region` }] : [],
  )
