import { Usage } from './usage.ts'

/** Somebody pressed Ctrl-C: what is half written is taken away on the way out, and the command ends with 130 (128 and SIGINT). */
export class Interrupted extends Usage {}

/** How long a command may go on without looking up. */
const atMost = 50

export interface Pauses {
  /** Lets a signal in, now and then. Rejects with `Interrupted` when one came. */
  pause(): Promise<void>
  /** From here on a signal ends the program as it ends any. */
  end(): void
}

/** For something long that pauses: in between, the signal waits. */
export function openPauses(): Pauses {
  let [isPressed, last] = [false, performance.now()]
  const press = (): void => { isPressed = true }
  process.on('SIGINT', press)
  return {
    async pause() {
      if (performance.now() - last < atMost) return
      await new Promise((resolve) => { setImmediate(resolve) })
      last = performance.now()
      if (isPressed) throw new Interrupted('interrupted')
    },
    end: () => void process.off('SIGINT', press),
  }
}
