import * as z from 'zod/mini'
import { limits, type Metric } from '../fairness/metrics.ts'
import { keyName } from '../log/key.ts'
import { strengths } from '../policy/gate.ts'
import { dayPattern } from '../policy/patterns.ts'

/**
 * What is kept: one leaf of the log, a line of canonical JSON. A leaf holds no identifier of a person, nothing made from a
 * body, and no host's words but why a switch was turned, and who took a bundle, served, purged or pruned the machine and why (CN-LOG-1);
 * a subject reference is only ever in an erasable disclosure that `commitment` commits to.
 */
export const leafSchema = /*@__PURE__*/ makeSchema()

export type Leaf = z.infer<typeof leafSchema>
export type LeafType = Leaf['type']
export type LeafOf<T extends LeafType> = Extract<Leaf, { type: T }>

function makeSchema() {
  z.config({ jitless: true })
  const natural = z.int().check(z.minimum(0))
  /** ECMA-262, section 21.4.1.1: no date is later. */
  const time = natural.check(z.maximum(8_640_000_000_000_000))
  const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9:-]{0,79}$/))
  /** Why something ended, what a machine lacks: words of ours, without a digit in which something could be written down. */
  const word = z.string().check(z.regex(/^[a-z][a-z-]{0,39}$/i))
  /** Names and versions: too short for what would tell one device from another. */
  const sdk = z.string().check(z.regex(/^mingshi\/[a-z0-9.-]{1,20}$/))
  const engine = z.string().check(z.regex(/^(?:[A-Z][a-z]{2,15}\/\d{1,4}|unknown|sample)$/))
  const ids = z.array(id).check(z.maxLength(40))
  const token = z.string().check(z.regex(/^[\w-]{8,43}$/))
  const digest = z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/))
  const lang = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/))
  const by = z.string().check(z.regex(/^[^\0-\x1f]{1,80}$/))

  const common = {
    /** Index in the log, and the start of the leaf hash before: see log/line.ts. */
    i: natural,
    prev: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
    /** Wall clock, Unix ms; monotonic ms since the boot that `boot` names. */
    t: time,
    m: natural,
    boot: token,
  }
  const under = { policy: digest, installation: digest }
  const shown = { lang, notice: digest }
  const session = { session: token, purpose: id }
  /** What was measured of a screen (fairness/summary.ts): the worst of each metric, null where it could not be measured. */
  const values = z.optional(z.nullable(natural))
  const fairness = z.strictObject({
    measured: natural.check(z.minimum(1)), calibrated: z.boolean(), pass: z.boolean(),
    worst: z.strictObject(Object.fromEntries(Object.keys(limits).map((metric) => [metric, values])) as Record<Metric, typeof values>),
  })
  const answer = {
    ...session, ...under, ...shown,
    /** Of the screen that was answered; null where nothing could be measured before the answer, absent from a kiosk that does not measure. */
    fairness: z.optional(z.nullable(fairness)),
    item: id,
    fingerprint: digest,
    input: z.enum(['touch', 'mouse', 'pen', 'key', 'channel']),
    /** Milliseconds that the screen had stood when the answer was tapped. */
    dwell: natural,
    age: z.enum(['over14', 'under14', 'unsaid']),
    /** Who decided for somebody under fourteen, and how they were asked (PIPL 31): no name, no birth date, no document. */
    guardian: z.optional(z.strictObject({ relation: z.enum(['parent', 'guardian']), method: z.enum(['in-person', 'channel']) })),
  }
  /** A consent that is over: `given` is the index of its leaf. */
  const over = { ...session, ...under, item: id, given: natural }
  /** The name of a log. */
  const named = '[a-z0-9.-]{1,80}/k/[0-9a-f]{16}'
  const origin = z.string().check(z.regex(new RegExp(`^${named}$`)))
  /** A public key of this log (log/key.ts): one of 32 bytes, one of 91. */
  const vkey = z.string().check(z.regex(new RegExp(`^${named}[+][0-9a-f]{8}[+][A-Za-z0-9+/]{44,123}={0,2}$`)))
  /** The last signed state of a log that could not go on. */
  const predecessor = z.strictObject({ origin, size: natural, root: z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/)) })
  /** Lines, from and to without to. */
  const range = z.tuple([natural, natural])
  const result = z.enum(['matched', 'not-matched', 'stopped', 'failed'])
  const leaf = <T extends string, S extends object>(type: T, shape: S) => z.strictObject({ type: z.literal(type), ...common, ...shape })

  return z.discriminatedUnion('type', [
    leaf('genesis', { sdk, engine, key: z.literal('webcrypto'), predecessor: z.nullable(predecessor), installation: digest, sample: z.optional(z.literal(true)) }),
    /** `stepMs`: from here on this start says when its two clocks part. One that says nothing of it was written before it could. */
    leaf('epoch.start', { sdk, engine, vkeys: z.array(vkey).check(z.maxLength(2)), stepMs: z.optional(natural), ...under }),
    leaf('epoch.stop', { why: z.enum(['closed']) }),
    leaf('storage.recovered', { predecessor: z.optional(predecessor), restored: z.optional(range), lost: z.optional(range) }),
    /** How far the wall clock ran ahead of the monotonic one (set forward, or that one slept), or went back, since the leaf of this boot before it. */
    leaf('clock.step', { kind: z.enum(['ahead', 'back']), ms: natural }),
    leaf('policy.changed', { from: digest, to: digest }),
    leaf('notice.published', { ...shown, purpose: id, item: z.optional(id), policy: digest }),
    leaf('notice.shown', { ...under, ...shown, purpose: id }),
    leaf('session.opened', {
      ...session, ...under, ...shown,
      way: z.enum(['offer', 'ask']),
      /** Of the screen on which the face was picked: ours, or the host's own if it measured it. Absent: this kiosk does not measure. */
      fairness: z.optional(z.nullable(fairness)),
      /** How the camera was shut then. A kiosk that does not look has none. */
      gate: z.optional(z.enum(strengths)),
      items: ids,
      alternatives: ids,
      display: z.strictObject({ cssWidth: natural, cssHeight: natural, calibrated: z.boolean() }),
    }),
    leaf('consent.given', { ...answer, commitment: z.optional(token) }),
    leaf('consent.refused', answer),
    leaf('consent.withdrawn', { ...over, with: z.enum(['receipt', 'subject']) }),
    leaf('consent.invalidated', over),
    leaf('consent.expired', over),
    leaf('session.ended', {
      ...session, ...under,
      how: z.enum(['given', 'refused', 'alternative', 'left', 'interrupted', 'unavailable']),
      result: z.optional(result),
      reason: z.optional(word),
      age: z.optional(answer.age),
    }),
    leaf('camera.on', { ...session, ...under, opening: natural }),
    leaf('camera.off', { ...session, ...under, opening: natural, ms: natural, result, reason: z.optional(word) }),
    /** A consent that was used by a vendor's own face call, which opens a camera screen of its own: what it did there is in no record. */
    leaf('handoff', { ...session, ...under, opening: natural, captureControlledBy: z.literal('vendor') }),
    /** A permit left for another page of this origin, unopened; and there it was taken up: from here on the session is that start's. */
    leaf('permit.handed', { ...session, ...under }),
    leaf('permit.redeemed', { ...session, ...under, gate: z.optional(z.enum(strengths)) }),
    leaf('erasure.due', { ...session, ...under, erasure: token, item: id, because: z.enum(['withdrawal', 'change', 'expiry', 'request']), deadline: time }),
    leaf('erasure.done', { ...session, ...under, erasure: token, result: z.enum(['deleted', 'not-found']) }),
    leaf('alternative.state', { ...under, alternative: id, state: z.enum(['up', 'down']) }),
    leaf('switch', { ...under, face: z.enum(['on', 'off']), reason: by }),
    leaf('health', { ...under, code: word, fairness: z.optional(fairness) }),
    /** An outsider’s cosignature came back: of the checkpoint of `size`, whose text has the digest `note`; `time` is of its clock, in POSIX seconds. */
    leaf('anchor', { size: natural.check(z.minimum(1)), witness: z.string().check(z.regex(new RegExp(`^${keyName}$`))), keyId: z.string().check(z.regex(/^[0-9a-f]{8}$/)), time: natural.check(z.maximum(8_640_000_000_000)), note: digest }),
    /** `since`: what a table and the disclosures in it begin with; `disclosures`: the key that they were sealed to (RFC 7638), if they left. */
    leaf('export.made', { by, why: by, since: z.optional(time), disclosures: z.optional(digest) }),
    /** The desk gave out who may pass at its doors: `file` is the digest of what was signed (roster/roster.ts), which names people; this leaf says how many. */
    leaf('roster.made', { ...under, file: digest, subjects: natural }),
    /** A door took it: of which log, and of which size that log said it was. */
    leaf('roster.loaded', { ...under, origin, size: natural, file: digest, subjects: natural }),
    /** At a door: a consent of another log, by the index of its leaf there, was taken back here, or what this door kept under it is gone. */
    leaf('roster.ended', { ...under, origin, given: natural, what: z.enum(['withdrawn', 'deleted', 'not-found']) }),
    leaf('stored.count', { ...under, count: natural, scope: z.enum(['controller', 'machine']), asOf: z.string().check(z.regex(dayPattern)) }),
    /** What somebody did at the service screen whose own leaf does not say who. */
    leaf('service.used', { ...under, by, what: z.enum(['opened', 'erasure', 'alternative', 'switch', 'request', 'anchor']) }),
    leaf('display.calibrated', { ...under, by, cssWidth: natural, cssHeight: natural, diagonalMm: natural }),
    /** How many rows were deleted, and how many stay because something of them has still to be erased. */
    leaf('purged', { ...under, by, why: by, receipts: natural, disclosures: natural, kept: natural }),
    /** Records below `size` were deleted, their term being over; `pruned`: the digest of what stands for them (log/pruned.ts). */
    leaf('log.pruned', { ...under, by, why: by, size: natural, pruned: digest }),
  ])
}
