import type { Inside, Purged } from '../../part.ts'
import type { Write } from '../../store/store.ts'
import { forget } from './forget.ts'

/**
 * Deletes what ties the log to people on this machine: the rows by which a receipt is found, and the references. The log stays, since records of
 * processing are kept for three years (Order 19 Art. 9; PIPL 47(2)), and so does whatever names a template that the host has still to erase: without
 * it nobody could (PIPL 47(1)). The second copy forgets the same, and a door its roster.
 */
export async function purge(inside: Inside, request: { by: string; why: string }): Promise<Purged> {
  inside.line('purge', request.by)
  inside.line('purge', request.why)
  inside.end('purged')
  if (inside.kiosk.forgetRoster) await inside.kiosk.forgetRoster() // not within the turn: a return that is on its way waits for one
  return inside.inTurn(() => purgeNow(inside, request)) // a withdrawal that is on its way would put its row back
}

async function purgeNow(inside: Inside, { by, why }: { by: string; why: string }): Promise<Purged> {
  const { store, append, under } = inside
  await append([]) // what the visit still had to write is written
  const all = await store.all('receipts')
  const rows = all.filter(({ kept, due }) => !kept && !due)
  const bound = new Set(all.filter((row) => !rows.includes(row)).map(({ code }) => code))
  const references = (await store.all('disclosures')).filter(({ code }) => !bound.has(code))
  const purged: Purged = { receipts: rows.length, disclosures: references.length, kept: bound.size }
  const writes: Write[] = [
    ...rows.map(({ code }): Write => ({ table: 'receipts', remove: code })),
    ...references.map(({ commitment }): Write => ({ table: 'disclosures', remove: commitment })),
  ]
  await append([{ type: 'purged', ...under, by, why, ...purged }], () => writes)
  await forget(inside)
  return purged
}
