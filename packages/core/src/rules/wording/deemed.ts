import type { Rule } from '../rule.ts'
import { linesOf } from './lines.ts'
import type { WordList } from './phrase.ts'
import { findWords } from './word-rule.ts'

/** Consent that nobody gave: by silence, by staying, once for everything. */
export const deemed: WordList = {
  kind: 'deemed',
  source: '消费者权益保护法实施条例 Art. 23; PIPL 14',
  provenance: 'secondary',
  deniable: true,
  zh: [
    '视为同意', '视为您同意', ['即视为', '即视为拒绝', '即视为不同意', '即视为撤回'], '视同同意', '默认同意', '默认授权', '即表示同意',
    '即表示您同意', '即代表同意', '即代表您同意', '表示您已同意', '自动同意', '自动授权', '自动开通', '一揽子', '全部授权', '概括授权', '统一授权',
    '同意以上全部', '同意全部条款', '同意所有条款', ['继续使用即', '继续使用即可'], '进入即同意', '进入即表示', '使用本机即同意', '使用本机即表示',
    '刷脸即同意',
  ],
  en: [
    'deemed to consent', 'deemed to have consented', 'deemed consent', 'deemed to agree', 'deemed to have agreed', 'implied consent', 'by continuing',
    'by using this machine you', 'by using this kiosk you', 'by using this service you', 'by entering you', 'by entering this area', 'by proceeding',
    'you automatically agree', 'automatic consent', 'consent by default', 'agree by default', 'agree to all', 'accept all terms',
    'accept all conditions', 'consent to everything', 'constitutes consent', 'constitutes your consent', 'constitutes acceptance', 'blanket consent',
  ],
  patterns: [
    { like: '站到机器前就算同意', zh: /(?<!同意)(?:就算|就是|就等于|即为|即是|即算|算是|就当|算作|当作|视作)(?:您|你|已经?|本人)*(?:同意|答应|授权|接受)/ },
    { like: '使用本机即同意', zh: /(?:使用|进入|站|靠近|路过|停车|入场|点击|继续|投币).{0,8}?即(?:同意|授权|接受|答应)/ },
    { like: '一次答应，以后都算', across: true, zh: /一次(?:同意|答应|授权).{0,2}?(?:以后|今后|永远|一直)(?:都算|都有效|不再问|不用再问)/ },
    { like: 'You agree by standing here', en: /\byou (?:agree|consent|accept) (?:to (?:this|it) )?by (?!tapping|touching|pressing|saying)[a-z]+ing\b/ },
    { like: 'Standing here means you agree', en: /\b(?:standing|walking|using|parking|staying|entering|coming)(?: [a-z]+){0,4}? (?:means|counts as|is)(?: that)? (?:you (?:agree|consent|accept)|consent|agreement)\b/ },
  ],
}

export const deemedRule: Rule = {
  id: 'CN-CRI-23-1',
  severity: 'illegal',
  article: '消费者权益保护法实施条例 Art. 23; PIPL 14',
  provenance: 'secondary',
  says: {
    deemed: { 'zh-CN': '“{word}”不是同意：要本人就这一件事点同意', en: '“{word}” is no consent: the person agrees to this one thing by a touch' },
  },
  find: (subject) => find(subject),
}

const find = findWords([deemed], linesOf)
