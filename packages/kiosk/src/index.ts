import { embed } from './embed.ts'

export { MingshiError } from '@mingshi/core'
export { redeem } from './carry.ts'
export { measureChoice } from './measure/measure-choice.ts'
export type { FairnessResult, Strength } from '@mingshi/core'
export { version } from './platform/version.ts'
export { MingshiService } from './apart/service.ts'
export { MingshiRawPolicy } from './apart/raw-policy.ts'
export type { CreateOptions } from './embed.ts'
export type { Kiosk, KioskOptions } from './kiosk.ts'
export type { KioskEventMap, MingshiKioskElement } from './element.tsx'
export type { MingshiSignageElement } from './signage.tsx'
export type { KioskEvents } from './health/messenger.ts'
export type { Health, HealthCode } from './health/health.ts'
export type { Outcome } from './visit/outcome.ts'
export type { ReceiptHandle } from './receipt/issue.ts'
export type { Box, Opening, Closing, Permit } from './camera/permit.ts'
export type { ExportRequest, Inside, InsideToo, JoiningPart, Joined, Part, Pruned, Purged, ServicePart, StoredSubjects } from './part.ts'
export { MingshiEgress } from './apart/egress.ts'
export type { EgressOptions } from './apart/egress.ts'
export { MingshiRoster } from './roster/roster.ts'
export type { RosterCalls, RosterOptions } from './roster/roster.ts'
export type { PlainShown } from './notice/plain.ts'
export type { Consent } from './receipt/consent.ts'
export type { Erasure, ErasureResult } from './receipt/erasures.ts'
export type { Withdrawal } from './receipt/withdraw.ts'
export type { GuardianHost, GuardianRequest } from './visit/guardian.ts'
export type { Wish } from './visit/wish.ts'

const page = embed(() => document.baseURI)

/** Defines `<mingshi-kiosk>`. Importing does nothing by itself: no element, no storage, no network, until this or `createKiosk`. */
export const defineKioskElement = page.defineKioskElement

/**
 * Starts a kiosk in `element`, or in a `<mingshi-kiosk>` of its own at the end of the body. Settles within five seconds,
 * never rejects. Further languages are fetched from `locales/` beside the page.
 */
export const createKiosk = page.createKiosk
