import { Usage } from './usage.ts'

/** Somebody pressed Ctrl-C: what is half written is taken away on the way out, and the command ends with 130 (128 and SIGINT). */
export class Interrupted extends Usage {}

/** How long a command may go on without looking up. */
const atMost = 50
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** How many are open, and what to take away when a signal ends the program: while there is either, signals are heard here, and nowhere else. */
let pausing = 0
const halves = new Set<() => void>()
let isPressed = false

/** Where somebody pauses Ctrl-C waits for the pause; any other signal ends the program as it ends any, once the halves are gone. */
function hear(signal: NodeJS.Signals): void {
  if (signal === 'SIGINT' && pausing > 0) isPressed = true
  else {
    halves.forEach((drop) => drop())
    signals.forEach((each) => process.off(each, hear))
    process.kill(process.pid, signal)
  }
}

/** Who listens already goes on: a signal that came between not listening and listening again would end the program with its halves left. */
function attend(): void {
  const isNeeded = pausing > 0 || halves.size > 0
  for (const each of signals) {
    if (!isNeeded) process.off(each, hear)
    else if (!process.listeners(each).includes(hear)) process.on(each, hear)
  }
}

/** Takes a half of a file away with the program that wrote it. Returns how to be done with it. */
export function dropAtEnd(drop: () => void): () => void {
  halves.add(drop)
  attend()
  return () => {
    halves.delete(drop)
    attend()
  }
}

/** Lets a signal in. Rejects with `Interrupted` when one came. */
export async function lookUp(): Promise<void> {
  await new Promise((resolve) => { setImmediate(resolve) })
  if (isPressed) throw new Interrupted('interrupted')
}

export interface Pauses {
  /** Looks up, now and then. */
  pause(): Promise<void>
  /** From here on a signal ends the program as it ends any. */
  end(): void
}

/** For something long that pauses: in between, Ctrl-C waits. */
export function openPauses(): Pauses {
  let last = performance.now()
  if (pausing++ === 0) isPressed = false
  attend()
  return {
    async pause() {
      if (performance.now() - last < atMost) return
      await lookUp()
      last = performance.now()
    },
    end() {
      pausing--
      attend()
    },
  }
}
