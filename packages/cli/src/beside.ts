import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Frontier, Grow, Grower, Grown, Verifier } from '@mingshi/core'
import { nodeVerifier } from './platform.ts'
import { Usage } from './usage.ts'

/** What the other thread says (bin/tree.mjs): hashes are text, one character for a byte. */
type Answer = { heads: Uint8Array; room: Uint8Array<ArrayBuffer> } | End
interface End { size: number; roots: string[]; root: string; found: Map<number, string> }

/** How many calls of `add` may wait for their answer: enough that neither thread stands while the other is held up. */
const most = 8
/** In bytes: a thread takes as long to begin as a bundle of this size to verify. */
const worth = 1 << 24

/** Verification's platform, with a second thread for the tree where a bundle is large and the machine has room for one. To be closed. */
export function openVerifier(size: number, { least = worth, cores = availableParallelism() } = {}): { verifier: Verifier; close(): void } {
  const thread = size >= least && cores > 1 ? openThread() : undefined
  return thread ? { verifier: { ...nodeVerifier, grow: thread.grow }, close: thread.close } : { verifier: nodeVerifier, close() {} }
}

/** Undefined where Node may have no threads (`--permission`): then the tree grows on the way. */
function openThread(): { grow: Grow; close(): void } | undefined {
  try {
    const worker = new Worker(new URL('../bin/tree.mjs', import.meta.url))
    const beside = new Beside(worker)
    return { grow: beside.grow, close: () => void worker.terminate() }
  } catch {
    return undefined
  }
}

/** A tree that grows in another thread, one at a time. It keeps the process alive until it is closed. */
export class Beside implements Grower {
  private readonly worker: Worker
  private readonly takers: ((heads: Uint8Array) => void)[] = []
  /** Where entries were, to be used again: so they take the same memory however many there are. */
  private readonly rooms: Uint8Array<ArrayBuffer>[] = []
  /** Who waits: for room, or for the end. */
  private waiting: { room?(): void; end?(end: End): void; reject(why: Error): void } | undefined
  private failed: Error | undefined

  constructor(worker: Worker) {
    this.worker = worker
    worker.on('message', (answer: Answer) => this.hear(answer))
    worker.on('error', (error: Error) => this.fail(error.message))
    worker.on('exit', () => this.fail('its end'))
  }

  readonly grow: Grow = ({ size, roots }, wanted) => {
    this.worker.postMessage({ what: 'begin', from: { size, roots: roots.map(textOf) }, sizes: wanted })
    return this
  }

  add(entries: readonly Uint8Array[], take: (heads: Uint8Array) => void): void | Promise<void> {
    if (this.failed) throw this.failed
    const lengths = Uint32Array.from(entries, (entry) => entry.length + 1)
    const room = this.roomOf(lengths.reduce((sum, each) => sum + each, 0))
    let at = 0
    for (const entry of entries) {
      room[at] = 0
      room.set(entry, at + 1)
      at += entry.length + 1
    }
    this.takers.push(take)
    this.worker.postMessage({ what: 'add', room, lengths }, [room.buffer, lengths.buffer])
    if (this.takers.length < most) return
    return new Promise((room, reject) => { this.waiting = { room, reject } })
  }

  async end(): Promise<Grown> {
    if (this.failed) throw this.failed
    this.worker.postMessage({ what: 'end' })
    const { size, roots, root, found } = await new Promise<End>((end, reject) => { this.waiting = { end, reject } })
    const frontier: Frontier = { size, roots: roots.map(bytesOf) }
    return { frontier, root: bytesOf(root), roots: new Map([...found].map(([at, each]) => [at, bytesOf(each)])) }
  }

  private hear(answer: Answer): void {
    if (!('heads' in answer)) return this.waiting?.end?.(answer)
    this.rooms.push(answer.room)
    this.takers.shift()!(answer.heads)
    this.waiting?.room?.()
  }

  private fail(got: string): void {
    this.failed ??= new Usage(`expected a second thread that hashes, got ${got}`)
    this.waiting?.reject(this.failed)
  }

  private roomOf(length: number): Uint8Array<ArrayBuffer> {
    const room = this.rooms.pop()
    return room && room.length >= length ? room : new Uint8Array(Math.max(length, 1 << 18))
  }
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))
