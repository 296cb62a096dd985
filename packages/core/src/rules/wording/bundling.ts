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
  patterns: [
    { like: '加我们微信', zh: /(?<![不添])加(?:一下|个)?(?:我们|本店|店长|客服)?的?(?:微信|群)/ },
    { like: '关注一下', zh: /关注(?:一下|本店|店铺|微信)/ },
    { like: '请先注册', zh: /(?<![不用需必])(?:请|要|需要?|须)先?(?:您|你)?先(?:登录|登陆|下载|注册|绑定)|^先(?:登录|登陆|下载|注册|绑定)/ },
    { like: '请输入手机号码', zh: /(?:请|必须|先)(?:您|你|先|在此)*(?:填写?|留个?|留下|输入)(?:一下|您的|你的)*(?:手机号?|电话|号码|联系方式|生日|身份证)/ },
    { like: '填手机号', zh: /^(?:填写?|留个?|留下)(?:一下|您的|你的)*(?:手机号?码?|电话|号码|联系方式)(?!.{0,4}?[也能可])/ },
    { like: '号码必填', zh: /(?:号码?|电话|生日|身份证|姓名)为?必填/ },
    { like: 'Add us on WeChat', en: /\b(?:follow|add) (?:us|our)(?: [a-z]+)?(?: on)? (?:wechat|weixin|whatsapp|account)\b/ },
    { like: 'follow our WeChat', en: /\b(?:follow|add) our (?:wechat|weixin|whatsapp)\b/ },
    { like: 'Please sign up', en: /\b(?:please|must|have to|first) (?:sign up|sign in|log in|download (?:the|our) app|(?:enter|leave|give) your (?:phone|mobile|telephone)(?: number)?)\b/ },
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
