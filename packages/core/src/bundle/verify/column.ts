/** As a power of two, the rows of a block: one that is not full yet costs little, and a full one is never copied. */
const bits = 12

type Numbers = Uint8Array | Uint32Array | Float64Array

/** One number of each of very many things, in blocks: it grows by what is put in, and by nothing else. What was never set is 0. */
export class Column {
  private readonly blocks: (Numbers | undefined)[] = []
  private readonly block: new (length: number) => Numbers

  constructor(block: new (length: number) => Numbers) {
    this.block = block
  }

  get(row: number): number {
    return this.blocks[row >>> bits]?.[row & ((1 << bits) - 1)] ?? 0
  }

  set(row: number, value: number): void {
    ;(this.blocks[row >>> bits] ??= new this.block(1 << bits))[row & ((1 << bits) - 1)] = value
  }
}

/** Of so many rows that only go up, the first with `least` or more; `count` where there is none. */
export function firstFrom(count: number, get: (row: number) => number, least: number): number {
  let [from, to] = [0, count]
  while (from < to) {
    const half = (from + to) >>> 1
    if (get(half) < least) from = half + 1
    else to = half
  }
  return from
}
