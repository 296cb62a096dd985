import { firstFrom } from './column.ts'

/**
 * The latest wall clock of all leaves from one of them on. It may jump: what is held are the leaves behind which no time as late
 * follows, and that is one while the clock goes forward.
 */
export class Latest {
  private readonly indices: number[] = []
  private readonly times: number[] = []

  take(t: number, index: number): void {
    while (this.times.length > 0 && this.times[this.times.length - 1]! <= t) {
      this.times.pop()
      this.indices.pop()
    }
    this.indices.push(index)
    this.times.push(t)
  }

  /** `index`: of a leaf that was taken. */
  from(index: number): number {
    return this.times[firstFrom(this.indices.length, (row) => this.indices[row]!, index)]!
  }
}
