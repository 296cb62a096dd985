import type { Policy } from '../policy/schema.ts'
import type { Rule } from './rule.ts'

/** An impact assessment was made, and before the machines went live (Order 19 Art. 9). */
export const isAssessed = ({ assessment, goLive }: Policy): boolean =>
  assessment !== undefined && (goLive === undefined || assessment.date <= goLive)

export const assessmentRule: Rule = {
  id: 'CN-FR-09-1',
  severity: 'illegal',
  article: 'Order 19 Art. 9; PIPL 55, 56',
  provenance: 'secondary',
  says: {
    missing: { 'zh-CN': '没有做个人信息保护影响评估', en: 'There is no impact assessment' },
    late: { 'zh-CN': '评估在 {date}，晚于启用日 {goLive}：评估要在事前', en: 'The assessment of {date} is later than going live on {goLive}: it comes first' },
  },
  find({ policy }) {
    const { purposes, assessment, goLive } = policy
    if (purposes.length === 0 || isAssessed(policy)) return []
    if (!assessment) return [{ case: 'missing', path: '$.assessment' }]
    return [{ case: 'late', path: '$.assessment.date', values: { date: assessment.date, goLive: goLive! } }]
  },
}

export const staleAssessmentRule: Rule = {
  id: 'CN-FR-09-3',
  severity: 'illegal',
  article: 'Order 19 Art. 9; PIPL 55',
  provenance: 'secondary',
  says: {
    unscoped: { 'zh-CN': '评估没有写明评估了什么；现在的范围是 {scope}', en: 'The assessment does not say what it was made of; today’s scope is {scope}' },
    stale: { 'zh-CN': '目的、接收方、受托人、共同处理者或者出境途径在评估之后变了；现在的范围是 {scope}', en: 'Purposes, recipients, entrusted parties, joint controllers or the way abroad changed since the assessment; today’s scope is {scope}' },
  },
  find({ policy: { purposes, assessment }, scope }) {
    if (purposes.length === 0 || !assessment || assessment.scope === scope) return []
    return [{ case: assessment.scope ? 'stale' : 'unscoped', path: '$.assessment.scope', values: { scope } }]
  },
}
