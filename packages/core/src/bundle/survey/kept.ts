import type { Leaf } from '../../receipt/record.ts'

/** A checkpoint of the bundle: how many leaves it signs, and when the last of them was written. It was made then or later. */
export interface Kept {
  size: number
  t: number
}

/**
 * Checkpoints that the machine kept. They bound nothing from outside: whoever has the key signs them again. A record is bound
 * from the moment at which somebody else holds a receipt, a bundle or a checkpoint that covers it.
 */
export class Checkpoints {
  readonly kept: Kept[] = []
  /** The longest time that anything was covered by none of them, the end of the log included. */
  longest: { from: number; to: number } | null = null
  private since: number | undefined
  private readonly sizes: ReadonlySet<number>

  constructor(sizes: ReadonlySet<number>) {
    this.sizes = sizes
  }

  take({ t }: Leaf, index: number): void {
    this.since ??= t
    if (!this.longest || t - this.since > this.longest.to - this.longest.from) this.longest = { from: this.since, to: t }
    if (!this.sizes.has(index + 1)) return
    this.kept.push({ size: index + 1, t })
    this.since = undefined
  }
}
