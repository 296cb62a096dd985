import { MingshiError, unopenedMs, type Answer } from '@mingshi/core'
import { gateFound } from '../camera/strength.ts'
import { turnKey } from '../camera/tap.ts'
import { alone } from '../log/alive.ts'
import { handedIn } from '../log/left.ts'
import { qrOf, svgOf } from '../receipt/qr.ts'
import { key, pageOf, unseal } from './carried.ts'
import type { HandRoom } from './handoff.ts'
import type { Outcome } from './outcome.ts'
import { openVisit } from './wish.ts'

/** Where this page came from, whatever it calls itself since (`history.replaceState`). */
const here = typeof location === 'undefined' ? '' : pageOf(location)

interface RedeemRoom extends HandRoom { view: { readonly lang: string; speakIn(lang: string): void } }

/**
 * Takes up the visit whose permit this tab carries: once, on the page and within the time that were signed, while it is seen and its consent stands.
 * Rejects with `not-running`, whose `got` is why not. The camera's key is turned here without a touch, for the touch was on the other page: behind all of
 * that, and behind the record.
 */
export const redeem = ({ ground, evidence: { log, signer, store }, stage, view }: RedeemRoom, alternatives: readonly string[]): Promise<Outcome> => alone(async () => {
  const sealed = sessionStorage.getItem(key)
  const handed = await handedIn(store)
  expected(sealed, 'no-handover', 'a permit')
  const carried = (await unseal(signer, sealed!).catch(() => undefined))!
  expected(carried, 'handover-edited', 'our signature')
  const { session, page, purpose, code, text } = carried
  expected(page === here, 'handover-foreign', `${page}: ${here}`)
  expected(!document.hidden, 'handover-hidden', 'a page that is seen') // no touch was needed here: else a tab behind the one that was touched has it first
  sessionStorage.removeItem(key)
  const left = carried.until - ground.clock.wall()
  expected(left > 0 && left <= unopenedMs, 'handover-expired', `a permit: ${left} ms`)
  expected(handed && handed.session === session, 'handover-used', 'a permit')
  const open = await store.get('sessions', session)
  const row = await store.get('receipts', code)
  // Of another policy the start of this page has closed it (log/left.ts). Given or refused, as they were.
  const stands = open && row && row.items.every(({ answer }) => /^[gr]/.test(answer))
  expected(stands, 'handover-over', 'a consent')
  await log.append([{ type: 'permit.redeemed', session, purpose, ...ground.digests, ...gateFound() }], () => [
    { table: 'facts', remove: 'permit' }, { table: 'sessions', put: { ...open!, boot: ground.clock.boot } },
  ])
  if (ground.langs.includes(carried.lang)) view.speakIn(carried.lang) // theirs, where this page has it
  const { matter, standing } = openVisit(ground, 'redeem', { purpose }, alternatives, view.lang)
  const answers = row!.items as { id: string; answer: Answer; index: number }[]
  const permit = { issued: ground.clock.mono() + left - unopenedMs, openings: 0 }
  Object.assign(standing.dossier, { session, code, answers, row })
  if (text) standing.receipt = { code, text, svg: () => svgOf(qrOf(text)) }
  turnKey()
  return stage.begin({ ...matter, session, carried: { answers: Object.fromEntries(answers.map(({ id, answer }) => [id, answer])), age: carried.age, permit } }, standing)
})

function expected(holds: unknown, got: string, wanted: string): void {
  if (!holds) throw new MingshiError('not-running', { step: 'redeem', expected: wanted, got })
}
