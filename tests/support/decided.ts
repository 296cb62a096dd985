import { openVerified, readDecisions, sourceOf, type Decided, type VerifiedLog } from '@mingshi/core'
import { Evidence, verifier } from './evidence.ts'

type Leaf = Record<string, unknown>
const without = (leaf: Leaf): Leaf => Object.fromEntries(Object.entries(leaf).filter(([, value]) => value !== undefined))

/** For `session`: the first item refused, as a kiosk writes it. */
export const refusing = (leaves: Leaf[]): Leaf[] => {
  const first = leaves.find((leaf) => leaf.type === 'consent.given')
  return leaves
    .filter((leaf) => !String(leaf.type).startsWith('camera.') && (leaf.type !== 'consent.given' || leaf === first))
    .map((leaf) => without(leaf === first ? { ...leaf, type: 'consent.refused' } : leaf.type === 'session.ended' ? { ...leaf, how: 'refused', result: undefined } : leaf))
}

/** For `session`: gone after so many answers. */
export const leavingAfter = (answers: number) => (leaves: Leaf[]): Leaf[] => {
  const kept = leaves.filter((leaf) => leaf.type === 'consent.given').slice(0, answers)
  return leaves
    .filter((leaf) => !String(leaf.type).startsWith('camera.') && (leaf.type !== 'consent.given' || kept.includes(leaf)))
    .map((leaf) => without(leaf.type === 'session.ended' ? { ...leaf, how: 'left', result: undefined } : leaf))
}

/** A session whose first item was withdrawn, and what was kept of it erased. */
export function withdrawn(evidence: Evidence, id: string): Evidence {
  evidence.session(id)
  const { purpose, under } = evidence
  const item = evidence.built.items[purpose]![0]!.id
  const session = { session: id, purpose, ...under }
  return evidence
    .add({ type: 'consent.withdrawn', ...session, item, given: evidence.last({ type: 'consent.given', session: id, item }), with: 'receipt' })
    .add({ type: 'erasure.due', ...session, erasure: `erasure-${id}`, item, because: 'withdrawal', deadline: evidence.clock + 86_400_000 })
    .add({ type: 'erasure.done', ...session, erasure: `erasure-${id}`, result: 'deleted' })
}

/** A log that verifies, and the decisions in it. */
export async function readAll(evidence: Evidence, days = {}): Promise<{ log: VerifiedLog; decided: Decided[] }> {
  const log = await openVerified(verifier, sourceOf(evidence.zip()))
  if (!log) throw new Error('expected a log that verifies')
  const decided: Decided[] = []
  for await (const each of readDecisions(log, days)) decided.push(each)
  return { log, decided }
}
