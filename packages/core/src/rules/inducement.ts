import { shownOf } from '../policy/texts.ts'
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
    shownOf(policy).flatMap(({ path, sentence }): Found[] => {
      const seen = folded(sentence)
      return inducingWords.filter((word) => seen.includes(folded(word))).map((word) => ({ case: 'word', path, values: { word } }))
    }),
}

/** Cyrillic and Greek letters that look like Latin ones, as capitals or small, pair by pair. */
const lookalikes = new Map(
  'аaвbеeнhіiјjкkмmоoрpѕsтtуyхxсcԁdһhԛqԝwαaβbεeηhιiκkμmνnοoρpτtυuχx'.match(/../gu)!.map((pair): [string, string] => [pair[0]!, pair[1]!]),
)

/**
 * Lower case, without spaces, punctuation and accents: a word split by a dot, set in full width or spelled with letters of
 * another alphabet is the same word.
 */
const folded = (text: string): string =>
  text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '').replace(/[\u0370-\u052f]/g, (letter) => lookalikes.get(letter) ?? letter)
