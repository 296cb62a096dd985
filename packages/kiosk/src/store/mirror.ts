import { keyOf, type Table, type Write } from './store.ts'

/** A commit as the mirror keeps it, or all of a segment's in one: disclosures are erasable, and never in it. `note` signs the log behind it. */
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
 * after a power cut. Of the rows all but the disclosures: a receipt's row tells nobody who somebody is, and without it nobody
 * could withdraw by its code. Decision 16.
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

/** Names of the logs that are mirrored here, oldest first; of one operator (`name/`), or of all. */
export const mirrored = async (of = ''): Promise<string[]> =>
  (await caches.keys()).flatMap((name) => (name.startsWith(prefix + of) && !name.startsWith(`${prefix}tail/`) ? [name.slice(prefix.length)] : []))

/**
 * The mirror of the log `origin`, looked for around line `near`. Rejects where there is no Cache Storage. A commit goes into a place
 * of its own, all of it in a header: a body takes an engine three times as long. Once a segment is full it is sealed: written as one, read
 * back, and only then its commits go. The engine deletes what is there before it writes, and may be stopped between; nothing here is written over. What
 * a purge rewrites stands in a second place meanwhile (apart/service/forget.ts).
 */
export async function openMirror(origin: string, near: number): Promise<Mirror> {
  const cache = await caches.open(prefix + origin)
  const tail = await caches.open(`${prefix}tail/${origin}`)
  const sealed = (segment: number): Promise<Entry | undefined> => cache.match(place(segment)).then((found) => found || cache.match(spare(segment))).then((found) => found && (found.json() as Promise<Entry>)).catch(() => undefined)
  let segment = Math.floor(near / span)
  let last: string | undefined
  let open: Entry = { at: 0, lines: [], note: '', writes: [] }
  let keys: number[] = []
  let n = 0

  const seal = async (its: number, entry: Entry, itsKeys: readonly number[]): Promise<void> => {
    if (!(await sealed(its))) await cache.put(place(its), new Response(JSON.stringify({ ...entry, writes: lastOf(entry.writes) })))
    const found = await sealed(its)
    if (found && endOf(found) >= endOf(entry)) for (const key of itsKeys) await tail.delete(place(key)) // one by one: a commit waits for one at most
  }
  /** Behind `entry`, a new segment is open. */
  const goOn = (entry: Entry): void => {
    last = entry.lines[entry.lines.length - 1]
    segment = after(segment, entry)
    open = { at: endOf(entry), lines: [], note: entry.note, writes: [] }
    keys = []
  }
  /** Joins a commit to the open segment. What it has already is passed over: a commit may make up for several. */
  const take = async ({ at, lines, note, writes }: Entry, key: number): Promise<void> => {
    const size = endOf(open)
    keys.push(key)
    n = Math.floor(key) + 1
    if (at + lines.length < size) return
    if (at > size) segment = Math.floor(at / span)
    const from = at > size ? { at, lines: [], writes: [] } : open
    open = { at: from.at, lines: [...from.lines, ...lines.slice(Math.max(0, size - at))], note, writes: [...from.writes, ...writes] }
    if (lines.length > 0) last = lines[lines.length - 1]
    if (endOf(open) >= (segment + 1) * span) {
      const sealing = seal(segment, open, keys)
      goOn(open)
      await sealing.catch(() => {}) // the next start tries again
    }
  }

  const nextKey = (): number => n + crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32 // in order on one page, and no other page's
  const write = (key: number, entry: Entry): Promise<void> => {
    const text = JSON.stringify({ ...entry, key })
    return tail.put(place(key), text.length > most ? new Response(text) : new Response(null, { headers: { [field]: encodeURI(text) } }))
  }
  /** The open segment's commits as one, without the rows that were removed since; the ones before go when that is there. */
  const gather = async (): Promise<void> => {
    const [key, before] = [nextKey(), keys]
    n++
    open = { ...open, writes: lastOf(open.writes) }
    keys = [key]
    await write(key, open)
    for (const each of before) await tail.delete(place(each))
  }

  let found = await sealed(segment)
  while (segment > 0 && !found) found = await sealed(--segment)
  for (; found; found = await sealed(segment)) goOn(found)
  const responses = await tail.matchAll().catch(async () => Promise.all((await tail.keys()).map((request) => tail.match(request)))) // all at once, or too large for that
  const singles = await Promise.all(responses.filter(Boolean).map(async (response) => { // another page may have sealed one meanwhile
    const header = response!.headers.get(field)
    return (header ? JSON.parse(decodeURI(header)) : await response!.json()) as Entry & { key: number }
  }))
  for (const single of singles.sort((a, b) => a.key - b.key)) if (single.at <= (endOf(open) || near)) await take(single, single.key)
  return {
    get size() { return endOf(open) },
    get last() { return last },
    async entries(from) {
      const all: Entry[] = []
      for (let its = Math.floor(from / span), more: Entry | undefined; (more = await sealed(its)); its = after(its, more)) all.push(more)
      return [...all, open]
    },
    async add(entry) {
      const key = nextKey()
      await write(key, entry)
      void take(entry, key)
      if (entry.writes.some(({ table, ...write }) => table === 'receipts' && 'remove' in write)) gather().catch(() => {}) // sealing leaves them out too
    },
  }
}

export const prefix = 'mingshi/'
export const place = (key: number): string => `/${key}`
/** Where a sealed segment stands too while it is written anew. */
export const spare = (segment: number): string => `/${segment}+`
/** What the writes come to: of each row the last one. */
const lastOf = (writes: readonly Write[]): Write[] => {
  const last = new Map<string, Write>()
  for (const write of writes) last.set(`${write.table} ${'put' in write ? (write.put as never)[keyOf[write.table as Table]] : write.remove}`, write)
  return [...last.values()]
}
const field = 'entry'
/** Larger ones are a body: engines take 10 MB of headers at once. */
const most = 10_000
/** The segment that goes on behind this one. */
const after = (segment: number, entry: Entry): number => Math.max(segment + 1, Math.floor(endOf(entry) / span))
const endOf = ({ at, lines }: Entry): number => at + lines.length
