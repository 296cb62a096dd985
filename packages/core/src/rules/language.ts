import type { Rule } from './rule.ts'

/** Rules that are not there in simplified Chinese count as not published (四部门认定方法 2019, part 1; apps, by analogy). */
export const languageRule: Rule = {
  id: 'CN-APP-01-1',
  severity: 'risky',
  article: '《App违法违规收集使用个人信息行为认定方法》(2019) part 1; PIPL 17(1)',
  provenance: 'secondary',
  says: {
    chinese: {
      'zh-CN': '没有简体中文的告知：视同没有公开收集使用规则',
      en: 'There is no notice in simplified Chinese: the rules count as not published',
    },
  },
  find: ({ policy: { languages } }) => (languages.includes('zh-CN') ? [] : [{ case: 'chinese', path: '$.languages' }]),
}
