import { sameBytes } from '../../bytes.ts'
import { LogLines } from './log-lines.ts'
import { keepPace, type Pace } from './pace.ts'
import type { ReadLog } from './read-log.ts'

export interface ComparedLines {
  /** Records of the one and of the other. */
  sizes: [number, number]
  /** Index of the first leaf that the two do not share, where both have it. */
  from?: number
}

/** Goes along two logs once, side by side, of which it holds a piece each. */
export async function compareLines(one: ReadLog, other: ReadLog, pace: Pace = {}): Promise<ComparedLines> {
  const through = [0, 0]
  const linesOf = (log: ReadLog, which: number): LogLines => new LogLines(log, (read) => {
    through[which] = read
    keepPace(pace, (through[0]! + through[1]!) / (one.leaves.size + other.leaves.size || 1))
  })
  const [mine, its] = [linesOf(one, 0), linesOf(other, 1)]
  let [hasMine, hasIts] = [await mine.more(), await its.more()]
  const both = hasMine && hasIts // with no line of its own a file says nothing about the lines of another
  let [from, back]: [number | undefined, number | undefined] = [firstOfKept(one, other), undefined]
  while (hasMine || hasIts) {
    const [takesMine, takesIts] = [hasMine && (!hasIts || mine.index <= its.index), hasIts && (!hasMine || its.index <= mine.index)]
    if (both && from === undefined) {
      if (takesMine && takesIts) from = isSame(mine.bytes, its.bytes) ? undefined : mine.index
      else if (takesMine) from = isSame(mine.bytes, other.kept.get(mine.index)) ? undefined : mine.index
      else if (!isSame(its.bytes, one.kept.get(its.index))) back ??= its.index
    }
    if (takesMine) hasMine = mine.step() || (await mine.more())
    if (takesIts) hasIts = its.step() || (await its.more())
  }
  from ??= back
  return { sizes: [mine.index + 1, its.index + 1], ...(from !== undefined && { from }) }
}

function firstOfKept(one: ReadLog, other: ReadLog): number | undefined {
  for (const [index, bytes] of one.kept) if (!isSame(bytes, other.kept.get(index))) return index
  return undefined
}

/** Of what is not there, nothing is another. */
const isSame = (a: Uint8Array, b: Uint8Array | undefined): boolean => !b || sameBytes(a, b)
