import type { LeafOf } from '../../receipt/record.ts'
import { Column, firstFrom } from './column.ts'
import type { Given, Over } from './over.ts'

type Asked = Pick<Given, 'purpose' | 'item' | 'fingerprint'>

const ways: readonly (Over | undefined)[] = [undefined, 'withdrawn', 'invalidated', 'expired']

/** Every consent that was given, in columns: they are many, and of few kinds. */
export class Consents {
  private count = 0
  /** Of the leaves that gave them: they only go up. */
  private readonly indices = new Column(Uint32Array)
  private readonly sessions = new Column(Uint32Array)
  private readonly times = new Column(Float64Array)
  private readonly asked = new Column(Uint32Array)
  private readonly over = new Column(Uint8Array)
  private readonly kinds: Asked[] = []
  private readonly numbers = new Map<string, number>()
  /** The last one of each fingerprint. */
  private readonly last = new Map<string, number>()

  add({ purpose, item, fingerprint, t }: LeafOf<'consent.given'>, index: number, session: number): void {
    const row = this.count++
    this.indices.set(row, index)
    this.sessions.set(row, session)
    this.times.set(row, t)
    this.asked.set(row, this.kindOf(purpose, item, fingerprint))
  }

  /** The one that the leaf at `index` gave. */
  at(index: number): Given | undefined {
    const row = firstFrom(this.count, (each) => this.indices.get(each), index)
    if (row === this.count || this.indices.get(row) !== index) return undefined
    const { over } = this
    return {
      ...this.kinds[this.asked.get(row)]!, session: this.sessions.get(row), t: this.times.get(row),
      get over() {
        return ways[over.get(row)]
      },
      set over(how) {
        over.set(row, ways.indexOf(how))
      },
    }
  }

  private kindOf(purpose: string, item: string, fingerprint: string): number {
    const last = this.last.get(fingerprint)
    const before = last === undefined ? undefined : this.kinds[last]
    if (before && before.item === item && before.purpose === purpose) return last!
    const key = `${purpose} ${item} ${fingerprint}`
    const kind = this.numbers.get(key) ?? this.kinds.push({ purpose, item, fingerprint }) - 1
    this.numbers.set(key, kind)
    this.last.set(fingerprint, kind)
    return kind
  }
}
