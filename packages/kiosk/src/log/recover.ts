import { append, emptyFrontier, leafHash, noPrev, prevOf, utf8, type Frontier, type Sha256 } from '@mingshi/core'
import { isNoted, logBroken, verifyHead } from './head.ts'
import { catchUp } from './mirrored.ts'
import { makeSigner, signerOf, type Signer } from './signer.ts'
import type { KeyStore } from '../store/keys.ts'
import { mirrored, openMirror, type Entry, type Mirror } from '../store/mirror.ts'
import type { Sentinel } from '../store/sentinel.ts'
import type { Head, Store, Write } from '../store/store.ts'

/** What a start found of the log, and on which one it goes on. */
export interface Found {
  store: Store
  signer: Signer
  /** Absent where there is no Cache Storage. */
  mirror?: Mirror | undefined
  /** The last signed state of a log that cannot go on: the one that begins names it. */
  predecessor: Predecessor | null
  /** Lines, from and to without to: put back from the mirror; signed once and gone. */
  restored?: [number, number] | undefined
  lost?: [number, number] | undefined
  /** How the log before left the switch and the alternatives. */
  writes: Write[]
}

export interface Predecessor { origin: string; size: number; root: string }

export interface Places {
  keys: KeyStore
  /** The log of this operator, and those that follow it. */
  open(nth: number): Promise<Store>
  sentinel: Sentinel
  /** See store/rotate.ts. */
  rotate(): Promise<void>
}

/**
 * Finds the log and makes up for what was lost, in the order that a torn disk needs: read, compare, copy what only IndexedDB has, and
 * only then write. A log whose lines or key are gone for good is not continued: another one begins and says so. One that
 * contradicts itself or its copy is neither (`log-broken`).
 */
export async function recover(sha256: Sha256, operator: string, { keys, open, sentinel, rotate }: Places): Promise<Found> {
  const pairs = await keys.load()
  let signer = pairs && (await signerOf(sha256, pairs, operator))
  const mirrors = await mirrored(`${operator}/`).catch((): string[] => [])
  const seen = stateOf(sentinel.kept.slice(1))
  const own = signer && signer.origin
  let nth = 0
  let store = await open(nth)
  let head: Head | undefined
  let last: { store: Store; head: Head; origin: string } | undefined
  while ((!last || last.origin !== own) && (head = await store.head())) {
    last = { store, head, origin: stateOf(head.note).origin }
    if (last.origin !== own) store = await open(++nth)
  }
  const isKnown = mirrors.includes(own!) || seen.origin === own
  if (isKnown && !head) last = undefined
  const origin = last ? last.origin : isKnown ? own! : mirrors.pop() || seen.origin
  const isOwn = origin === own

  const mirror = origin ? await mirrorOf(origin, last ? last.head.size : 0) : undefined
  if (last) {
    await verifyHead(sha256, origin, last.store, last.head, sentinel.kept)
    if (mirror) await compare(mirror, last.store, last.head)
    if (sentinel.kept !== `+${last.head.note}`) await rotate()
  }

  let held = last ? last.head : empty
  const from = held.size
  let writes: Write[] = []
  if (mirror && mirror.size > from) {
    const entries = (await mirror.entries(from)).filter(({ at, lines }) => at + lines.length > from)
    const rebuilt = follow(sha256, held, entries)
    if (rebuilt.size < mirror.size || !isNoted(sha256, origin, rebuilt)) throw logBroken(`mirrored note ${rebuilt.size}`)
    writes = entries.flatMap((entry) => entry.writes)
    if (isOwn) await store.commit({ expectedSize: from, lines: entries.flatMap((entry) => linesAfter(from, entry)), head: rebuilt, writes })
    held = rebuilt
  } else if (last && !isOwn) writes = (await last.store.all('facts')).map((put) => ({ table: 'facts', put }))

  const isShort = seen.origin === origin && seen.size > held.size
  const lost: Found['lost'] = isShort ? [held.size, seen.size] : undefined
  if (isOwn && !isShort) return { store, signer: signer!, mirror, predecessor: null, restored: held.size > from ? [from, held.size] : undefined, writes: [] }
  if (isOwn || !signer) signer = await makeSigner(sha256, keys, operator)
  while (await store.head()) store = await open(++nth)
  return {
    store, signer, lost,
    mirror: await mirrorOf(signer.origin, 0),
    predecessor: origin ? (isShort ? seen : stateOf(held.note)) : null,
    writes: writes.filter((write) => write.table === 'facts' && 'put' in write && !/^p/.test(write.put.name)), // the policy and what was pruned are the old log's
  }
}

const empty: Head = { ...emptyFrontier, prev: noPrev, note: '' }

const mirrorOf = (origin: string, near: number): Promise<Mirror | undefined> => openMirror(origin, near).catch(() => undefined)

function stateOf(note: string): Predecessor {
  const [origin = '', size, root = ''] = note.split('\n')
  return { origin, size: Number(size), root }
}

/** The shorter of the two is the beginning of the longer; then the mirror has all of it. */
async function compare(mirror: Mirror, store: Store, head: Head): Promise<void> {
  if (mirror.size > head.size) return // follow() links to the head
  const [line] = await store.lines(mirror.size - 1, mirror.size)
  if (line !== mirror.last) throw logBroken(`mirrored line ${mirror.size - 1}`)
  await catchUp(mirror, store, head)
}

/** The head behind what the mirror holds after `head`. */
function follow(sha256: Sha256, head: Head, entries: readonly Entry[]): Head {
  let frontier: Frontier = head
  let { prev, note } = head
  for (const entry of entries) {
    if (entry.roots) frontier = { size: entry.at, roots: entry.roots.map((root) => Uint8Array.from(root)) }
    for (const line of linesAfter(frontier.size, entry)) {
      const hash = leafHash(sha256, utf8(line))
      frontier = append(sha256, frontier, hash)
      prev = prevOf(hash)
    }
    note = entry.note
  }
  return { ...frontier, prev, note }
}

/** An entry that makes up for several commits may begin before what the head has. */
const linesAfter = (size: number, { at, lines }: Entry): readonly string[] => lines.slice(Math.max(0, size - at))
