import type { Leaf } from '../../receipt/record.ts'
import { Answers } from './answers.ts'
import { Checkpoints } from './kept.ts'
import { Exposure, type Anchor } from './exposure.ts'
import { Clock } from './clock.ts'
import { Fairly } from './fairly.ts'
import { Owed } from './owed.ts'
import { Seen } from './seen.ts'
import { Starts } from './starts.ts'
import { Visits } from './visits.ts'
import { Ways } from './ways.ts'

/** What is known of a bundle before its leaves are gone through. */
export interface Beside {
  /** Sizes of the checkpoints that were kept. */
  sizes: ReadonlySet<number>
  /** By digest: what reading a notice takes, and the item that it is of, where it is of one. */
  readMs: ReadonlyMap<string, number>
  itemOf: ReadonlyMap<string, string>
  /** What holds records from outside; none where nobody handed anything in. */
  anchors?: readonly Anchor[]
}

/**
 * What a log shows, taken leaf by leaf while verification goes along it, in a size that grows with its notices, starts and days
 * and not with its leaves. Judges nothing: what is worth a look is derived from it.
 */
export class Survey {
  size = 0
  /** Programs and engines that wrote it, and machine and operator’s documents that were in force. */
  readonly made = new Set<string>()
  readonly policies = new Set<string>()
  readonly installations = new Set<string>()
  readonly camera = { openings: 0, ms: 0 }
  readonly visits = new Visits()
  readonly answers: Answers
  readonly starts = new Starts()
  readonly clock = new Clock()
  readonly ways = new Ways()
  readonly owed = new Owed()
  readonly seen = new Seen()
  readonly fairly = new Fairly()
  readonly checkpoints: Checkpoints
  readonly exposure: Exposure
  /** How many leaves of each type. */
  readonly types = new Map<Leaf['type'], number>()

  constructor({ sizes, readMs, itemOf, anchors = [] }: Beside) {
    this.answers = new Answers(readMs, (notice) => itemOf.get(notice))
    this.checkpoints = new Checkpoints(sizes)
    this.exposure = new Exposure(anchors)
  }

  take(leaf: Leaf, index: number): void {
    this.size++
    this.types.set(leaf.type, (this.types.get(leaf.type) ?? 0) + 1)
    if (leaf.type === 'epoch.start') {
      if (this.made.size < 50) this.made.add(`${leaf.sdk}, ${leaf.engine}`)
      this.policies.add(leaf.policy)
      this.installations.add(leaf.installation)
    }
    if (leaf.type === 'camera.off') {
      this.camera.openings++
      this.camera.ms += leaf.ms
    }
    this.visits.take(leaf, index)
    this.answers.take(leaf, index)
    this.starts.take(leaf, index)
    this.clock.take(leaf, index)
    this.ways.take(leaf, index)
    this.owed.take(leaf)
    this.seen.take(leaf)
    this.fairly.take(leaf)
    this.checkpoints.take(leaf, index)
    this.exposure.take(leaf, index)
  }
}
