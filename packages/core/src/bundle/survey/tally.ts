import type { EndedHow } from '../figures.ts'

/** Sessions that were begun, and how they ended. */
export interface Outcomes {
  begun: number
  ended: Record<EndedHow, number>
}

export const noOutcomes = (): Outcomes => ({ begun: 0, ended: { given: 0, refused: 0, alternative: 0, left: 0, unavailable: 0, interrupted: 0 } })

export function held<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}

/** Keeps the first of many: a report names some, and counts all. */
export class Listed<T> {
  readonly first: T[] = []
  count = 0
  private readonly most: number

  constructor(most = 20) {
    this.most = most
  }

  add(one: T): void {
    this.count++
    if (this.first.length < this.most) this.first.push(one)
  }
}

/** Keeps the largest of many. */
export class Largest<T> {
  count = 0
  private kept: T[] = []
  private readonly size: (one: T) => number
  private readonly most: number

  constructor(size: (one: T) => number, most = 10) {
    this.size = size
    this.most = most
  }

  add(one: T): void {
    this.count++
    this.kept.push(one)
    if (this.kept.length > 4 * this.most) this.kept = this.list()
  }

  list(): T[] {
    return [...this.kept].sort((a, b) => this.size(b) - this.size(a)).slice(0, this.most)
  }
}
