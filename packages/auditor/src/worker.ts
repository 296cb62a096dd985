import type { Handed } from './handed.ts'
import { canVerify } from './verifier.ts'
import { works, type Works } from './work.ts'

type Name = keyof Works
interface Order { work: Name; file: File; handed: readonly Handed[] }
type Answer = { done: number } | { result: Works[Name] } | { failed: string }

/** The page's one script, to start a worker from: there is no second file, and the CSP lets nothing else begin (`worker-src blob:`). */
const script = typeof document === 'undefined' ? '' : (document.currentScript || { textContent: '' }).textContent

/** Thrown where somebody stopped it. */
export const stopped = new Error('stopped')
const refused = new Error('refused')

/** A piece of work beside the page, which stays alive; in pieces on the page itself where the browser starts no worker. Rejects with `stopped` once `signal` says so. */
export function run<W extends Name>(work: W, file: File, show: (done: number) => void, signal: AbortSignal, handed: readonly Handed[] = []): Promise<Works[W]> {
  return inWorker({ work, file, handed }, show, signal).catch((error: unknown) => {
    if (error !== refused) throw error
    return works[work](file, (done) => {
      if (signal.aborted) throw stopped
      show(done)
    }, handed)
  }) as Promise<Works[W]>
}

function inWorker(order: Order, show: (done: number) => void, signal: AbortSignal): Promise<Works[Name]> {
  return new Promise((resolve, reject) => {
    const worker = start()
    if (!worker) return reject(refused)
    let hasSpoken = false
    const end = (settle: () => void): void => {
      worker.terminate()
      settle()
    }
    signal.addEventListener('abort', () => end(() => reject(stopped)))
    worker.onerror = (event) => {
      event.preventDefault()
      end(() => reject(hasSpoken ? new Error(event.message) : refused)) // some browsers refuse only now
    }
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      hasSpoken = true
      if ('done' in data) show(data.done)
      else end(() => ('result' in data ? resolve(data.result) : reject(new Error(data.failed))))
    }
    worker.postMessage(order)
  })
}

function start(): Worker | undefined {
  if (!script) return undefined
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
  try {
    return new Worker(url)
  } catch {
    return undefined
  } finally {
    setTimeout(() => URL.revokeObjectURL(url), 10_000)
  }
}

/** The worker's side: takes one order, says how far it is, and what came of it. */
export function attend(): void {
  const say = (answer: Answer): void => self.postMessage(answer)
  self.onmessage = ({ data: { work, file, handed } }: MessageEvent<Order>) => {
    if (!canVerify()) throw refused // the page has what this worker lacks
    works[work](file, (done) => say({ done }), handed).then((result) => say({ result }), (error: unknown) => say({ failed: String(error) }))
  }
}
