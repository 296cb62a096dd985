import { digestOf, endOfPeriod, MingshiError, parseCheckpoint, parseNote, rootHash, sameBytes, type Frontier } from '@mingshi/core'
import type { Inside, Pruned } from '../../part.ts'
import { beginOf, type PrunedFact, type ReceiptRow, type Write } from '../../store/store.ts'
import { forget } from './forget.ts'
import { clearPruned } from './pruned-clear.ts'
import { cutMirror } from './pruned-mirror.ts'
import { factOf, prunedOf } from './pruned.ts'
import { foldBefore, neededFrom, type Needed } from './pruned-needed.ts'
import { leavesIn } from './leaves-in.ts'

/**
 * Deletes records whose term is over: `records.keep` of the policy, which the law wants to be three years at least (Order 19 Art. 9; PIPL 56(2)).
 * The tree goes on from the roots of what they made; and what is left refers to, the leaves of consents that stand above all, is kept. First
 * the record of it with what stands for them, in one step; then lines and mirror, piece by piece, which a later pruning makes up for.
 */
export async function prune(inside: Inside, request: { by: string; why: string }): Promise<Pruned> {
  const { line, end, expect, policy, inTurn } = inside
  const keep = policy.records && policy.records.keep
  line('prune', request.by)
  line('prune', request.why)
  expect('prune', 'a policy that says how long records are kept', keep, keep !== undefined && endOfPeriod(keep, 0) !== undefined)
  end('pruned')
  return inTurn(() => pruneNow(inside, request, keep!))
}

async function pruneNow(inside: Inside, { by, why }: { by: string; why: string }, keep: string): Promise<Pruned> {
  const { sha256, store, append, under } = inside
  await append([]) // what the visit still had to write is written
  const before = await factOf(store)
  if (before) await clearPruned(inside, before)
  const { size: whole } = (await store.head())!
  const row = await checkpointFor(inside, keep, whole)
  if (!row) return { begins: await beginOf(store), gone: 0, kept: 0, receipts: 0 }

  const { size } = row
  const rows = await store.all('receipts')
  const open = new Set((await store.all('sessions')).map(({ session }) => session))
  const standing = (each: ReceiptRow): boolean => open.has(each.session) || stands(each)
  const needed: Needed = await neededFrom(store, size, whole)
  for (const each of rows) if (standing(each)) needed.sessions.add(each.session)
  const { frontier, prev, counts, leaves } = await foldBefore(sha256, store, before, size, needed)
  verifyRoot(row.note, frontier, (roots) => rootHash(sha256, roots))

  const fact: PrunedFact = { size, roots: frontier.roots.map((root) => btoa(String.fromCharCode(...root))), prev, counts, kept: leaves.map(({ i }) => i) }
  const gone = rows.filter((each) => !standing(each) && each.items.every(({ index }) => index < size))
  const codes = new Set(gone.map(({ code }) => code))
  const writes: Write[] = [
    { table: 'facts', put: { name: 'pruned', value: fact } },
    ...gone.map(({ code }): Write => ({ table: 'receipts', remove: code })),
    ...(await store.all('disclosures')).filter(({ code }) => codes.has(code)).map(({ commitment }): Write => ({ table: 'disclosures', remove: commitment })),
    ...(await store.all('checkpoints')).filter((each) => each.size < size).map((each): Write => ({ table: 'checkpoints', remove: each.size })),
  ]
  await append([{ type: 'log.pruned', ...under, by, why, size, pruned: digestOf(sha256, prunedOf(fact, leaves)) }], () => writes)
  await clearPruned(inside, fact)
  await cutMirror(inside, fact, before ? before.size : 0)
  await forget(inside)
  const had = before ? before.size - before.kept.length : 0
  return { begins: size, gone: size - leaves.length - had, kept: leaves.length, receipts: gone.length }
}

/** Something of it holds, or has still to be erased, or said at the next visit. What was for one visit is over with that. */
const stands = ({ kept, due, once, commitment, items }: ReceiptRow): boolean =>
  kept || due !== undefined || (!once && (commitment !== undefined || items.some(({ answer }) => answer === 'given')))

/** The newest checkpoint that was kept of a size whose records are all over, the one behind them too: by that one anybody can tell. */
async function checkpointFor({ store, now }: Inside, keep: string, whole: number): Promise<{ size: number; note: string } | undefined> {
  const begin = await beginOf(store)
  let over = begin
  for await (const { i, t } of leavesIn(store, begin, whole)) {
    if (endOfPeriod(keep, t)! > now()) break
    over = i
  }
  const kept = (await store.all('checkpoints')).filter(({ size }) => size > begin && size <= over)
  return kept.sort((a, b) => b.size - a.size)[0]
}

/** Nothing is deleted of a log that does not come to what it signed. */
function verifyRoot(note: string, frontier: Frontier, root: (frontier: Frontier) => Uint8Array): void {
  const signed = parseCheckpoint(parseNote(note).text)
  if (signed.size !== frontier.size || !sameBytes(signed.rootHash, root(frontier))) throw new MingshiError('log-broken', { expected: `the root that was signed at ${frontier.size}`, got: 'another' })
}
