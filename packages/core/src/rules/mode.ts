import type { Found, Rule } from './rule.ts'
import { analysis } from './wording/analysis.ts'
import { linesWithoutFirms } from './wording/lines.ts'
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
  },
  find: ({ policy: { purposes } }) =>
    purposes.flatMap(({ mode, storing, reference, modality, categories = [] }, i): Found[] =>
      mode === 'detection' && (storing !== 'none' || reference !== undefined || categories.includes(`${modality}-template`))
        ? [{ case: 'recognises', path: `$.purposes[${i}].mode` }]
        : [],
    ),
}

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
