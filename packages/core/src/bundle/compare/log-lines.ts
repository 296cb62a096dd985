import { MingshiError } from '../../errors.ts'
import { endOfLine, isEnded, wholeLines } from '../lines.ts'
import { passingChunksOf } from '../source.ts'
import { keepPace, type Pace } from './pace.ts'
import type { ReadLog } from './read-log.ts'

/** Goes along the lines of a log, of which it holds one piece: `while (lines.step() || (await lines.more()))`. */
export class LogLines {
  /** Of the line where it is; before the first, of the one before that. */
  index: number
  /** Of that line, without its newline, until the next. */
  bytes: Uint8Array = new Uint8Array(0)
  private stretch = this.bytes
  private at = 0
  private read = 0
  private readonly stretches: AsyncGenerator<Uint8Array>
  private readonly show: (read: number) => void

  /** `show` is told after every piece how many bytes of the leaves are through; what it throws ends it. */
  constructor({ source, leaves: { start, size }, begin }: ReadLog, show: (read: number) => void) {
    this.index = begin.size - 1
    this.stretches = wholeLines(passingChunksOf(source, start, size), longest)
    this.show = show
  }

  /** To the next line of the piece that is held; false where that is through. */
  step(): boolean {
    if (this.at >= this.stretch.length) return false
    const end = endOfLine(this.stretch, this.at)
    this.bytes = this.stretch.subarray(this.at, end)
    this.at = end + 1
    this.index++
    return true
  }

  /** To the first line of the next piece; false where the log is through. Throws `bad-zip` on a line that no program of ours has written. */
  async more(): Promise<boolean> {
    this.show(this.read)
    const { value } = await this.stretches.next() as { value?: Uint8Array }
    if (!value) return false
    if (value.length > longest && !isEnded(value)) throw new MingshiError('bad-zip', { at: this.read, expected: `lines of at most ${longest} bytes`, got: 'a longer one' })
    this.read += value.length
    ;[this.stretch, this.at] = [value, 0]
    return this.step()
  }
}

/** Of one log by itself, with how far that is. */
export const linesAtPace = (log: ReadLog, pace: Pace): LogLines => new LogLines(log, (read) => keepPace(pace, read / (log.leaves.size || 1)))

/** A leaf has some hundred bytes, and verification takes none of 65,537. */
const longest = 1 << 24
