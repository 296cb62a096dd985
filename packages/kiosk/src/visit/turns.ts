import type { Turn } from '../camera/permit.ts'

export const denied: Turn = { is: 'over', end: { result: 'failed', alternative: null, reason: 'permit' } }

/** What the flow says to whoever uses the permit, in order, whether they are waiting yet or not. */
export class Turns {
  private readonly said: Turn[] = []
  private readonly waiting: ((turn: Turn) => void)[] = []
  private over = false

  take(turn: Turn): void {
    const first = this.waiting.shift()
    if (first) first(turn)
    else this.said.push(turn)
  }

  next(): Promise<Turn> {
    const first = this.said.shift()
    if (first || this.over) return Promise.resolve(first || denied)
    return new Promise((resolve) => this.waiting.push(resolve))
  }

  /** The visit is over: nobody waits for it any longer, and whoever asks again is denied. */
  end(): void {
    this.over = true
    for (const resolve of this.waiting) resolve(denied)
  }
}
