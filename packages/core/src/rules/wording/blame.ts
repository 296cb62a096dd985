import type { Rule } from '../rule.ts'
import { linesWithoutFirms } from './lines.ts'
import type { WordList } from './phrase.ts'
import { findWords } from './word-rule.ts'

const law = '法释〔2021〕15号 Art. 4(3); Order 19 Art. 12; PIPL 16'

/** What is said to happen to those who refuse. */
export const threat: WordList = {
  kind: 'threat',
  source: law,
  provenance: 'read',
  deniable: false,
  zh: [
    '否则', '拒绝将无法', '不同意将无法', '不同意则无法', '不同意就不能', '不同意无法', '不同意不能', '不同意就开不了', '不同意就进不',
    '不同意就用不', '不刷脸就开不了', '不刷脸就进不', '不刷脸就用不', '不同意的不予', '不刷脸无法', '不刷脸就不能', '不刷脸不能', '不刷脸将无法',
    '不刷脸没有', '不刷脸就没有', '不录脸不能', '不录脸无法', '不录入人脸', ['必须刷脸', '不是必须刷脸', '并非必须刷脸', '不必须刷脸'],
    ['只能刷脸', '不是只能刷脸', '并非只能刷脸'], '仅限刷脸', '均须刷脸', '一律须刷脸', '一律刷脸', '务必刷脸',
    ['必须同意', '不是必须同意', '并非必须同意', '不必须同意'], '须同意方可', '同意方可', '同意后方可使用', '后果自负', '责任自负', '自行承担后果',
    '不予办理', '不予受理', '将停止服务', '停止为您服务', '不刷脸禁止', '不同意禁止', '视为放弃',
    ['影响您的使用', '不影响您的使用', '不会影响您的使用'], ['影响您使用', '不影响您使用', '不会影响您使用'], '无法享受', '不能享受', '服务受限',
    '功能受限', '排队等候的时间更长',
  ],
  en: [
    'or else', ['otherwise', 'say otherwise', 'says otherwise', 'stated otherwise', 'agreed otherwise', 'told otherwise'], 'must scan your face',
    'must use your face', 'must agree', 'must consent', 'must accept', 'you have to agree', 'have to scan your face', 'by face only', 'only by face',
    'face scan only', 'only with your face', 'required to continue', 'if you refuse you cannot', 'if you refuse you will',
    'if you decline you cannot', 'if you decline you will', 'refusing means', 'refusal will', 'failure to agree', 'failure to consent',
    'at your own risk', 'your own responsibility', 'will be denied', 'no entry without', 'you will not be able to', 'you will lose',
    'you will be unable', 'limited service', 'limited functionality', 'service will stop',
  ],
  patterns: [
    { like: '不点同意就出不了货', zh: /不(?:刷脸|用脸|扫脸|录脸|点?同意|愿意|答应)(?:的人|的话|[的就则者将会还都可])*(?:[出进用买开过]不了|进不[来去]|出不来|没[货门法]|没有[货门]|不能|不得|不准|不许|无法|慢|多等)/ },
    { like: '不刷脸请排队', zh: /不(?:刷脸|用脸|扫脸|录脸|点?同意|愿意|答应)(?:的人|的话|[的就则者])*(?:请|只能|就要|要|得|需要?)(?:您|去|先|再|另外|重新)*(?:排队|多等|等|慢|离开|走开|去别)/ },
    { like: '不刷脸，门不开', across: true, zh: /不(?:刷脸|用脸|录脸|点?同意)(?:的话)?门就?(?:不开|打?不开|开不了)/ },
    { like: '没有脸就没有货', across: true, zh: /没有?脸就?[没不无](?!关系|影响|要紧)/ },
    { like: 'If you say no, please leave', en: /\bif you (?:say no|refuse|decline|disagree|do not agree|don t agree) (?:then )?(?:please )?(?:leave|go away|go elsewhere|wait|queue|line up|you (?:cannot|can t|must|have to))\b/ },
    { like: 'No face, no drink', en: /\bno face no (?!problem\b|matter\b|worr)[a-z]+/ },
    { like: 'scan or leave', en: /\b(?:scan|agree|accept) or (?:leave|go|walk)\b/ },
  ],
}

/** Reproach: refusing is made to look unkind, careless or suspicious. */
export const blame: WordList = {
  kind: 'blame',
  source: law,
  provenance: 'read',
  deniable: false,
  zh: [
    '不配合', '拒不', '耽误', '拖累', '给他人添麻烦', ['影响他人', '不影响他人', '不会影响他人'], '影响后面的人',
    ['影响大家', '不影响大家', '不会影响大家'], '不支持我们', '不信任', '不放心我们', '不负责任', '自私', '落后', '落伍', '老土', '不文明',
    '心里有鬼', '做贼心虚', '没有素质', '人人有责', '好邻居都',
  ],
  en: [
    'uncooperative', 'non cooperation', 'holding up the line', 'holding up the queue', 'hold up others', 'keep others waiting',
    'keeping others waiting', 'inconvenience others', 'don t you trust', 'if you trust us', 'nothing to hide', 'irresponsible', 'selfish',
    'old fashioned', 'i don t care', 'look suspicious', 'looks suspicious', 'help us by', 'let us down', 'we are sorry you',
    ['your fault', 'not your fault'], 'good neighbours', 'good citizens',
  ],
}

export const blameRule: Rule = {
  id: 'CN-SPC-04-3',
  severity: 'illegal',
  article: law,
  provenance: 'read',
  says: {
    threat: { 'zh-CN': '“{word}”是强迫：不同意也要能办', en: '“{word}” forces people: who refuses is served too' },
    blame: { 'zh-CN': '“{word}”在怪人：拒绝不需要理由', en: '“{word}” blames people: a refusal needs no excuse' },
  },
  find: (subject) => find(subject),
}

const find = findWords([threat, blame], linesWithoutFirms)
