import type { Rule } from '../rule.ts'
import { linesOf } from './lines.ts'
import type { WordList } from './phrase.ts'
import { findWords } from './word-rule.ts'

/** Recipients that are nobody in particular. */
export const partners: WordList = {
  kind: 'partners',
  source: 'PIPL 23',
  provenance: 'read',
  deniable: true,
  zh: [
    '合作伙伴', ['合作方', '合作方式', '合作方案'], '合作商', '合作机构', '合作公司', '合作单位', '合作企业', '业务伙伴', '商业伙伴', '关联公司',
    ['关联方', '关联方式'], '关联企业', '关联机构', '相关第三方', '其他第三方', '有关第三方', '任何第三方', '授权第三方', '第三方合作', '第三方机构',
    '第三方公司', '第三方服务商', '第三方平台', '第三方主体', ['相关方', '相关方式', '相关方法', '相关方面', '相关方案'], '相关机构', '相关公司',
    '相关单位', '相关企业', '其他公司', '其他机构', ['其他单位', '其他单位的住户', '其他单位的门'], '其他企业', '其他主体', '集团成员', '集团内',
    '及其附属', '生态伙伴',
  ],
  en: [
    'our partners', 'partner companies', 'business partners', 'trusted partners', 'selected partners', 'commercial partners', 'service partners',
    'with partners', 'to partners', 'and its partners', 'partners and affiliates', 'affiliates', 'affiliated companies', 'group companies',
    'subsidiaries', 'third parties', 'a third party', 'any third party', 'other third party', 'third party providers', 'third party vendors',
    'other companies', 'other organisations', 'other organizations', 'other entities', 'related parties', 'relevant parties', 'others we work with',
    'our vendors', 'our suppliers', 'various providers', 'service providers',
  ],
  patterns: [
    { like: '照片会给朋友公司用', zh: /(?:给|送|传|交|卖|提供|转).{0,4}?(?:广告[商主]|广告公司|广告平台|兄弟公司|姐妹公司|朋友公司|友商|有需要的(?:人|公司|单位)|别的公司|别家|别的单位|以外的单位)/ },
    { like: 'sold to advertisers', en: /\b(?:sold|shared|passed|given|sent|disclosed)(?: on)? (?:to|with) (?:our |any |the |some )?(?:advertisers?|sister (?:companies|firms)|sponsors?|whoever [a-z]+|others|anyone|anybody|data brokers?|marketers|friends)\b/ },
    { like: 'We may share it with others', en: /\b(?:share|sell|pass|give|send)(?: [a-z]+){1,2}? (?:on )?(?:to|with) (?:our |any |the |some )?(?:advertisers?|sister (?:companies|firms)|sponsors?|whoever [a-z]+|others|anyone|anybody|data brokers?|marketers)\b/ },
  ],
}

export const partnersRule: Rule = {
  id: 'CN-PI-23-1',
  severity: 'illegal',
  article: 'PIPL 23; Order 19 Art. 5, 8',
  provenance: 'read',
  says: {
    partners: { 'zh-CN': '“{word}”没有说是谁：写出每一个接收方的名称', en: '“{word}” names nobody: every recipient is named' },
  },
  find: (subject) => find(subject),
}

const find = findWords([partners], linesOf)
