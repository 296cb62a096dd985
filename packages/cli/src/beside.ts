import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { scanAhead, type Grown, type Scan, type Scanned, type Scanner, type Verifier } from '@mingshi/core'
import { nodeVerifier } from './platform.ts'
import { Usage } from './usage.ts'

type Room = Uint8Array<ArrayBuffer>
/** What the other thread says (bin/scan.mjs): of a stretch, or of all. */
type Answer = { room: Room; fits: Uint8Array; heads: Uint8Array } | Grown

/** In bytes: a thread takes as long to begin as a bundle of this size to verify. */
const worth = 1 << 24

/** Verification's platform, with a second thread for the bytes where a bundle is large and the machine has room for one. To be closed. */
export function openVerifier(size: number, { least = worth, cores = availableParallelism() } = {}): { verifier: Verifier; close(): void } {
  const thread = size >= least && cores > 1 ? openThread() : undefined
  return thread ? { verifier: { ...nodeVerifier, scan: thread.scan }, close: thread.close } : { verifier: nodeVerifier, close() {} }
}

/** Undefined where Node may have no threads (`--permission`): then all is seen on the way. */
function openThread(): { scan: Scan; close(): void } | undefined {
  try {
    // What this process was started with is not for it; and it keeps nothing that is worth a large nursery, which would be 25 MB of waste.
    const worker = new Worker(new URL('../bin/scan.mjs', import.meta.url), { execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: 4 } })
    return { scan: new Beside(worker).begin, close: () => void worker.terminate() }
  } catch {
    return undefined
  }
}

/** A scanner in another thread, of one log at a time. It keeps the process alive until it is closed. */
export class Beside implements Scanner {
  private readonly worker: Worker
  private readonly waiting: { resolve(answer: Answer): void; reject(why: Error): void }[] = []
  /** Where lines were, to be used again: so they take the same memory however many there are. */
  private readonly free: Room[] = []
  /** What was answered and holds, oldest first. */
  private readonly told: Room[] = []
  /** How many stretches were asked for, and how many no longer hold. */
  private asked = 0
  private over = 0
  private failed: Error | undefined

  constructor(worker: Worker) {
    this.worker = worker
    worker.on('message', (answer: Answer) => this.waiting.shift()!.resolve(answer))
    worker.on('error', (error: Error) => this.fail(error.message))
    worker.on('exit', () => this.fail('its end'))
  }

  readonly begin: Scan = (from, wanted) => {
    this.worker.postMessage({ what: 'begin', from, wanted })
    return this
  }

  scan(lines: Uint8Array): Promise<Scanned> {
    for (; this.told.length > 0 && this.over < this.asked - scanAhead; this.over++) this.free.push(this.told.shift()!)
    this.asked++
    const room = this.roomOf(lines.length)
    room.set(lines)
    return this.ask({ what: 'scan', room, length: lines.length }, [room.buffer], (answer) => {
      const { room, fits, heads } = answer as Exclude<Answer, Grown>
      this.told.push(room)
      return { bytes: room.subarray(0, lines.length), fits, heads }
    })
  }

  end(): Promise<Grown> {
    return this.ask({ what: 'end' }, [], (answer) => answer as Grown)
  }

  private ask<Said>(question: object, given: ArrayBuffer[], hear: (answer: Answer) => Said): Promise<Said> {
    const said = new Promise<Said>((resolve, reject) => {
      if (this.failed) return reject(this.failed)
      this.worker.postMessage(question, given)
      this.waiting.push({ resolve: (answer) => resolve(hear(answer)), reject })
    })
    said.catch(() => {}) // whoever has gone away waits for it no more
    return said
  }

  private fail(got: string): void {
    this.failed ??= new Usage(`expected a second thread that hashes, got ${got}`)
    for (const { reject } of this.waiting.splice(0)) reject(this.failed)
  }

  private roomOf(length: number): Room {
    const room = this.free.pop()
    return room && room.length >= length ? room : new Uint8Array(Math.max(length, 1 << 18))
  }
}
