import type { Found, Rule, RuleLanguage } from './rule.ts'

type Sentence = Record<RuleLanguage, string>

/** Rules of one place. An installation names its province; what is a city's own is an open question in all of it. */
const local = (
  region: string, id: string, article: string, provenance: Rule['provenance'], sentence: Sentence, applies: (subject: Parameters<Rule['find']>[0]) => boolean,
): Rule => ({
  id,
  severity: 'unsettled',
  article,
  provenance,
  says: { here: sentence },
  find: (subject): Found[] =>
    subject.installation?.region === region && subject.policy.purposes.length > 0 && applies(subject) ? [{ case: 'here', path: 'installation:$.region' }] : [],
})

export const shenzhenRule = local('CN-GD', 'CN-SZ-14-1', '深圳经济特区数据条例 Art. 14', 'read', {
  'zh-CN': '若在深圳：还要告知安全风险和保护措施，这里的告知没有这一项',
  en: 'If this is Shenzhen: the notice also states risks and safeguards, and this one has no such item',
}, () => true)

export const hangzhouRule = local('CN-ZJ', 'CN-HZ-50-2', '杭州市物业管理条例 Art. 50', 'read', {
  'zh-CN': '若在杭州：物业对投诉要在十天内答复，这里写的工作日更长',
  en: 'If this is Hangzhou: property managers answer complaints within ten days, and the working days stated here are longer',
}, ({ policy: { scene, rights } }) => scene === 'property-access' && (rights?.answerWithinWorkingDays ?? 0) > 6)

export const tianjinRule = local('CN-TJ', 'CN-TJ-1', '天津市社会信用条例', 'unconfirmed', {
  'zh-CN': '在天津：企业不得把人脸、指纹、声音作为信用信息采集，请确认与信用无关',
  en: 'In Tianjin faces, fingerprints and voices are not gathered as credit information: make sure that nothing here is',
}, () => true)

/** Chongqing's district asked for a person who answers for the running of the system. */
export const inChargeRule: Rule = {
  id: 'CN-CQ-OPS',
  severity: 'risky',
  article: '重庆两江新区通知（检察案例 2026）',
  provenance: 'secondary',
  says: { missing: { 'zh-CN': '在重庆：没有写负责系统运行和数据管理的人', en: 'In Chongqing: nobody is named who is in charge of the system and its data' } },
  find: ({ policy: { purposes, controller }, installation }) =>
    installation?.region === 'CN-CQ' && purposes.length > 0 && !controller.inCharge ? [{ case: 'missing', path: '$.controller.inCharge' }] : [],
}

/** Hotels, schools and hospitals have laws of their own, which are not here. */
export const sectorRule: Rule = {
  id: 'CN-PI-32-1',
  severity: 'unsettled',
  article: 'PIPL 32',
  provenance: 'read',
  says: { sector: { 'zh-CN': '“{scene}”另有行业规定，这里没有收录', en: '“{scene}” has rules of its sector, which are not among these' } },
  find: ({ policy: { scene, purposes } }) =>
    purposes.length > 0 && ['hotel', 'school', 'hospital'].includes(scene) ? [{ case: 'sector', path: '$.scene', values: { scene } }] : [],
}
