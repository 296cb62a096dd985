import { isVisit, MingshiError } from '@mingshi/core'
import { openAlternatives, type Alternatives } from './alternative/alternatives.ts'
import { systemCamera, type Camera } from './camera/camera.ts'
import { expect, expectWords } from './health/expect.ts'
import { createDesk, type Desk } from './rights/desk.ts'
import type { Ground } from './ground/ground.ts'
import type { Fair } from './measure/fair.ts'
import type { Messenger } from './health/messenger.ts'
import type { Health } from './health/health.ts'
import type { Outcome } from './visit/outcome.ts'
import { createPlainBar, type PlainBar } from './notice/plain.ts'
import { createStage, type Stage } from './visit/stage.ts'
import type { Evidence } from './evidence/evidence.ts'
import type { Inside } from './part.ts'
import type { Aids, Scene } from './ui/scene.ts'
import { createView, type View } from './ui/view.ts'
import { refusedLately, type LastRefusal } from './visit/lately.ts'
import { openVisit, refusalOf, without, type Wish } from './visit/wish.ts'

/** A kiosk that has loaded: its parts. */
export interface Room {
  ground: Ground
  evidence: Evidence
  alternatives: Alternatives
  stage: Stage
  desk: Desk
  plain: PlainBar
  view: View
  camera: Camera
  messenger: Messenger
  /** Measures what stands on the screen; made where the screen is. */
  fair?: Fair
  /** To hear and to reach a screen. */
  aids?: Aids
  /** What follows a drawing; and whether a control is one of the aids', which then has done what it does. */
  follower?: { follow(): void; turn(part: string): boolean }
  /** The screen is a part's. */
  lent?: boolean
}

export function furnish(ground: Ground, evidence: Evidence, messenger: Messenger, changed: () => void): Room {
  const view = createView(ground.langs, changed)
  /** Over a visit, the rights screen leaves the person's language and size as they are. */
  const wiped = (): void => {
    if (isVisit(stage.state)) stage.dispatch({ type: 'uncovered' })
    else view.reset()
  }
  const uncover = (): void => {
    desk.dispatch({ type: 'close' })
    view.show(undefined)
  }
  const alternatives = openAlternatives(ground, evidence, () => {
    const living = alternatives.living()
    stage.dispatch({ type: 'living', alternatives: living })
    if (living.length > 0) return
    messenger.health({ code: 'no-alternative' })
    stage.dispatch({ type: 'face-off', reason: 'no-alternative' })
  })
  const camera = systemCamera(() => {
    messenger.health({ code: 'camera-failed', detail: 'the track ended' })
    stage.dispatch({ type: 'resulted', result: 'failed', reason: 'camera-failed' })
  })
  const stage = createStage({ ground, ...evidence, camera, messenger, firstLiving: () => alternatives.living()[0] || null, uncover, changed, wiped })
  const desk = createDesk(ground.clock, evidence.register, messenger, { changed, wiped })
  evidence.register.interrupt = (session) => stage.end('withdrawn', session)
  const plain = createPlainBar(ground, evidence, messenger, changed)
  return { ground, evidence, alternatives, stage, desk, plain, view, camera, messenger }
}

/** Somebody is there. Behind an aside the host's page has the screen: whoever begins there is somebody else. */
const isBusy = ({ stage: { state }, desk, lent }: Room): boolean => (isVisit(state) && state.screen !== 'aside') || desk.rights !== undefined || !!lent

/** The rights screen, but never over the camera at work. */
export const openDesk = async ({ stage: { state }, desk, evidence, lent }: Room): Promise<void> => {
  if (!lent && !evidence.absent && !(isVisit(state) && state.screen === 'capture')) await desk.open()
}

/**
 * One visit, or at once the way on without one. Never rejects. Who refused lately is not asked: that is `unavailable`, since
 * `refused` means an answer of now, with a leaf and a receipt.
 */
export async function visit(room: Room, face: { readonly trouble: Health | undefined }, way: 'offer' | 'ask', wish: Wish, lastRefusal?: LastRefusal): Promise<Outcome> {
  const { ground, evidence, messenger, stage, alternatives, view } = room
  const first = (): string | null => alternatives.living()[0] || null
  if (ground.built.policy.purposes.length === 0) return without(ground, wish, 'alternative', first())
  const refusal = (): string | undefined => (first() === null ? 'no-alternative' : face.trouble ? face.trouble.code : isBusy(room) ? 'busy' : refusalOf(ground, wish))
  let reason = refusal()
  let changed = false
  if (!reason && wish.subject) {
    if (await refusedLately(ground, messenger, wish, lastRefusal)) reason = 'asked-lately'
    else if (ground.built.changes) changed = await evidence.register.knewAnother(wish.subject, wish.purpose).catch(() => false)
    reason = reason || refusal() // meanwhile somebody else may have come
  }
  if (reason) return without(ground, wish, 'unavailable', first(), reason)
  stage.end('next')
  const { matter, standing } = openVisit(ground, way, wish, alternatives.living(), view.lang)
  return stage.begin(matter, { ...standing, changed })
}

/** What another file of the SDK may use. */
export function insideOf(room: Room, kiosk: Inside['kiosk']): Inside {
  const { ground: { sha256, built: { policy }, installation, digests, clock }, evidence: { log, store, signer, register }, messenger, stage, view } = room
  return {
    kiosk, sha256, store, keys: signer.keys, policy, installation, under: digests, lang: view.lang, append: log.append, inTurn: register.inTurn, es256: signer.signRaw, health: messenger.health, now: clock.wall,
    expect, line: expectWords, end: stage.end,
    take() {
      if (isBusy(room)) throw new MingshiError('not-running', { step: 'service', got: 'busy' })
      stage.end('next')
      room.lent = true
      return () => { room.lent = false }
    },
  }
}

/** What is shown now. */
export const sceneOf = ({ ground, stage, desk, plain, view, aids }: Room): Scene => ({
  aids,
  ground,
  words: ground.words[view.lang]!,
  lang: view.lang,
  size: view.size,
  overlay: view.overlay,
  state: stage.state,
  standing: stage.standing,
  rights: desk.rights,
  plain: plain.shown,
  now: ground.clock.mono(),
})

/** Whoever stands there is sent to an alternative, the epoch ends, the store closes. */
export async function endRoom({ stage, desk, plain, evidence }: Room): Promise<void> {
  stage.end('closed')
  desk.dispatch({ type: 'close' })
  plain.hide()
  await evidence.log.append([{ type: 'epoch.stop', why: 'closed' }]).catch(() => {}) // closed all the same
  evidence.close()
}
