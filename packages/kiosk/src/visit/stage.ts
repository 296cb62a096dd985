import {
  isVisit, lettersOf, permitDeath, rest, transition, type Answer, type Decision, type Effect, type Event, type GuardianAnswer, type Matter, type State, type Text,
} from '@mingshi/core'
import type { Appended, Log } from '../log/append.ts'
import { CameraTrouble, type Camera } from '../camera/camera.ts'
import { createPermit, type Turn } from '../camera/permit.ts'
import { codeOfTrouble } from '../health/trouble.ts'
import type { Ground } from '../ground/ground.ts'
import type { Messenger } from '../health/messenger.ts'
import { askGuardian, type GuardianHost } from './guardian.ts'
import type { Outcome } from './outcome.ts'
import { painted } from '../platform/painted.ts'
import type { Publisher } from '../record/publish.ts'
import { issueReceipt, type ReceiptHandle } from '../receipt/issue.ts'
import { record, type Dossier } from '../record/record.ts'
import { mintToken } from './token.ts'
import { denied, Turns } from './turns.ts'
import type { Signer } from '../log/signer.ts'

type Unstamped = Event extends infer E ? (E extends unknown ? Omit<E, 'at'> : never) : never

/** What the person's visit looks like from outside: everything a screen needs beside the state. */
export interface Standing {
  dossier: Dossier
  /** What happens when the face is recognised, in the host's words: “付 ¥3.50”. */
  effect?: string | Text
  /** They said yes to another version once: what has changed is told beside the notice. */
  changed?: boolean
  /** Whom a guardian is asked through. */
  host?: GuardianHost
  /** Resolves as what began it does. */
  outcome?: Promise<Outcome>
  receipt?: ReceiptHandle
  stream?: MediaStream
  token?: string | undefined
}

export interface Stage {
  readonly state: State
  readonly standing: Standing | undefined
  /** Begins a visit; resolves when its outcome is known. One visit at a time. */
  begin(matter: Matter, standing: Standing): Promise<Outcome>
  /** Ends the visit that stands, if one does; only that of `session` where one is given. */
  end(reason: string, session?: string): void
  dispatch(event: Unstamped): void
}

export interface StageParts {
  ground: Ground
  log: Log
  signer: Signer
  publish: Publisher
  camera: Camera
  messenger: Messenger
  /** The alternative that the holder of a permit is sent to when its visit is long over. */
  firstLiving(): string | null
  /** The camera is about to open: nothing may lie over its indicator. */
  uncover(): void
  /** Something to show has changed. */
  changed(): void
  /** A visit is over: forget what the person chose. */
  wiped(): void
}

/** Plays the flow: keeps its state, and does what it says. The only place where a visit's effects happen. */
export function createStage({ ground, log, signer, publish, camera, messenger, firstLiving, uncover, changed, wiped }: StageParts): Stage {
  let state: State = rest
  let standing: Standing | undefined
  let settle: ((outcome: Outcome) => void) | undefined
  let attempt: AbortController | undefined
  let leave: AbortController | undefined
  let turns = new Turns()

  function dispatch(event: Unstamped): void {
    const before = state
    const [next, effects] = transition(state, { ...event, at: ground.clock.mono() } as Event)
    state = next
    for (let i = 0; i < effects.length; i++) perform(effects[i]!) // a page may change how lists are gone through
    if (isVisit(next) && (!isVisit(before) || before.screen !== next.screen || before.step !== next.step)) {
      messenger.emit('mingshi:shown', { screen: next.screen })
    }
    if (leave && !expiryOf(state)) aborted(leave)
    if (isVisit(before) && !isVisit(next)) wipe(before.matter.purpose)
    if (next !== before || effects.length > 0) changed()
  }

  const answered = (mine: Standing, answer?: GuardianAnswer): void => { if (standing === mine) dispatch({ type: 'guardian', answer }) }

  function perform(effect: Effect): void {
    switch (effect.do) {
      case 'append':
        return void keep(standing!, effect)
      case 'settle':
        return tell(standing!, effect.decision)
      case 'open-camera':
        uncover()
        return void openCamera()
      case 'close-camera':
        camera.close()
        if (attempt) aborted(attempt)
        if (standing) delete standing.stream
        return messenger.emit('mingshi:camera', { on: false })
      case 'retry':
        return turns.take({ is: 'again' })
      case 'deny':
        return turns.take(denied)
      case 'end-use':
        return turns.take({ is: 'over', end: effect.end })
      default: // ask-guardian
        return askGuardian(ground, messenger, standing!, effect.method, answered)
    }
  }

  /** The record first, then whatever waits for it. Failure is an event like any other. */
  async function keep(mine: Standing, { entries, step }: Extract<Effect, { do: 'append' }>): Promise<void> {
    try {
      const appended = await record(ground, log, publish, mine.dossier, entries, step)
      for (const entry of entries) {
        if (entry.type === 'session.opened') messenger.emit('mingshi:session', { state: 'opened', purpose: mine.dossier.purpose })
        if (entry.type !== 'consent.given' && entry.type !== 'consent.refused') continue
        const answer: Answer = entry.type === 'consent.given' ? 'given' : 'refused'
        messenger.emit('mingshi:decision', { purpose: mine.dossier.purpose, item: entry.item, answer })
      }
      if (step === 'decided' || step === 'refused') await handReceipt(mine, appended)
      if (step === 'decided') mine.token = await mintToken(ground, signer, mine.dossier)
      if (step && standing === mine) dispatch({ type: 'recorded', step })
    } catch (error) {
      const health = codeOfTrouble(error)
      messenger.health(health)
      if (standing === mine) dispatch({ type: 'unrecorded', reason: health.code })
    }
  }

  /** Without a receipt the decision stands all the same: it is in the log. */
  async function handReceipt(mine: Standing, appended: Appended): Promise<void> {
    const { secret, purpose, answers } = mine.dossier
    const { sha256, built, digests, installation, clock } = ground
    const letters = lettersOf(built.items[purpose]!.map(({ id }) => id), answers)
    const last = Math.max(...answers.map(({ index }) => index))
    const line = appended.lines.find(({ index }) => index === last)!
    const decided = { secret, at: clock.wall(), policy: digests.policy, purpose, answers: letters, line }
    try {
      mine.receipt = await issueReceipt(sha256, signer, installation.receiptUrl, appended, decided)
    } catch (error) {
      messenger.health(codeOfTrouble(error))
    }
  }

  function tell({ receipt, dossier }: Standing, decision: Decision): void {
    const outcome: Outcome = { ...decision }
    if (receipt && (decision.how === 'given' || decision.how === 'refused')) outcome.receipt = receipt
    if (decision.how === 'given') outcome.permit = permitFor(standing!, turns)
    messenger.emit('mingshi:session', { state: 'decided', purpose: dossier.purpose, how: decision.how })
    settle!(outcome)
  }

  /** A permit belongs to one visit: once that is over, whoever holds it is sent to the alternative. */
  function permitFor(mine: Standing, mineTurns: Turns) {
    leave = new AbortController()
    return createPermit({
      items: mine.dossier.answers.filter(({ answer }) => answer === 'given').map(({ id }) => id),
      token: mine.token,
      signal: leave.signal,
      expiry: () => (standing === mine && expiryOf(state) ? Math.round(ground.clock.wall() - ground.clock.mono() + expiryOf(state)) : 0),
      counted: (faces) => { if (standing === mine && faces > 1) dispatch({ type: 'resulted', result: 'not-matched', reason: 'second-face' }) },
      requestOpening: () => { if (standing === mine) dispatch({ type: 'opening' }) },
      reportResult: (result, reason) => { if (standing === mine) dispatch({ type: 'resulted', result, reason }) },
      nextTurn: async () => withWay(await mineTurns.next()),
      hostFailed: (error) => messenger.health({ code: 'host-error', detail: String(error) }),
    })
  }

  const withWay = (turn: Turn): Turn =>
    turn.is === 'over' ? { is: 'over', end: { ...turn.end, alternative: turn.end.alternative || firstLiving() } } : turn

  async function openCamera(): Promise<void> {
    const mine = standing!
    const opening = openingOf(state)
    const isWanted = (): boolean => standing === mine && openingOf(state) === opening
    await painted() // the indicator is on the screen before the light is on the lens (invariant 1)
    if (!isWanted()) return
    try {
      const stream = await camera.open()
      if (!isWanted()) return camera.close()
      attempt = new AbortController()
      mine.stream = stream
      dispatch({ type: 'camera-on' })
      if (!isVisit(state) || state.camera !== 'on') return
      messenger.emit('mingshi:camera', { on: true })
      turns.take({ is: 'open', opening: { stream, signal: attempt.signal } })
    } catch (error) {
      if (!isWanted() || !(error instanceof CameraTrouble)) return
      messenger.health({ code: error.code, detail: error.message })
      log.append([{ type: 'health', code: error.code, ...ground.digests }]).catch((trouble: unknown) => messenger.health(codeOfTrouble(trouble)))
      dispatch({ type: 'camera-failed', reason: error.code })
    }
  }

  /** Nothing of the person is kept (invariant 5): not the code, not the stream, not the language they chose. */
  function wipe(purpose: string): void {
    camera.close()
    standing = undefined
    attempt = leave = undefined
    turns.end()
    turns = new Turns()
    wiped()
    messenger.emit('mingshi:session', { state: 'ended', purpose })
  }

  return {
    get state() { return state },
    get standing() { return standing },
    dispatch,
    end(reason, session) {
      if (standing && (!session || standing.dossier.session === session)) dispatch({ type: 'ended', reason })
    },
    begin(matter, mine) {
      standing = mine
      return mine.outcome = new Promise((resolve) => {
        settle = resolve
        dispatch({ type: `${matter.way}ed` as const, matter })
      })
    },
  }
}

/** When the permit of a visit dies (monotonic ms); 0 where none lives. */
const expiryOf = (state: State): number =>
  isVisit(state) && state.permit && state.log === 'open' ? permitDeath(state.permit, state.matter.act) : 0

/** A listener of the host's finds a stage at rest. */
const aborted = (over: AbortController): void => void Promise.resolve().then(() => over.abort())

/** Which opening of its permit is on its way, if one is. */
const openingOf = (state: State): number => (isVisit(state) && state.camera === 'opening' ? state.permit!.openings : 0)
