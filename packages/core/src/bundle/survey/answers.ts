import type { Leaf, LeafOf } from '../../receipt/record.ts'
import { Dwells } from './dwells.ts'
import { held, Listed } from './tally.ts'

/** How the answers under one notice went. */
export interface Answered {
  notice: string
  lang: string
  /** Of the screen that asks for one item of its own; undefined on the first, which carries the notice. */
  item?: string
  /** What reading the notice takes; undefined where the bundle does not have it. */
  readMs?: number
  given: Dwells
  refused: Dwells
}

export type Input = LeafOf<'consent.given'>['input']

/** Every answer of a log by notice, by how it was tapped, and whether it looks like a person’s. */
export class Answers {
  readonly byNotice = new Map<string, Answered>()
  readonly inputs: Record<Input, number> = { touch: 0, mouse: 0, pen: 0, key: 0, channel: 0 }
  /** Yes under a second, with the leaves. */
  readonly instant = new Listed<number>(5)
  private readonly dwells = new Map<number, number>()
  private run: { ms: number; length: number; from: number } = { ms: -1, length: 0, from: 0 }
  longestRun: { ms: number; length: number; from: number } = this.run
  private readonly readMs: ReadonlyMap<string, number>
  private readonly first: (notice: string) => string | undefined

  /** `itemOf`: the item that a notice is of, where it is of one. */
  constructor(readMs: ReadonlyMap<string, number>, itemOf: (notice: string) => string | undefined) {
    this.readMs = readMs
    this.first = itemOf
  }

  take(leaf: Leaf, index: number): void {
    if (leaf.type !== 'consent.given' && leaf.type !== 'consent.refused') return
    const { notice, lang, dwell, input } = leaf
    const readMs = this.readMs.get(notice)
    const item = this.first(notice)
    const answered = held(this.byNotice, notice, () => ({ notice, lang, ...(item !== undefined && { item }), ...(readMs !== undefined && { readMs }), given: new Dwells(), refused: new Dwells() }))
    answered[leaf.type === 'consent.given' ? 'given' : 'refused'].take(dwell, readMs)
    this.inputs[input]++
    if (input === 'channel') return // how long somebody elsewhere read is not known here
    if (leaf.type === 'consent.given' && dwell < 1000) this.instant.add(index)
    if (dwell < 60_000) this.dwells.set(dwell, (this.dwells.get(dwell) ?? 0) + 1)
    this.run = dwell === this.run.ms ? { ...this.run, length: this.run.length + 1 } : { ms: dwell, length: 1, from: index }
    if (this.run.length > this.longestRun.length) this.longestRun = this.run
  }

  get total(): number {
    return Object.values(this.inputs).reduce((sum, n) => sum + n, 0)
  }

  /** The dwell that comes most often, to the millisecond. */
  commonest(): { ms: number; count: number } | null {
    let most: { ms: number; count: number } | null = null
    for (const [ms, count] of this.dwells) if (!most || count > most.count) most = { ms, count }
    return most
  }
}
