import type { Installation } from '../../policy/installation.ts'
import type { Policy, Purpose } from '../../policy/schema.ts'
import type { Leaf, LeafOf } from '../../receipt/record.ts'
import type { AnswerLeaf, EndLeaf } from '../verify/session.ts'
import type { Over, OverLeaf } from '../verify/over.ts'
import { isBetween, type Days } from './between.ts'
import type { VerifiedLog } from './verified-log.ts'

export type Due = LeafOf<'erasure.due'> & { done?: LeafOf<'erasure.done'> }

/** One answer to one item, and how the consent ended since, if it was given and has. */
export interface Answered {
  leaf: AnswerLeaf
  required: boolean
  over?: OverLeaf
}

/** What somebody decided in one session, with what it was about. */
export interface Decided {
  session: string
  purpose: Purpose
  policy: Policy
  installation: Installation
  digests: { policy: string; installation: string }
  opened: LeafOf<'session.opened'> | undefined
  answers: readonly Answered[]
  camera: readonly LeafOf<'camera.off'>[]
  ended: EndLeaf | undefined
  erasures: readonly Due[]
  /** What ran on the machine. */
  start: LeafOf<'epoch.start'> | undefined
}

/** `unfinished`: somebody left, or was interrupted, before every required item had its answer. */
export type Standing = 'given' | 'refused' | 'unfinished' | Over

/** How a decision stands at the end of the log. A required item decides: refused, it ends the way; over, the rest is worth nothing. */
export function standingOf({ answers, purpose, digests }: Decided, { law }: VerifiedLog): Standing {
  const required = answers.filter((each) => each.required)
  if (required.some(({ leaf }) => leaf.type === 'consent.refused')) return 'refused'
  const over = required.find((each) => each.over)?.over
  if (over) return over.type.slice('consent.'.length) as Over
  const asked = law.askedFor(digests.policy, purpose.id)!.items.filter((item) => item.required)
  return required.length < asked.length ? 'unfinished' : 'given'
}

interface Open extends Pick<Decided, 'opened' | 'ended'> { answers: AnswerLeaf[]; camera: LeafOf<'camera.off'>[] }

/**
 * Every session of a verified log with an answer in it, in the order in which they ended. Goes along the log twice, first for
 * what became of consents later: only that, and the sessions that are open, are held at a time.
 */
export async function* readDecisions(log: VerifiedLog, days: Days = {}, show: (done: number) => void = () => {}): AsyncGenerator<Decided> {
  const later = await laterOf(log, (done) => show(done / 2))
  const open = new Map<string, Open>()
  const starts = new Map<string, LeafOf<'epoch.start'>>()
  for await (const leaf of log.leaves((done) => show(0.5 + done / 2))) {
    if (leaf.type === 'epoch.start') starts.set(leaf.boot, leaf)
    if (!('session' in leaf)) continue
    if (leaf.type === 'session.opened') open.set(leaf.session, { opened: leaf, answers: [], camera: [], ended: undefined })
    const session = open.get(leaf.session)
    if (!session) continue // only what came later, or an end alone
    if (leaf.type === 'consent.given' || leaf.type === 'consent.refused') session.answers.push(leaf)
    if (leaf.type === 'camera.off') session.camera.push(leaf)
    if (leaf.type !== 'session.ended') continue
    open.delete(leaf.session)
    yield* decisionOf(log, { ...session, ended: leaf }, later, starts, days)
  }
  for (const session of open.values()) yield* decisionOf(log, session, later, starts, days)
}

interface Later { over: Map<number, OverLeaf>; due: Map<string, Due[]> }

/** How consents ended, by the index of the leaf that gave them, and what was to be erased, by session. */
async function laterOf(log: VerifiedLog, show: (done: number) => void): Promise<Later> {
  const later: Later = { over: new Map(), due: new Map() }
  const take = (leaf: Leaf): void => {
    if (leaf.type === 'consent.withdrawn' || leaf.type === 'consent.invalidated' || leaf.type === 'consent.expired') later.over.set(leaf.given, leaf)
    if (leaf.type === 'erasure.due') later.due.set(leaf.session, [...(later.due.get(leaf.session) ?? []), leaf])
    const due = leaf.type === 'erasure.done' ? later.due.get(leaf.session)?.find(({ erasure }) => erasure === leaf.erasure) : undefined
    if (due) due.done = leaf as LeafOf<'erasure.done'>
  }
  for await (const leaf of log.leaves(show)) take(leaf)
  return later
}

function* decisionOf(log: VerifiedLog, { answers, opened, camera, ended }: Open, later: Later, starts: ReadonlyMap<string, LeafOf<'epoch.start'>>, days: Days): Generator<Decided> {
  const [first] = answers
  if (!first || !isBetween(days, answers[answers.length - 1]!.t)) return
  const { session, policy, installation, boot } = first
  const asked = log.law.askedFor(policy, first.purpose)!
  const required = new Set(asked.items.filter((item) => item.required).map(({ id }) => id))
  yield {
    session, purpose: asked.purpose, policy: log.policies.get(policy)!, installation: log.installations.get(installation)!, digests: { policy, installation }, opened, camera, ended,
    answers: answers.map((leaf): Answered => {
      const over = later.over.get(leaf.i)
      return { leaf, required: required.has(leaf.item), ...(over && { over }) }
    }),
    erasures: later.due.get(session) ?? [], start: starts.get(boot),
  }
}
