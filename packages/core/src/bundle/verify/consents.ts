import type { LeafOf } from '../../receipt/record.ts'
import type { Given, Over } from './over.ts'

type Asked = Pick<Given, 'purpose' | 'item' | 'fingerprint'>

/** Every consent that was given, in columns: they are many, and of few kinds. */
export class Consents {
  /** Of the leaves that gave them: they only go up. */
  private readonly indices: number[] = []
  private readonly sessions: number[] = []
  private readonly times: number[] = []
  private readonly asked: Asked[] = []
  private readonly over: (Over | undefined)[] = []
  private readonly kinds = new Map<string, Asked>()
  /** The last one of each fingerprint. */
  private readonly last = new Map<string, Asked>()

  add({ purpose, item, fingerprint, t }: LeafOf<'consent.given'>, index: number, session: number): void {
    this.indices.push(index)
    this.sessions.push(session)
    this.times.push(t)
    this.asked.push(this.kindOf(purpose, item, fingerprint))
    this.over.push(undefined)
  }

  /** The one that the leaf at `index` gave. */
  at(index: number): Given | undefined {
    const row = firstFrom(this.indices, index)
    if (this.indices[row] !== index) return undefined
    const { over } = this
    return {
      ...this.asked[row]!, session: this.sessions[row]!, t: this.times[row]!,
      get over() {
        return over[row]
      },
      set over(how) {
        over[row] = how
      },
    }
  }

  private kindOf(purpose: string, item: string, fingerprint: string): Asked {
    const before = this.last.get(fingerprint)
    if (before && before.item === item && before.purpose === purpose) return before
    const key = `${purpose} ${item} ${fingerprint}`
    const kind = this.kinds.get(key) ?? { purpose, item, fingerprint }
    this.kinds.set(key, kind)
    this.last.set(fingerprint, kind)
    return kind
  }
}

/** Where in a list that goes up the first number from `least` on stands; its length where there is none. */
export function firstFrom(numbers: readonly number[], least: number): number {
  let [from, to] = [0, numbers.length]
  while (from < to) {
    const half = (from + to) >>> 1
    if (numbers[half]! < least) from = half + 1
    else to = half
  }
  return from
}
