import { Column } from './column.ts'
import type { Over } from './over.ts'
import type { Session } from './session.ts'

/** What later leaves can still refer to of a session: one object for all of which the same is known, for there are many and few kinds of them. */
export interface Known {
  purpose: string
  /** Items that were given. */
  given: Pick<ReadonlySet<string>, 'has'>
  /** Items that were given and are over. */
  over: ReadonlyMap<string, Over>
}

/** Of one that goes on. */
export const knownOf = ({ opened: { purpose }, answers, over }: Session): Known => ({ purpose, given: { has: (item) => answers.get(item) === 'given' }, over })

/** Of one that has ended. */
interface Kind extends Known {
  given: ReadonlySet<string>
  over: Map<string, Over>
}

/** Nobody is asked for so many items: such a session is held by itself, and never copied. */
const most = 20
const isLarge = ({ given, over }: Kind): boolean => given.size + over.size > most

/** Sessions that have ended, by a number: what is known of each, and the index of its end. */
export class Past {
  /** Number and one of its kind; 0 of one that goes on. */
  private readonly known = new Column(Uint32Array)
  private readonly ends = new Column(Uint32Array)
  private readonly kinds: Kind[] = []
  private readonly numbers = new Map<string, number>()

  end({ number, opened: { purpose }, answers, over }: Session, index: number): void {
    const given: string[] = []
    for (const [item, answer] of answers) if (answer === 'given') given.push(item)
    this.ends.set(number, index)
    this.known.set(number, this.kindOf(purpose, given, over))
  }

  /** Undefined while it goes on. */
  get(session: number): Known | undefined {
    return this.kinds[this.known.get(session) - 1]
  }

  endOf(session: number): number {
    return this.ends.get(session)
  }

  /** The same session was opened once more. */
  forget(session: number): void {
    this.known.set(session, 0)
  }

  isOver(session: number, item: string, over: Over): void {
    const known = this.kinds[this.known.get(session) - 1]!
    if (isLarge(known)) known.over.set(item, over)
    else this.known.set(session, this.kindOf(known.purpose, [...known.given], new Map(known.over).set(item, over)))
  }

  /** Neither a space nor a comma stands in an id. */
  private kindOf(purpose: string, given: readonly string[], over: ReadonlyMap<string, Over>): number {
    const isSmall = given.length + over.size <= most
    const key = isSmall ? `${purpose} ${given.join()}${over.size > 0 ? ` ${[...over].join()}` : ''}` : ''
    const known = isSmall ? this.numbers.get(key) : undefined
    if (known !== undefined) return known
    const number = this.kinds.push({ purpose, given: new Set(given), over: new Map(over) })
    if (isSmall) this.numbers.set(key, number)
    return number
  }
}
