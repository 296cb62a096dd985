import type { Found, Rule } from './rule.ts'
import { daysOf } from './days.ts'

const threeYears = 1095

/** The assessment and the records of what was done are kept for three years at least. */
export const recordsRule: Rule = {
  id: 'CN-FR-09-2',
  severity: 'illegal',
  article: 'Order 19 Art. 9; PIPL 56(2)',
  provenance: 'secondary',
  says: {
    missing: { 'zh-CN': '没有写处理记录保存多久：至少三年', en: 'How long records are kept is missing: three years at least' },
    short: { 'zh-CN': '处理记录只保存 {keep}：至少三年', en: 'Records are kept for {keep} only: three years at least' },
  },
  find({ policy: { purposes, records } }) {
    if (purposes.length === 0) return []
    if (!records) return [{ case: 'missing', path: '$.records' }]
    const days = daysOf(records.keep)
    return days === undefined || days < threeYears ? [{ case: 'short', path: '$.records.keep', values: { keep: records.keep } }] : []
  },
}

/** Two clocks: what proves the consent outlives what the consent was about. */
export const twoClocksRule: Rule = {
  id: 'CN-LOG-2',
  severity: 'risky',
  article: 'PIPL 19, 56(2); Order 19 Art. 9',
  provenance: 'reading',
  says: {
    longer: {
      'zh-CN': '生物特征保存 {period}，不短于记录的 {keep}：会有留着特征、却没有同意记录的时候',
      en: 'Biometric data stay for {period}, not shorter than the records’ {keep}: a time would come with the data and without the proof of consent',
    },
  },
  find({ policy: { purposes, records } }) {
    const keep = records && daysOf(records.keep)
    if (!keep) return []
    return purposes.flatMap(({ retention }, i): Found[] => {
      const period = retention && 'period' in retention ? retention.period : undefined
      const days = period === undefined ? undefined : daysOf(period)
      if (days === undefined || days < keep) return []
      return [{ case: 'longer', path: `$.purposes[${i}].retention.period`, values: { period: period!, keep: records.keep } }]
    })
  },
}
