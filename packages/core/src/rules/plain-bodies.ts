import { textsOf } from '../policy/texts.ts'
import type { Policy } from '../policy/schema.ts'
import type { Found, Rule } from './rule.ts'
import { fold } from './wording/normalise.ts'
import type { WordList } from './wording/phrase.ts'
import { searchFor } from './wording/search.ts'

/** Words for what is taken from a body. The choice of them is ours. */
const bodies: WordList = {
  kind: 'plainWords',
  source: 'PIPL 28, 29',
  provenance: 'reading',
  deniable: true,
  zh: [
    '脸', '面部', '面容', '面孔', '面像', '刷面', '五官', '相貌', '长相', '人像', '指纹', '指静脉', '虹膜', '瞳孔', '视网膜', '声纹', '声音特征', '掌纹', '掌静脉', '刷掌', '手掌', '步态',
    '走路姿势', '耳廓', '生物识别', '生物特征', '身体特征',
  ],
  en: [
    'face', ['faces', 'faces the', 'faces a'], 'facial', 'fingerprint', 'fingerprints', 'iris', 'irises', 'retina', 'voiceprint', 'voiceprints', 'palm', 'palms', 'gait', 'biometric', 'biometrics',
  ],
}

/** Plain notices whose words are about a body, whatever their categories are called: biometrics are never a notice only. */
export const bodiesInWords = (policy: Policy): Found[] =>
  textsOf(policy)
    .filter(({ path }) => path.startsWith('$.plain['))
    .flatMap(({ path, text }) =>
      Object.entries(text).flatMap(([lang, sentence]) =>
        search(fold(sentence)).slice(0, 1).map((word): Found => ({ case: 'plainWords', path: `${path}["${lang}"]`, values: { word } }))))

const search = searchFor(bodies)

/** Other data, and nobody knows which. */
export const onlyOtherRule: Rule = {
  id: 'CN-PI-17-4',
  severity: 'risky',
  article: 'PIPL 17(1)(2)',
  provenance: 'reading',
  says: {
    other: { 'zh-CN': '“{id}”的种类只写了“其他信息”：没有人知道是什么', en: 'Of “{id}” the data are “other” and nothing else: nobody knows which' },
  },
  find: ({ policy: { plain = [] } }) =>
    plain.flatMap(({ id, categories }, i) => (categories.length > 0 && categories.every((category) => category === 'other') ? [{ case: 'other', path: `$.plain[${i}].categories`, values: { id } }] : [])),
}
