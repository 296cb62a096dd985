import { asksConsent } from '../policy/defaults.ts'
import type { Rule } from './rule.ts'

/**
 * The machine shows, takes back and deletes. Copying, moving, correcting and explaining (PIPL 45–48) need somebody, and the notice
 * names these ways only: with the machine alone there is none for them.
 */
export const rightsAwayRule: Rule = {
  id: 'CN-PI-45-1',
  severity: 'illegal',
  article: 'PIPL 44–48, 50; 网络数据安全管理条例 Art. 23',
  provenance: 'read',
  says: {
    away: {
      'zh-CN': '只能在机器上行使权利：机器上不能复制、转移、更正，要写电话或网址',
      en: 'Rights can be exercised at the machine only, which neither copies, moves nor corrects: it takes a phone number or an address',
    },
  },
  find: ({ policy: { rights, complaints } }) =>
    rights?.kiosk && !rights.phone && !rights.url && !complaints?.phone ? [{ case: 'away', path: '$.rights' }] : [],
}

/** What a tap at the machine gave, a tap at the machine takes back. */
export const withdrawHereRule: Rule = {
  id: 'CN-PI-15-1',
  severity: 'illegal',
  article: 'PIPL 15; Order 19 Art. 6',
  provenance: 'read',
  says: {
    elsewhere: { 'zh-CN': '在机器上同意，却不能在机器上撤回：撤回要和同意一样方便', en: 'Consent is given at the machine, yet not taken back there: withdrawing is as easy as consenting' },
  },
  find: ({ policy: { purposes, rights } }) => (purposes.some(asksConsent) && rights && !rights.kiosk ? [{ case: 'elsewhere', path: '$.rights.kiosk' }] : []),
}

/** Fifteen working days, whoever answers by hand (2019, for apps; the action of 2025 took it over). */
export const answerRule: Rule = {
  id: 'CN-APP-06-1',
  severity: 'risky',
  article: '《App违法违规收集使用个人信息行为认定方法》(2019) part 6',
  provenance: 'secondary',
  says: {
    missing: { 'zh-CN': '没有写几个工作日内答复', en: 'Within how many working days requests are answered is missing' },
    late: { 'zh-CN': '{days} 个工作日太久：至多十五个', en: '{days} working days are too long: fifteen at most' },
  },
  find({ policy: { rights } }) {
    if (!rights) return []
    const days = rights.answerWithinWorkingDays
    if (days === undefined) return [{ case: 'missing', path: '$.rights.answerWithinWorkingDays' }]
    return days > 15 ? [{ case: 'late', path: '$.rights.answerWithinWorkingDays', values: { days } }] : []
  },
}

export const complaintsRule: Rule = {
  id: 'CN-ND-20-1',
  severity: 'illegal',
  article: '网络数据安全管理条例 Art. 20',
  provenance: 'read',
  says: {
    missing: { 'zh-CN': '没有公布投诉、举报的渠道', en: 'There is no published way to complain' },
  },
  find({ policy: { purposes, plain = [], complaints } }) {
    if (purposes.length + plain.length === 0 || complaints?.phone || complaints?.url || complaints?.email) return []
    return [{ case: 'missing', path: '$.complaints' }]
  },
}
