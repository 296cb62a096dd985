import type { Write } from './store.ts'

/** A commit as the mirror keeps it: disclosures are erasable, and never in it. `note` signs the log behind it. */
export interface Entry {
  at: number
  lines: readonly string[]
  note: string
  writes: readonly Write[]
  /** Of the one without lines that stands in segment 0 for pruned ones: the tree before `at`. Its writes are all rows. */
  roots?: number[][]
}

/**
 * A second copy of a log, in Cache Storage: another engine than IndexedDB, which can lose everything at the second start
 * after a power cut. Commits in segments of 256 lines, and of their rows all but the disclosures: a receipt's row tells nobody
 * who somebody is, and without it nobody could withdraw by its code.
 */
export interface Mirror {
  /** How many lines it holds, and the last of them. */
  readonly size: number
  readonly last: string | undefined
  /** Its entries from the segment on that holds line `from`. */
  entries(from: number): Promise<Entry[]>
  add(entry: Entry): Promise<void>
}

export const span = 256

/** Names of the logs that are mirrored here, oldest first. */
export const mirrored = async (operator: string): Promise<string[]> =>
  (await caches.keys()).flatMap((name) => (name.startsWith(`${prefix}${operator}/`) ? [name.slice(prefix.length)] : []))

/** The mirror of the log `origin`, looked for around line `near`. Rejects where there is no Cache Storage. */
export async function openMirror(origin: string, near: number): Promise<Mirror> {
  const cache = await caches.open(prefix + origin)
  /** A segment goes into two places in turn: the engine deletes what is there before it writes, and may be stopped between. */
  const read = async (segment: number): Promise<Entry[]> => {
    const [one, two] = await Promise.all([0, 1].map((turn) => cache.match(place(segment, turn)).then((found) => (found ? (found.json() as Promise<Entry[]>) : [])).catch(() => [])))
    return endOf(one!) > endOf(two!) ? one! : two!
  }
  const entries = async (from: number): Promise<Entry[]> => {
    const all: Entry[] = []
    for (let segment = Math.floor(from / span), more: Entry[]; (more = await read(segment)).length > 0; segment = after(segment, more)) all.push(...more)
    return all
  }

  let segment = Math.floor(near / span)
  let open = await read(segment)
  while (segment > 0 && open.length === 0) open = await read(--segment)
  for (let next: Entry[]; (next = await read(after(segment, open))).length > 0; open = next) segment = after(segment, open)
  return {
    get size() { return endOf(open) },
    get last() { return open.flatMap(({ lines }) => lines).pop() },
    entries,
    async add(entry) {
      const its = Math.floor(entry.at / span)
      if (its !== segment) open = []
      segment = its
      open.push(entry)
      await cache.put(place(segment, open.length % 2), new Response(JSON.stringify(open)))
    },
  }
}

export const prefix = 'mingshi/'
export const place = (segment: number, turn: number): string => `/${segment}/${turn}`
/** The segment that goes on behind these entries. */
const after = (segment: number, entries: readonly Entry[]): number => Math.max(segment + 1, Math.floor(endOf(entries) / span))
const endOf = (entries: readonly Entry[]): number => {
  const end = entries[entries.length - 1]
  return end ? end.at + end.lines.length : 0
}
