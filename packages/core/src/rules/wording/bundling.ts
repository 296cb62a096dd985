import type { Rule } from '../rule.ts'
import { linesWithoutFirms } from './lines.ts'
import type { WordList } from './phrase.ts'
import { findWords } from './word-rule.ts'

const law = '法释〔2021〕15号 Art. 4(2); PIPL 16'

/** Steps that have nothing to do with it: to follow, to join, to leave a number. Cases: car parks and shops, 2025; the words are our own. */
export const bundled: WordList = {
  kind: 'bundled',
  source: law,
  provenance: 'read',
  deniable: true,
  zh: [
    ['关注公众号', '不用关注公众号', '无需关注公众号', '不必关注公众号'], '关注我们的公众号', '关注微信公众号', '关注官方公众号', '关注本公众号', '关注我们',
    ['先关注', '优先关注'], ['关注后', '关注后续'], ['扫码关注', '无需扫码关注', '不必扫码关注'], '公众号授权', '添加企业微信', '加企业微信', '添加客服微信',
    ['注册会员', '无需注册会员', '不必注册会员'], ['成为会员', '无需成为会员', '不必成为会员'], '加入会员', '开通会员', '会员注册',
    ['绑定手机', '无需绑定手机', '不必绑定手机'], '授权手机号', '留下手机号', '先输入手机号', '先填写手机号', '先验证手机号', '填写生日', '完善资料', '完善个人信息', '订阅消息', '接收推送',
  ],
  en: [
    'follow our account', 'follow our official account', 'follow us', 'follow the official account', 'become a member', 'join as a member',
    'join our membership', 'register as a member', 'membership registration', 'link your phone number', 'enter your phone number first',
    'leave your phone number', 'enter your birthday', 'complete your profile', 'receive our messages',
  ],
}

export const bundlingRule: Rule = {
  id: 'CN-SPC-04-2',
  severity: 'illegal',
  article: law,
  provenance: 'read',
  says: {
    bundled: { 'zh-CN': '“{word}”和这件事无关：不得捆绑在一起', en: '“{word}” has nothing to do with it: it is not bundled in' },
  },
  find: (subject) => find(subject),
}

const find = findWords([bundled], linesWithoutFirms)
