import type { Store } from '../../store/store.ts'

/** What is looked at of a record. */
export interface Seen {
  i: number
  t: number
  type: string
  boot: string
  session?: string
  policy?: string
  installation?: string
}

/** How many are read at a time. */
const chunk = 5_000

/** The records from `from` to `to` that there are, in order; with their text. */
export async function* leavesIn(store: Store, from: number, to: number): AsyncGenerator<Seen & { text: string }> {
  for (let at = from; at < to; at += chunk) {
    for (const text of await store.lines(at, Math.min(to, at + chunk))) yield { ...(JSON.parse(text) as Seen), text }
  }
}
