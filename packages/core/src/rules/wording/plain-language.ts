import type { Rule } from '../rule.ts'
import { jargon } from './jargon.ts'
import { longPurposes, longSentences } from './length.ts'
import { linesWithoutFirms } from './lines.ts'
import { findWords } from './word-rule.ts'

/** What is obscure or lengthy counts as not told. */
export const plainLanguageRule: Rule = {
  id: 'CN-APP-02-1',
  severity: 'risky',
  article: 'App违法违规收集使用个人信息行为认定方法, part 2; PIPL 17(1)',
  provenance: 'secondary',
  says: {
    jargon: { 'zh-CN': '“{word}”是行话：换成邻居听得懂的话', en: '“{word}” is jargon: say it as to a neighbour' },
    sentence: { 'zh-CN': '这一句有 {n} 个字或词，太长：拆开', en: 'A sentence of {n} words or characters is too long: split it' },
    total: { 'zh-CN': '这一项的说明（{language}）共有 {n} 个字或词，太长：站着的人看不完', en: 'Its texts ({language}) come to {n} words or characters: too long for someone standing' },
  },
  find: (subject) => [...find(subject), ...longSentences(subject.policy), ...longPurposes(subject.policy)],
}

const find = findWords([jargon], linesWithoutFirms)
