import { asksConsent } from '../policy/defaults.ts'
import { isBiometric } from '../policy/modality.ts'
import type { Policy, Purpose, Recipient, Retention } from '../policy/schema.ts'
import { daysOf } from './days.ts'
import { consentForms, type ConsentForm, type Limit, type Limits, type Regime } from './regime.ts'
import { regimesOf } from './regimes/index.ts'
import type { Found, Rule } from './rule.ts'

/** Several regimes may limit one thing. The strictest of those that apply wins, and the finding says which, by its article. */
export const strictestRule: Rule = {
  id: 'MS-STRICTEST',
  severity: 'illegal',
  article: 'mingshi-policy/1',
  provenance: 'reading',
  says: {
    longer: {
      'zh-CN': '保存 {period}，长于最后一次使用后的 {limit}：适用的法律里“{regime}”最严',
      en: 'Kept for {period}, longer than {limit} after the last use: of the regimes that apply, “{regime}” is the strictest',
    },
    untold: {
      'zh-CN': '没有写接收方“{id}”存多久：适用的法律里“{regime}”最严，最后一次使用后最多 {limit}',
      en: 'How long recipient “{id}” keeps the data is missing: of the regimes that apply, “{regime}” is the strictest and allows {limit} after the last use',
    },
    unbound: {
      'zh-CN': '从合同结束起算：不再使用的人会存得比最后一次使用后的 {limit} 长；适用的法律里“{regime}”最严',
      en: 'Counted from the end of a contract: whoever stops using it is kept longer than {limit} after the last use; of the regimes that apply, “{regime}” is the strictest',
    },
    tap: {
      'zh-CN': '没有写书面同意（written）：适用的法律里“{regime}”最严，要签名，点一下不够',
      en: 'There is no written consent (written): of the regimes that apply, “{regime}” is the strictest and wants a signature, a tap is not enough',
    },
    older: {
      'zh-CN': '机器只问是否满十四周岁，“{regime}”的界线是 {age} 周岁：中间的人会被直接征求同意',
      en: 'The machine asks whether somebody is fourteen, and “{regime}” draws the line at {age}: those between would be asked themselves',
    },
  },
  find: ({ policy, installation }) => beyondLimits(policy, regimesOf(policy, installation)),
}

/** Where a policy goes beyond the strictest limit of these regimes. */
export const beyondLimits = (policy: Policy, regimes: readonly Regime[]): Found[] => [
  ...policy.purposes.flatMap((purpose, i) => {
    const of = regimes.filter(({ covers }) => covers(purpose.modality))
    return [...keptTooLong(purpose.retention, of, `$.purposes[${i}]`), ...loosely(purpose, of, `$.purposes[${i}]`)]
  }),
  ...(policy.recipients ?? []).flatMap((recipient, i) => {
    const theirs = policy.purposes.filter(({ id }) => recipient.for.includes(id))
    const of = regimes.filter(({ covers }) => theirs.some(({ modality }) => covers(modality)))
    if (!recipient.categories.some(isBiometric)) return []
    return recipient.retention ? keptTooLong(recipient.retention, of, `$.recipients[${i}]`) : untold(recipient, of, `$.recipients[${i}]`)
  }),
  ...tooYoung(policy, regimes),
]

function keptTooLong(retention: Retention | undefined, regimes: readonly Regime[], path: string): Found[] {
  const limit = shortest(regimes)
  if (!limit || !retention || !('period' in retention)) return []
  const { period, after } = retention
  const told = { path: `${path}.retention.period`, values: { period, limit: limit.value, regime: limit.regime }, by: limit }
  if ((daysOf(period) ?? 0) > daysOf(limit.value)!) return [{ case: 'longer', ...told }]
  return after === 'contract-end' ? [{ case: 'unbound', ...told, path: `${path}.retention.after` }] : []
}

/** A recipient whose time is not told may keep it for ever. */
function untold({ id }: Recipient, regimes: readonly Regime[], path: string): Found[] {
  const limit = shortest(regimes)
  return limit ? [{ case: 'untold', path: `${path}.retention`, values: { id, limit: limit.value, regime: limit.regime }, by: limit }] : []
}

function loosely(purpose: Purpose, regimes: readonly Regime[], path: string): Found[] {
  const limit = strictestOf(regimes, 'consent', (a, b) => rank(a) > rank(b))
  const form: ConsentForm = purpose.written ? 'writing' : 'tap'
  if (!limit || !asksConsent(purpose) || rank(form) >= rank(limit.value)) return []
  return [{ case: 'tap', path: `${path}.written`, values: { regime: limit.regime }, by: limit }]
}

/** The machine's one question of age (Order 19 Art. 7; PIPL 31). */
const askedAge = 14

function tooYoung({ purposes, under14 }: Policy, regimes: readonly Regime[]): Found[] {
  const limit = strictestOf(regimes, 'guardianUnder', (a, b) => a > b)
  return limit && limit.value > askedAge && purposes.length > 0 && under14
    ? [{ case: 'older', path: '$.under14', values: { regime: limit.regime, age: limit.value }, by: limit }]
    : []
}

const shortest = (regimes: readonly Regime[]) => strictestOf(regimes, 'keptAfterLastUse', (a, b) => daysOf(a)! < daysOf(b)!)

type Value<K extends keyof Limits> = NonNullable<Limits[K]>['value']

/** Of equals the first. */
function strictestOf<K extends keyof Limits>(
  regimes: readonly Regime[], key: K, isStricter: (a: Value<K>, b: Value<K>) => boolean,
): (Limit<Value<K>> & { regime: string }) | undefined {
  const limits = regimes.flatMap(({ id, limits }) => (limits[key] ? [{ ...(limits[key] as Limit<Value<K>>), regime: id }] : []))
  return limits.slice(1).reduce((winner, limit) => (isStricter(limit.value, winner.value) ? limit : winner), limits[0]!)
}

const rank = (form: ConsentForm): number => consentForms.indexOf(form)
