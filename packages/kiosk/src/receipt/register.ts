import { codeOf, fromDigits, MingshiError, parseCode, secretOf, type FoundReceipt } from '@mingshi/core'
import type { Facts, Log } from '../log/append.ts'
import { randomToken } from '../platform/clock.ts'
import type { Ground } from '../ground/ground.ts'
import type { Messenger } from '../health/messenger.ts'
import type { ReceiptRow, Store, Write } from '../store/store.ts'

/** A consent as `kiosk.consents.list` shows it. */
export interface Consent {
  purpose: string
  item: string
  status: 'given' | 'refused' | 'withdrawn' | 'expired'
  /** Unix ms of the decision. */
  at: number
  /** Index of its leaf. */
  index: number
}

/** What a withdrawal did. */
export interface Withdrawal {
  items: string[]
  /** What the host must now delete, by when (Unix ms), and of whom, in its own reference. Empty when nothing was kept. */
  erasures: { erasure: string; item: string; deadline: number; subject?: string }[]
}

export interface Register {
  list(filter: { purpose?: string; status?: Consent['status']; subject?: string }): Promise<Consent[]>
  /** By code or text of a receipt. Counts wrong ones: five pause entry for a minute (`entry-paused`). */
  find(receipt: string): Promise<FoundReceipt>
  withdraw(by: string | { subject: string }, item?: string): Promise<Withdrawal>
  /** Set by whoever knows of a running visit: ends it, for a consent of this session is about to be withdrawn. */
  interrupt?: (session: string) => void
  /** Wrong codes so far, and until when entry is paused (Unix ms). */
  readonly guard: { wrong: number; pausedUntil: number }
}

/** How long the host has to delete what was kept, from the withdrawal on. */
const erasureMs = 24 * 60 * 60 * 1000
const attempts = 5
const pauseMs = 60_000

/** The consents of this machine: found again, listed, taken back (PIPL 15, 44, 45, 47). Works offline and without a face. */
export function openRegister({ clock, digests }: Ground, store: Store, log: Log, messenger: Messenger): Register {
  const guard = { wrong: 0, pausedUntil: 0 }
  let last: Promise<unknown> = Promise.resolve()

  async function rowOf(receipt: string): Promise<ReceiptRow> {
    if (clock.wall() < guard.pausedUntil) throw new MingshiError('entry-paused', { until: guard.pausedUntil })
    const code = codeIn(receipt)
    const row = code && (await store.get('receipts', code))
    if (row) {
      guard.wrong = 0
      return row
    }
    if (++guard.wrong % attempts === 0) guard.pausedUntil = clock.wall() + pauseMs
    throw new MingshiError('unknown-receipt', { got: code || 'no code' })
  }

  async function rowsOf(subject: string): Promise<ReceiptRow[]> {
    const codes = (await store.all('disclosures')).filter((disclosure) => disclosure.subject === subject).map(({ code }) => code)
    return (await store.all('receipts')).filter(({ code }) => codes.includes(code))
  }

  async function withdrawFrom(row: ReceiptRow, how: 'receipt' | 'subject', item: string | undefined, done: Withdrawal): Promise<void> {
    const { session, purpose, commitment, kept } = row
    const given = row.items.filter(({ id, answer }) => answer === 'given' && (!item || item === id))
    if (given.length === 0) return
    const shared = { session, purpose, ...digests }
    const facts: Facts[] = given.map(({ id, index }) => ({ type: 'consent.withdrawn', ...shared, item: id, given: index, with: how }))
    const items = row.items.map((each) => (given.includes(each) ? { ...each, answer: 'withdrawn' as const } : each))
    // A template without its consent, or without the consent to compare with it, has to go (PIPL 47(1)(3)).
    const erasure = { erasure: randomToken(12), item: 'template', deadline: clock.wall() + erasureMs }
    const disclosure = commitment && (await store.get('disclosures', commitment)) // read before it goes
    if (kept) facts.push({ type: 'erasure.due', ...shared, ...erasure, because: 'withdrawal' })
    const over = commitment && items.every(({ answer }) => answer !== 'given')
    const writes: Write[] = [{ table: 'receipts', put: { ...row, items, kept: false, commitment: over ? undefined : commitment } }]
    if (over) writes.push({ table: 'disclosures', remove: commitment })

    await log.append(facts, () => writes)
    for (const { id } of given) {
      done.items.push(id)
      messenger.emit('mingshi:decision', { purpose, item: id, answer: 'withdrawn' })
    }
    if (!kept) return
    const told = { ...erasure, subject: disclosure ? disclosure.subject : undefined }
    done.erasures.push(told)
    messenger.emit('mingshi:erasure', { purpose, ...told })
  }

  async function takeBack(by: string | { subject: string }, item?: string): Promise<Withdrawal> {
    const done: Withdrawal = { items: [], erasures: [] }
    const rows = typeof by === 'string' ? [await rowOf(by)] : await rowsOf(by.subject)
    if (rows.length === 0) throw new MingshiError('unknown-receipt', { got: 'a subject without a consent here' })
    for (const { code, session } of rows) {
      // Whoever stands there with it: the permit is gone and the camera off before the withdrawal is in the log.
      if (register.interrupt) register.interrupt(session)
      await log.settled()
      await withdrawFrom((await store.get('receipts', code))!, typeof by === 'string' ? 'receipt' : 'subject', item, done)
    }
    return done
  }

  const register: Register = {
    guard,
    async list({ purpose, status, subject }) {
      const rows = subject === undefined ? await store.all('receipts') : await rowsOf(subject)
      return rows
        .flatMap((row) => row.items.map(({ id, index }, i): Consent => ({ purpose: row.purpose, item: id, status: statusOf(row, i), at: row.at, index })))
        .filter((consent) => (!purpose || consent.purpose === purpose) && (!status || consent.status === status))
    },
    async find(receipt) {
      const row = await rowOf(receipt)
      return { ...row, items: row.items.map(({ id }, i) => ({ id, status: statusOf(row, i) })) }
    },
    withdraw(by, item) {
      // One after the other: the second of two at once finds what the first has left.
      const done = last.then(() => takeBack(by, item))
      last = done.catch(() => {})
      return done
    },
  }
  return register
}

/** A consent for one visit is over with it; one that is withdrawn or refused stays so. */
function statusOf({ items, once, ended }: ReceiptRow, i: number): Consent['status'] {
  const { answer } = items[i]!
  return answer === 'given' && once && ended ? 'expired' : answer
}

/** The code in what somebody typed or scanned: the short code itself, or the text of the QR code. */
function codeIn(receipt: string): string | undefined {
  const digits = /[#:](\d{17,})$/.exec(receipt)
  if (!digits) return parseCode(receipt)
  const secret = secretOf(fromDigits(digits[1]!))
  return secret && codeOf(secret)
}
