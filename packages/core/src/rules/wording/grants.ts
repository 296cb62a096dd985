import type { Rule } from '../rule.ts'
import { linesOf } from './lines.ts'
import type { WordList } from './phrase.ts'
import { findWords } from './word-rule.ts'

const law = '法释〔2021〕15号 Art. 11'

/** Without an end, or without a way back. */
export const endless: WordList = {
  kind: 'endless',
  source: `${law}; PIPL 15, 19`,
  provenance: 'read',
  deniable: true,
  zh: [
    '永久授权', '永久许可', '永久使用', '永久有效', '永久保存', '永久保留', '永久存储', '永久的授权', '永久的许可', '永久性授权', '永久且',
    '永久不可', '永久免费', '永久享有', '无限期', '无期限', '没有期限', '不限期限', ['长期有效', '长期有效的身份证', '长期有效的证件'], '长期授权',
    '终身授权', '终身有效', '终身使用', '一经同意不得', '一经授权', '一次授权终身', '不可撤销', '不可撤回', '不得撤销', '不得撤回', '不能撤销',
    '不能撤回', '无法撤销', ['无法撤回', '付款无法撤回', '付款后无法撤回'], '不可逆转的授权', '放弃撤回', '放弃撤销', '放弃一切权利', '放弃追究',
    '放弃索赔', '不可更改的授权',
  ],
  en: [
    'irrevocable', 'irrevocably', 'cannot be revoked', 'cannot be withdrawn', 'may not be revoked', 'may not be withdrawn', 'cannot withdraw',
    'perpetual', 'perpetually', 'in perpetuity', 'permanent licence', 'permanent license', 'permanently keep', 'kept permanently',
    'stored permanently', 'kept forever', 'stored forever', 'keep forever', 'use forever', 'valid forever', 'indefinitely', 'valid for life',
    'unlimited in time', 'without time limit', 'waive all', 'waive your right', 'waive any',
  ],
  patterns: [
    { like: '照片永远留着', zh: /(?:永远|一直|长期|终身|一辈子|始终)(?:地|都|会|将)*(?:帮您|替您)?(?:留|存|保存|保留|储存)(?!(?:[着在].{0,5}?)?[到至]|[^。]{0,6}?[到至])/ },
    { like: '存到公司不做了为止', zh: /(?:存|留|保存|保留)[到至](?:公司|本店|我们|我司|本公司|物业)(?:不做|不干|倒闭|关门|停业|注销|解散)/ },
    { like: '存多久由我们定', zh: /(?:多久|多长时间|期限|时间|时候).{0,2}?由(?:我们|本店|我司|本?公司|物业|商家).{0,2}?定/ },
    { like: 'kept as long as we like', en: /\b(?:keep|keeps|kept|stores?|stored|held|hold|retain(?:s|ed)?)(?: [a-z]+){0,2} (?:for )?(?:as long as we (?:like|want|wish|need|please|choose)|until we (?:no longer|decide|choose|like|stop)|for ever|for good)\b/ },
  ],
}

/** To whoever, for whatever, however often passed on. */
export const boundless: WordList = {
  kind: 'boundless',
  source: law,
  provenance: 'read',
  deniable: true,
  zh: [
    '任意转授权', '可转授权', '转授权', '可再授权', '再授权给', '再许可', '分许可', '可转让', '任意转让', '自由转让', '可转移的许可', '无限制使用',
    '不受限制地使用', '不受限制地处理', '无条件授权', '无条件同意', '无偿使用', '免费使用您的', '全球范围', '全世界范围', '独家授权', '排他性',
    '所有权归', '归我司所有', '归本公司所有', '归我们所有', '任意使用', '任意处理', '任意处分', '自由使用您', '自行决定使用',
  ],
  en: [
    'sub licensable', 'sub licenseable', 'sub license', 'sub licence', 'transferable', 'freely transfer', 'assignable', 'royalty free',
    'worldwide right', 'worldwide licence', 'worldwide license', 'exclusive licence', 'exclusive license', 'unrestricted', 'unlimited right',
    'unlimited use', 'unconditional', 'unconditionally', 'at our discretion', 'at our sole discretion', 'becomes our property', 'for any purpose',
    'in any way we', 'as we see fit',
  ],
  patterns: [{ like: '照片归本店', zh: /(?:照片|脸|人脸|特征|数据|信息|录像).{0,2}?归(?:本店|我店|我们|我司|本?公司|物业|平台|商家)(?!管|保管|负责)/ }],
}

export const grantRule: Rule = {
  id: 'CN-SPC-11-1',
  severity: 'illegal',
  article: `${law}; PIPL 15`,
  provenance: 'read',
  says: {
    endless: { 'zh-CN': '“{word}”：没有尽头、不能反悔的授权无效', en: '“{word}”: a grant without an end or a way back is void' },
    boundless: { 'zh-CN': '“{word}”：没有限制、可以转给别人的授权无效', en: '“{word}”: a grant without limits, or to be passed on, is void' },
  },
  find: (subject) => find(subject),
}

const find = findWords([endless, boundless], linesOf)
