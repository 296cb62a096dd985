import {
  append, canonical, emptyFrontier, formatCheckpoint, formatNote, lineOf, MingshiError, noPrev, prevOf, rootHash, utf8, type Frontier, type Line, type Sha256,
} from '@mingshi/core'
import type { Clock } from '../platform/clock.ts'
import { within } from '../platform/within.ts'
import type { Signer } from './signer.ts'
import type { Head, Store, Write } from '../store/store.ts'

/** What was appended, once it is durable. */
export interface Appended {
  lines: readonly Line[]
  /** Of the log right behind the commit that these lines were part of. */
  size: number
  rootHash: Uint8Array
}

/** Facts of a record without what the log adds: index, link, times, boot. */
export type Facts = { type: string } & Record<string, unknown>

export interface Log {
  /**
   * Appends in one atomic, durable step; resolves when it is durable. `writes` may depend on where the lines came to stand.
   * Appends that come while another is on its way are committed together.
   */
  append(facts: readonly Facts[], writes?: (lines: readonly Line[]) => readonly Write[]): Promise<Appended>
  /** Resolves when nothing is on its way. */
  settled(): Promise<void>
}

/** From here on the two clocks have parted: an NTP client slews by at most 0.5 ms in a second, and does not step over that. */
export const stepMs = 2_000

interface Stamp {
  t: number
  m: number
}

interface Waiting {
  facts: readonly Facts[]
  writes: (lines: readonly Line[]) => readonly Write[]
  resolve(appended: Appended): void
  reject(error: unknown): void
}

/** How often a group is tried again when another page of this origin appended first. */
const retries = 3
const commitMs = 4_000
const nothing = (): void => {}

export function openLog(sha256: Sha256, store: Store, signer: Signer, clock: Clock, start: Head | undefined): Log {
  let head = start
  let keptOn = ''
  let last: Stamp | undefined
  let waiting: Waiting[] = []
  let running: Promise<void> | undefined

  async function commit(group: Waiting[]): Promise<void> {
    const stamp = { t: clock.wall(), m: Math.round(clock.mono()), boot: clock.boot }
    const ms = last ? stamp.t - last.t - stamp.m + last.m : 0
    // How far the two have parted since this page's last record stands before whatever comes now.
    if (Math.abs(ms) > stepMs) group.unshift({ facts: [{ type: 'clock.step', kind: ms > 0 ? 'ahead' : 'back', ms: Math.abs(ms) }], writes: () => [], resolve: nothing, reject: nothing })
    for (let attempt = 0; ; attempt++) {
      const { next, lines, root } = await extended(group, stamp)
      const writes = [...group.flatMap(({ writes }, i) => writes(lines[i]!)), ...keptCheckpoint()]
      try {
        await within(commitMs, store.commit({ expectedSize: head ? head.size : 0, lines: lines.flat().map(({ text }) => text), head: next, writes }), 'commit')
      } catch (error) {
        if (!(error instanceof MingshiError) || error.code !== 'log-moved' || attempt >= retries) throw error
        head = await store.head()
        if (!head || head.prev !== next.prev) continue // otherwise it was this very commit, whose answer got lost
      }
      head = next
      last = stamp
      keptOn = day()
      group.forEach(({ resolve }, i) => resolve({ lines: lines[i]!, size: next.size, rootHash: root }))
      return
    }
  }

  const day = (): string => new Date(clock.wall()).toISOString().slice(0, 10)

  /** The first commit of a start, and of a day, keeps the checkpoint before it: `checkpoints/<size>` in the bundle. */
  function keptCheckpoint(): Write[] {
    if (day() === keptOn) return []
    return head ? [{ table: 'checkpoints', put: { size: head.size, note: head.note } }] : []
  }

  /** The group as lines behind the head, with the signed head that results. */
  async function extended(group: Waiting[], stamp: Stamp): Promise<{ next: Head; lines: Line[][]; root: Uint8Array }> {
    let frontier: Frontier = head || emptyFrontier
    let prev = head ? head.prev : noPrev
    const lines = group.map(({ facts }) =>
      facts.map((each) => {
        const line = lineOf(sha256, { ...each, ...stamp }, frontier.size, prev)
        frontier = append(sha256, frontier, line.leafHash)
        prev = prevOf(line.leafHash)
        return line
      }),
    )
    const root = rootHash(sha256, frontier)
    const text = formatCheckpoint({ origin: signer.origin, size: frontier.size, rootHash: root })
    const note = formatNote({ text, signatures: await signer.signNote(utf8(text)) })
    return { next: { size: frontier.size, roots: frontier.roots, prev, note }, lines, root }
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      await commit(group).catch((error: unknown) => group.forEach(({ reject }) => reject(error)))
    }
    running = undefined
  }

  return {
    append: (facts, writes = () => []) =>
      new Promise((resolve, reject) => {
        canonical(facts) // throws here, for its own caller, what would spoil a whole group later
        waiting.push({ facts, writes, resolve, reject })
        running = running || run()
      }),
    settled: () => running || Promise.resolve(),
  }
}
