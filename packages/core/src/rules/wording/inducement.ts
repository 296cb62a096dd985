import type { Rule } from '../rule.ts'
import { linesWithoutFirms } from './lines.ts'
import { halfRefusal, praise, reward } from './push.ts'
import { urgency } from './urgency.ts'
import { findWords } from './word-rule.ts'

const law = 'PIPL 5; Order 19 Art. 12; 网络数据安全管理条例 Art. 22(1)'

export const inducementRule: Rule = {
  id: 'CN-PI-05-1',
  severity: 'illegal',
  article: law,
  provenance: 'read',
  says: {
    reward: { 'zh-CN': '“{word}”是诱导：说明事实，不要用好处换同意', en: '“{word}” is an inducement: state the fact, do not pay for consent' },
    praise: { 'zh-CN': '“{word}”是诱导：说明事实，不要推人做选择', en: '“{word}” pushes people: state the fact, leave the choice' },
    urgency: { 'zh-CN': '“{word}”在催人：给人时间', en: '“{word}” hurries people: leave them time' },
    'half-refusal': { 'zh-CN': '“{word}”不是拒绝的说法：直说不用脸的方式叫什么', en: '“{word}” is no plain refusal: name the way without a face' },
  },
  find: (subject) => find(subject),
}

const find = findWords([reward, praise, urgency, halfRefusal], linesWithoutFirms)
