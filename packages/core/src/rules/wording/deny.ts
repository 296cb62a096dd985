import { endsClause, type Folded } from './normalise.ts'

/** What is denied: 不用于…, 不会提供给…, 并非…; then nothing that turns it round (而, 但, 只, 也 …). */
const chineseVerbs = '用于|用作|用来|作|做|收集|采集|提供|传|交|给|存|保存|共享|分享|披露|出售|卖|发|向|和|与|把|拿|涉及|包括|包含|含|要求|构成|意味着|授予|享有|进行|处理|推送|拍'
const chinese = new RegExp(
  `(?:^|[^得能无莫])(?:(?:不|不会|绝不|决不|从不|不得|不可|不再)(?:${chineseVerbs})[^而但并就只才还也将可会都则即改]{0,14}|(?:没有|并非|不是|不会|绝不|从不|不得|不)[^而但并就只才还也将可会都则即论管限另经同断时必]{0,2})$`,
)

/** The same in English: never, perhaps a verb, then a list in which commas may stand and a new subject or verb may not. */
const english = new RegExp(
  '(?:^| )(?:not|never|no|without|nor|neither|cannot|[a-z]+n t)' +
  '(?! (?:only|just|merely|limited|limit|limits|restriction|restrictions|matter|until|unless|asking|telling|notice|further|prior|additional|your|consent|charge|fee)\\b)' +
  '(?: (?:be|been|being|ever|to))*(?: [a-z0-9]+)?' +
  '(?: (?!(?:but|we|they|you|is|are|will|may|can|which|that|only|also|then|unless|except|instead|however|goes?|gives?|given|shares?|shared|sends?|sent|uses?|used|sells?|sold|passed)\\b)[a-z0-9]+){0,11} ?$',
)

/** Or right after: 其他公司看不到…, 其他功能照常…, “third parties never see it”. */
const chineseAfter = /^(?:也|都|均|仍|会)*(?:看不到|看不见|拿不到|得不到|收不到|不会看到|不会拿到|不会得到|不会收到|无权看|照常|照样|照办|不受影响|不变|请找|请打|请到|请问)/
const englishAfter = /^(?:never|cannot|donot|dont|willnot|wont)(?:see|get|receive|have|obtain)|^(?:are|is)(?:not|un)affected|^(?:goon|stay|remain|workas)/

/** Whether the words around a place say that it is not so. */
export const isDenied = (text: Folded, from: number, to: number): boolean => isDeniedBefore(text, from) || isDeniedAfter(text, to)

function isDeniedAfter({ letters, between }: Folded, to: number): boolean {
  const after = letters.slice(to, to + 16)
  return !endsClause(between[to]!) && (chineseAfter.test(after) || englishAfter.test(after))
}

function isDeniedBefore({ letters, between }: Folded, at: number): boolean {
  let [clause, sentence] = ['', '']
  let inClause = true
  for (let i = at - 1; i >= 0; i--) {
    const gap = between[i + 1]!
    if (/[。；：！？.;:!?]/.test(gap)) break
    if (endsClause(gap)) inClause = false
    if (inClause) clause = letters[i]! + clause
    sentence = letters[i]! + (gap ? ' ' : '') + sentence
  }
  return chinese.test(clause) || english.test(sentence)
}
