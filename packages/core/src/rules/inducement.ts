import { textsOf } from '../policy/texts.ts'
import type { Found, Rule } from './rule.ts'

/** Words that push: urgency, reward, praise of one way, blame of the other. Found in the cases of Shanghai 2024 and after. */
export const inducingWords: readonly string[] = [
  '立即', '马上', '一键', '极速', '推荐', '优惠', '立减', '免单', '红包', '更安全', '更快', '更方便', '尊享', '否则', '仅剩', '放弃', '残忍',
  '暂不', '稍后', '下次再说', '拒绝将无法', '不刷脸无法', '限时', '提升体验', '为了更好的服务',
  'recommended', 'faster', 'safer', 'for free', 'discount', 'unlock', 'not now', 'maybe later', 'miss out', 'no thanks', 'hurry', 'last chance',
]

export const inducementRule: Rule = {
  id: 'CN-PI-05-1',
  severity: 'illegal',
  article: 'PIPL 5; Order 19 Art. 12; 网络数据安全管理条例 Art. 22(1)',
  provenance: 'read',
  says: {
    word: { 'zh-CN': '“{word}”是诱导：说明事实，不要推人做选择', en: '“{word}” pushes people: state the fact, leave the choice' },
  },
  find: ({ policy }) =>
    textsOf(policy).flatMap(({ path, text }) =>
      Object.entries(text).flatMap(([language, sentence]): Found[] =>
        inducingWords
          .filter((word) => folded(sentence).includes(folded(word)))
          .map((word) => ({ case: 'word', path: `${path}["${language}"]`, values: { word } })),
      ),
    ),
}

/** NFKC, lower case, without spaces and punctuation: a word split by a dot or set in full width is the same word. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
