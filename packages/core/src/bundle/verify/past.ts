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
const isLarge = ({ given, over }: Kind): boolean => given.size + over.size > 20

/** Sessions that have ended, by a number: what is known of each, and the index of its end. */
export class Past {
  private readonly known: (Kind | undefined)[] = []
  private readonly ends: number[] = []
  private readonly kinds = new Map<string, Kind>()

  end({ number, opened: { purpose }, answers, over }: Session, index: number): void {
    const given = new Set([...answers].flatMap(([item, answer]) => (answer === 'given' ? [item] : [])))
    this.known[number] = this.kindOf({ purpose, given, over })
    this.ends[number] = index
  }

  /** Undefined while it goes on. */
  get(session: number): Known | undefined {
    return this.known[session]
  }

  endOf(session: number): number {
    return this.ends[session]!
  }

  /** The same session was opened once more. */
  forget(session: number): void {
    this.known[session] = undefined
  }

  isOver(session: number, item: string, over: Over): void {
    const known = this.known[session]!
    if (isLarge(known)) known.over.set(item, over)
    else this.known[session] = this.kindOf({ ...known, over: new Map(known.over).set(item, over) })
  }

  private kindOf(known: Kind): Kind {
    if (isLarge(known)) return known
    const key = `${known.purpose} ${[...known.given].join()} ${[...known.over].join()}` // neither a space nor a comma stands in an id
    const kind = this.kinds.get(key) ?? known
    this.kinds.set(key, kind)
    return kind
  }
}
