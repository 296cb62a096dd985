import { recipientsOf } from '../policy/flows.ts'
import type { Found, Rule } from './rule.ts'
import { analysis } from './wording/analysis.ts'
import { compares, keeps } from './wording/doing.ts'
import { linesWithoutFirms } from './wording/lines.ts'
import { fold } from './wording/normalise.ts'
import { patternSearch } from './wording/patterns.ts'
import { findWords } from './wording/word-rule.ts'

/** Reading age, mood or worth out of a face is no way to verify anybody. */
export const analysisRule: Rule = {
  id: 'CN-SPC-02-1',
  severity: 'illegal',
  article: '法释〔2021〕15号 Art. 2(1); GB/T 41819-2022',
  provenance: 'read',
  says: {
    analysis: { 'zh-CN': '不是识别身份，而是分析人：不得用来推断情绪、年龄、喜好等', en: 'This analyses people instead of recognising them: moods, ages and tastes are not to be read out of a body' },
    words: { 'zh-CN': '“{word}”是分析人，不是识别身份，不管写的是哪种方式', en: '“{word}” analyses people, whatever the mode is called' },
  },
  find: (subject) => [
    ...subject.policy.purposes.flatMap(({ mode }, i) => (mode === 'analysis' ? [{ case: 'analysis', path: `$.purposes[${i}].mode` }] : [])),
    ...analysing(subject),
  ],
}

const analysing = findWords([analysis], linesWithoutFirms)

/** Detection recognises nobody: then it compares with nothing and keeps no template. */
export const detectionRule: Rule = {
  id: 'CN-FR-19-1',
  severity: 'risky',
  article: 'Order 19 Art. 2, 19; PIPL 28',
  provenance: 'reading',
  says: {
    recognises: {
      'zh-CN': '写着只检测、不识别，却比对或存下特征：这就是识别',
      en: 'It says detection, which recognises nobody, yet it compares or keeps a template: that is recognition',
    },
    compares: { 'zh-CN': '写着只检测、不识别，文字却说“{word}”：这就是识别', en: 'It says detection, which recognises nobody, yet its text says “{word}”: that is recognition' },
    keeps: { 'zh-CN': '写着什么都不存，文字却说“{word}”', en: 'It says that nothing is stored, yet its text says “{word}”' },
  },
  find: ({ policy }) =>
    policy.purposes.flatMap((purpose, i): Found[] => {
      const { mode, storing, reference, modality, categories = [] } = purpose
      const [path, template] = [`$.purposes[${i}]`, `${modality}-template` as const]
      const handsOver = recipientsOf(policy, purpose).some((recipient) => recipient.categories.includes(template))
      const recognises = storing !== 'none' || reference !== undefined || categories.includes(template) || handsOver
      const said = (search: typeof saysCompared): string[] =>
        [purpose.title, purpose.purpose, purpose.method].flatMap((text) => Object.values(text ?? {})).flatMap((line) => search(fold(line)))
      return [
        ...(mode === 'detection' && recognises ? [{ case: 'recognises', path: `${path}.mode` }] : []),
        ...(mode === 'detection' ? said(saysCompared).map((word) => ({ case: 'compares', path: `${path}.mode`, values: { word } })) : []),
        ...(storing === 'none' ? said(saysKept).map((word) => ({ case: 'keeps', path: `${path}.storing`, values: { word } })) : []),
      ]
    }),
}

const [saysCompared, saysKept] = [patternSearch(compares), patternSearch(keeps)]

/** Pictures that public security is the reason for serve nothing else. */
export const mixedPurposeRule: Rule = {
  id: 'CN-PI-26-2',
  severity: 'illegal',
  article: 'PIPL 26',
  provenance: 'read',
  says: {
    mixed: {
      'zh-CN': '公共安全和付款等商业目的不能是同一个目的：“{text}”',
      en: 'Public security and a commercial act are not one purpose: “{text}”',
    },
  },
  find: ({ policy: { purposes } }) =>
    purposes.flatMap(({ act, purpose }, i): Found[] =>
      act === 'passage' ? [] : Object.entries(purpose ?? {}).flatMap(([language, text]) =>
        /公共安全|治安|public (?:security|safety)/i.test(text) ? [{ case: 'mixed', path: `$.purposes[${i}].purpose["${language}"]`, values: { text } }] : [],
      ),
    ),
}
