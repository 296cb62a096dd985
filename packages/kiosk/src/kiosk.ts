import { MingshiError } from '@mingshi/core'
import { beginAids, follow } from './aids.ts'
import { createCovered } from './camera/covered.ts'
import { followTouches } from './camera/tap.ts'
import { wind } from './clockwork.ts'
import { drawOnce } from './platform/draw.ts'
import { drawnIn, type MingshiKioskElement } from './element.tsx'
import { createFace, turnSwitch } from './face.ts'
import { beginFair, drawing, drawn } from './fair.ts'
import { expect } from './health/expect.ts'
import type { Health } from './health/health.ts'
import { createMessenger } from './health/messenger.ts'
import { join } from './join.ts'
import type { Outcome } from './visit/outcome.ts'
import type { ExportRequest, Part, Pruned, Purged, ServicePart, StoredSubjects } from './part.ts'
import type { PlainShown } from './notice/plain.ts'
import type { Consent } from './receipt/consent.ts'
import type { Erasure, ErasureResult } from './receipt/erasures.ts'
import type { Withdrawal } from './receipt/withdraw.ts'
import { endRoom, furnish, insideOf, openDesk, sceneOf, visit, type Room } from './room.ts'
import { beginSignage } from './signage.tsx'
import { start } from './start.ts'
import { touched } from './touch.ts'
import type { LastRefusal } from './visit/lately.ts'
import { without, type Wish } from './visit/wish.ts'

/** The SDK as a host sees it. Offers, notices and permits never reject; the rest rejects with a MingshiError that says why. */
export interface Kiosk {
  readonly element: MingshiKioskElement
  /** The last state, for listeners that came late. */
  readonly health: Health
  /** Shows the ways side by side, alternatives first, and goes on to the consents if the face is picked. */
  offer(wish: Wish): Promise<Outcome>
  /** The same behind a method screen of the host's own. */
  ask(wish: Wish): Promise<Outcome>
  /** The short bar of a notice that needs no consent. Resolves when its record is durable. */
  notice(id: string): Promise<PlainShown>
  /** The rights screen; with a receipt's code or text, that a reader of the host's has scanned, what that is about (`mingshi-full.js`). Resolves when it is closed. */
  rights(receipt?: string): Promise<void>
  /** By code or text of a receipt, or by the host's own reference; all of its items, or one. */
  withdraw(by: string | { subject: string }, item?: string): Promise<Withdrawal>
  readonly consents: { list(filter?: { purpose?: string; status?: Consent['status']; subject?: string }): Promise<Consent[]> }
  readonly erasures: {
    /** What the host must delete and has not confirmed; the event `mingshi:erasure` says the same. */
    due(): Promise<Erasure[]>
    /** Says once how it went; then the reference to the person goes too. `unknown-erasure` for any other id, and for a second time. */
    confirm(erasure: string, result: ErasureResult): Promise<void>
  }
  readonly alternatives: { report(id: string, state: 'up' | 'down'): Promise<void> }
  /**
   * Puts a consent before a vendor's own face call, one that opens a camera screen of its own: `object[method]` waits for a yes to the purpose, of the
   * visit of the host's that stands for it or of one that it begins, and each yes lets one call through, recorded as `captureControlledBy: vendor`.
   * Otherwise it fails with `no-consent`: by its last callback, by `fail` and `complete` of what it was handed, else by its promise. Returns how to undo
   * it; throws `bad-call` where the method cannot be replaced. Needs `mingshi-full.js`: `mingshi.js` has none.
   */
  protect(object: object, method: string, purpose: string): () => void
  /** How many people's faces are stored, recorded; `mingshi:health` says when that nears or reaches what has to be filed. Needs `service.js`. */
  storedSubjects(stored: StoredSubjects): Promise<void>
  /**
   * The service screen, for whoever works at the machine or inspects it. Resolves when it is closed; rejects with `not-running` while somebody is there.
   * `disclosures` lets it hand them out, sealed to that key. `subject`: whom the host has identified there, who may ask for erasure. Needs `service.js`.
   */
  service(request: { by: string; subject?: string; disclosures?: { to: JsonWebKey } }): Promise<void>
  /** The bundle, as a zip. Needs `service.js`. Leaves a record of who took it and why. */
  export(request: ExportRequest): Promise<Blob>
  /** Ends the visit, and deletes what ties the log to people: receipts and references. The log stays. Needs `service.js`. */
  purge(request: { by: string; why: string }): Promise<Purged>
  /** Ends the visit, and deletes records whose term is over (`records.keep`); what is left verifies. Needs `service.js`. */
  prune(request: { by: string; why: string }): Promise<Pruned>
  /** Switches the face off, and on again; kept across restarts, recorded. The alternatives never notice. */
  disable(reason: string): Promise<void>
  enable(reason?: string): Promise<void>
  /** Ends the kiosk: the visit, the camera, the epoch, the store. */
  close(): Promise<void>
}

export interface KioskOptions {
  /** A URL on this origin, or the object: what `mingshi build` wrote. */
  policy?: string | object | undefined
  installation?: string | object | undefined
  /** Languages to offer; the first is the start. */
  lang?: string | readonly string[] | undefined
  parts?: readonly Part[] | undefined
  /** Where recordings of the notices lie, a URL on this origin: `<digest>.<lang>.mp3` for each (`mingshi speech-script`). Needs `mingshi-full.js`. */
  clips?: string | undefined
  /** When somebody last refused to enrol (Unix ms), as the host knows it: the log does not know who refused. */
  lastRefusal?: LastRefusal | undefined
}

export const startMs = 5_000

/** Settles within five seconds and never rejects: what goes wrong takes the face away and is in `kiosk.health`. */
export async function openKiosk(element: MingshiKioskElement, base: string, { policy, installation, lang = 'zh-CN', parts = [], clips, lastRefusal }: KioskOptions, ms = startMs): Promise<Kiosk> {
  let room: Room | undefined
  let unwind = (): void => {}
  // Told when whatever goes on here is through: a listener may call back into the kiosk.
  const messenger = createMessenger((type, detail) => void Promise.resolve().then(() => element.emit(type, detail)))
  const face = createFace(messenger, (reason) => { if (room) room.stage.dispatch({ type: 'face-off', reason }) })
  const isClosed = (): boolean => face.trouble !== undefined && face.trouble.code === 'closed'
  const root = element.shadowRoot!
  const show = drawnIn(root)
  const draw = drawOnce(() => {
    if (!room) return
    drawing(room)
    show(sceneOf(room))
    drawn(room)
    follow(room)
  })

  followTouches(root, (event, button, part) => { if (room && !room.lent && !isClosed()) touched(room, event, button, part) })

  const languages = typeof lang === 'string' ? lang.split(/\s+/).filter(Boolean) : lang
  const starting = start({ policy, installation, lang: languages, base }, messenger).then(({ ground, evidence, trouble, off, notes }) => {
    if (isClosed()) return evidence && evidence.close()
    if (ground && evidence) {
      room = furnish(ground, evidence, messenger, draw)
      beginFair(room, root)
      beginAids(room, root, draw, clips)
      unwind = wind(room, draw, !trouble, createCovered(root))
    }
    notes.forEach(messenger.health)
    face.away(trouble, off)
    if (room) beginSignage(room, face)
    messenger.emit('mingshi:ready', { face: !face.trouble })
  }).catch((error: unknown) => face.away({ code: 'policy-unreadable', detail: String(error) }))
  await Promise.race([starting, new Promise((resolve) => setTimeout(resolve, ms))])
  if (face.trouble && face.trouble.code === 'slow-start') face.away(face.trouble)

  /** Which of the two files could not be read: then the host's own default applies. */
  const unread = (): string => (face.trouble!.code.startsWith('installation') ? 'installation' : 'policy')
  const visiting = async (way: 'offer' | 'ask', wish: Wish): Promise<Outcome> =>
    room ? visit(room, face, way, { ...wish }, lastRefusal) : without(undefined, wish, 'unavailable', null, unread())
  const loaded = (step: string): Room => {
    if (room && !isClosed()) return room
    throw new MingshiError('not-running', { step, got: face.trouble!.code })
  }

  /** What another file does. */
  const served = async <T extends Exclude<keyof ServicePart, 'part' | 'exportBundle' | 'copies' | 'exportCopy'>>(what: T, request: Parameters<ServicePart[T]>[1]): Promise<never> => {
    const inside = insideOf(loaded(what), kiosk)
    const service = parts.find(({ part }) => part === 'service') as ServicePart | undefined
    if (!service) throw new MingshiError('part-missing', { part: 'MingshiService', file: 'service.js' })
    return service[what](inside, { ...request } as never) as Promise<never>
  }

  const kiosk: Omit<Kiosk, 'protect'> = {
    element,
    get health() { return messenger.last },
    offer: (wish) => visiting('offer', wish),
    ask: (wish) => visiting('ask', wish),
    notice: async (id) => (room ? room.plain.show(id, room.view.lang) : { shown: false, digest: null, reason: unread() }),
    rights: async () => { if (room && !isClosed()) await openDesk(room) },
    async withdraw(by, item) {
      const { register } = loaded('withdraw').evidence
      expect('withdraw', 'a receipt, or { subject }', by, typeof by === 'string' || (!!by && typeof by.subject === 'string'))
      return register.withdraw(by, item)
    },
    consents: { list: async (filter) => loaded('consents.list').evidence.register.list({ ...filter }) },
    erasures: {
      due: async () => loaded('erasures.due').evidence.register.due(),
      confirm: async (erasure, result) => loaded('erasures.confirm').evidence.register.confirm(erasure, result),
    },
    alternatives: { report: async (id, state) => loaded('alternatives.report').alternatives.report(id, state) },
    storedSubjects: (stored) => served('storedSubjects', stored),
    service: (request) => served('service', request),
    export: (request) => served('export', request),
    purge: (request) => served('purge', request),
    prune: (request) => served('prune', request),
    disable: async (reason) => turnSwitch(face, loaded('disable'), 'off', reason),
    enable: async (reason = 'enable') => turnSwitch(face, loaded('enable'), 'on', reason),
    async close() {
      if (isClosed()) return
      face.away({ code: 'closed' })
      unwind()
      if (room) await endRoom(room)
    },
  }
  join(parts, kiosk, loaded, face)
  return kiosk as Kiosk
}
