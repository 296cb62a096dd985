import { codeOf, leafHash, parseCode, readReceipt, rootHash, utf8 } from '@mingshi/core'
import { codeOfTrouble } from '../../health/trouble.ts'
import type { Appended } from '../../log/append.ts'
import type { Inside } from '../../part.ts'
import { randomToken } from '../../platform/clock.ts'
import { givenOf, rowsOf } from '../../receipt/consent.ts'
import { erasureMs, forgotten } from '../../receipt/end.ts'
import type { ReceiptHandle } from '../../receipt/issue.ts'
import { receiptOf } from '../../receipt/taken-back.ts'
import type { ReceiptRow, Store } from '../../store/store.ts'

/** What came of it: how many templates have to be erased now, and until when. */
export interface Requested {
  rows: number
  due: number
  deadline: number
  /** One of each decision that something was taken back of, for the person (PIPL 15). */
  receipts: ReceiptHandle[]
}

/**
 * Somebody asks that what is kept of them is erased (PIPL 47), in front of staff: by their receipt, or as the person whom the host knows by its
 * reference. It takes back what was given with it as well, for without the template it is about nothing; the host has as long as after a
 * withdrawal.
 */
export async function requestErasure(inside: Inside, by: string, asked: string | { subject: string }): Promise<Requested> {
  const { kiosk: { element, erasures }, inTurn } = inside
  const { ended, ...done } = await inTurn(() => requestNow(inside, by, asked))
  const tell = (type: string, detail: object): boolean => element.dispatchEvent(new CustomEvent(`mingshi:${type}`, { detail, bubbles: true, composed: true }))
  for (const { purpose, item } of ended) tell('decision', { purpose, item, answer: 'withdrawn' })
  if (done.due > 0) for (const each of await erasures.due()) if (each.because === 'request') tell('erasure', each) // the host keeps them by id: once more is no more
  return done
}

async function requestNow(inside: Inside, by: string, asked: string | { subject: string }): Promise<Requested & { ended: { purpose: string; item: string }[] }> {
  const { store, append, under, now } = inside
  await append([])
  const rows = await rowsAsked(store, asked)
  const kept = rows.filter((row) => row.kept)
  const deadline = now() + erasureMs
  const ended: { purpose: string; item: string }[] = []
  const made: Appended[] = []
  if (kept.length > 0) await append([{ type: 'service.used', ...under, by, what: 'request' }])
  for (const row of kept) {
    const { session, purpose, items } = row
    const shared = { session, purpose, ...under }
    const given = givenOf(row)
    const due = { erasure: randomToken(12), because: 'request' as const, deadline }
    const next: ReceiptRow = { ...row, kept: false, due, items: items.map((item) => (given.includes(item) ? { ...item, answer: 'withdrawn' } : item)) }
    const writes = [{ table: 'receipts', put: next } as const, ...(await forgotten(store, next))]
    made.push(await append([
      ...given.map(({ id, index }) => ({ type: 'consent.withdrawn', ...shared, item: id, given: index, with: typeof asked === 'string' ? 'receipt' : 'subject' })),
      { type: 'erasure.due', ...shared, item: 'template', ...due },
    ], () => writes))
    for (const { id } of given) ended.push({ purpose, item: id })
  }
  return { rows: rows.length, due: kept.length, deadline, ended, receipts: await receiptsOf(inside, made) }
}

/** Where none can be signed, the request stands all the same: it is in the log. What another file appends says no hashes here, so they are made again. */
async function receiptsOf(inside: Inside, made: readonly Appended[]): Promise<ReceiptHandle[]> {
  const { sha256, store, keys, es256, health } = inside
  const receipts: ReceiptHandle[] = []
  try {
    const { size, roots } = (await store.head())!
    const state = { size, rootHash: rootHash(sha256, { size, roots }) }
    for (const { lines } of made) {
      const receipt = await receiptOf(inside, store, { origin: keys[0]!.name, keys, signRaw: es256 }, {
        ...state, lines: lines.map(({ index, text }) => ({ index, text, leafHash: leafHash(sha256, utf8(text)) })),
      })
      if (receipt) receipts.push(receipt)
    }
  } catch (error) {
    health(codeOfTrouble(error))
  }
  return receipts
}

async function rowsAsked(store: Store, asked: string | { subject: string }): Promise<ReceiptRow[]> {
  if (typeof asked !== 'string') return rowsOf(store, asked.subject)
  const read = readReceipt(asked)
  const code = read ? codeOf(read.receipt.secret) : parseCode(asked)
  const row = code && (await store.get('receipts', code))
  return row ? [row] : []
}
