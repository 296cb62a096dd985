import type { Leaf, LeafOf } from '../../receipt/record.ts'
import type { Asked } from './law.ts'
import type { Over } from './over.ts'

/** What the leaves have said of one session that has no end so far. */
export interface Session {
  /** Index of its first leaf, its number among the sessions, and what it began with. */
  index: number
  number: number
  opened: Pick<LeafOf<'session.opened'>, 'purpose' | 'policy' | 'installation' | 'boot' | 't'> & Partial<Pick<LeafOf<'session.opened'>, 'fairness'>>
  /** Null when the policy cannot be read or has no such purpose: then that is the fault. */
  asked: Asked | null
  answers: Map<string, 'given' | 'refused'>
  /** Who answered: the person, or which guardian. */
  whose?: string
  /** Items that were given and are over. */
  over: Map<string, Over>
  /** How often the camera came on, whether it is, and how its last turn went. */
  openings: number
  camera: boolean
  result?: LeafOf<'camera.off'>['result']
  /** A vendor has the camera: of that nothing more is known. */
  handed?: true
  /** Its permit is on its way to another page since then (Unix ms), or has been. */
  onItsWay?: number
  redeemed?: true
  /** Index of what was done behind the counter while it had no end. */
  served?: number
}

export type AnswerLeaf = LeafOf<'consent.given'> | LeafOf<'consent.refused'>
export type EndLeaf = LeafOf<'session.ended'>
/** Leaves that need an open session. */
export type OpenLeaf = AnswerLeaf | EndLeaf | LeafOf<'camera.on'> | LeafOf<'camera.off'> | LeafOf<'handoff'> | LeafOf<'permit.handed'> | LeafOf<'permit.redeemed'>

export const newSession = (index: number, number: number, opened: Session['opened'], asked: Asked | null): Session =>
  ({ index, number, opened, asked, answers: new Map(), over: new Map(), openings: 0, camera: false })

/**
 * Where the record of the opening could not be made, the person may have gone before the machine knew: then the end is all there
 * is. Nothing was asked in such a session, so it can have ended in three ways only.
 */
export const isAllThereIs = (leaf: OpenLeaf): boolean => leaf.type === 'session.ended' && ['left', 'alternative', 'unavailable'].includes(leaf.how)

/** What becomes of consents later, whoever stands there. */
const later: readonly Leaf['type'][] = ['consent.withdrawn', 'consent.invalidated', 'consent.expired', 'erasure.due', 'erasure.done']

/** What is written while somebody stands there. */
export const isOfVisit = (leaf: Leaf): boolean => 'session' in leaf && !later.includes(leaf.type)

export const isOfOpenSession = (leaf: Leaf): leaf is OpenLeaf => isOfVisit(leaf) && leaf.type !== 'session.opened'

/** Ids of the required items, in the order in which they are asked. */
export const requiredOf = ({ asked }: Session): string[] => (asked?.items ?? []).filter(({ required }) => required).map(({ id }) => id)

export const isRefused = (session: Session): boolean => requiredOf(session).some((id) => session.answers.get(id) === 'refused')
