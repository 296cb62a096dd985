import type { Policy } from '../policy/schema.ts'
import type { Rule } from './rule.ts'

/** After a leak authority and people are told at once: somebody is there to be called. That there is a plan is for a person to see. */
export const incidentRule: Rule = {
  id: 'CN-PI-57-1',
  severity: 'good-practice',
  article: 'PIPL 57; 网络数据安全管理条例 Art. 11',
  provenance: 'reading',
  says: {
    missing: {
      'zh-CN': '没有写信息安全事件的联系方式：发生泄露要立即补救并通知',
      en: 'Whom to call after an incident is missing: a leak is remedied and told of at once',
    },
  },
  find: ({ policy }) => (isUsed(policy) && !policy.incident?.phone && !policy.incident?.email ? [{ case: 'missing', path: '$.incident' }] : []),
}

/** The law has a number for the largest controllers alone; how many people there are, no policy says. */
export const auditRule: Rule = {
  id: 'CN-PI-54-1',
  severity: 'unsettled',
  article: 'PIPL 54; 网络数据安全管理条例 Art. 27; 个人信息保护合规审计管理办法',
  provenance: 'secondary',
  says: {
    missing: {
      'zh-CN': '没有写最近一次合规审计的日期：要定期审计，处理超过一千万人信息的，至少每两年一次',
      en: 'When compliance was last audited is missing: it is audited regularly, and every two years at least with the data of over ten million people',
    },
  },
  find: ({ policy }) => (isUsed(policy) && !policy.audit ? [{ case: 'missing', path: '$.audit' }] : []),
}

const isUsed = ({ purposes, plain = [] }: Policy): boolean => purposes.length + plain.length > 0
