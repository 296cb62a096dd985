import { basisOf } from '../../policy/defaults.ts'
import type { Installation } from '../../policy/installation.ts'
import type { Policy, Purpose } from '../../policy/schema.ts'
import type { Answered, Decided } from './decisions.ts'
import { said, texts, type Node } from './dpv-words.ts'

/** What PIPL asks of one separate consent and no vocabulary has: PIPL 14, 28 to 30, 55; Order 19 Art. 5 to 8, 10. */
export function itemFacts(policy: Policy, purpose: Purpose, item: { id: string; required: boolean; fingerprint: string }): Node {
  const { necessity, impact, modality, mode, reference, act, matching, storing, citation, inseparable, written } = purpose
  const { regimes, alternatives, records, assessment, crossBorder, under14, rights, complaints } = policy
  return said({
    separateConsent: true, item: item.id, required: item.required, fingerprint: item.fingerprint,
    basis: basisOf(purpose), citation, written, inseparable: texts(inseparable),
    necessity: texts(necessity), impact: texts(impact),
    modality, mode, reference, act, matching, storing, staysLocal: matching !== 'internet' && storing !== 'internet',
    regimes,
    alternatives: alternatives.map(({ id, kind, label, steps, surchargeFen }) => said({ alternative: id, kind, label: texts(label), steps, surchargeFen })),
    recordsKept: records?.keep,
    assessment, crossBorder, under14: under14?.offer, rights, complaints,
  })
}

/** The machine and where it stands: PIPL 26, Order 19 Art. 13. */
export const machineFacts = ({ id, operator, region, place, captureZone, signage, alternatives }: Installation): Node =>
  said({ machine: id, operator, region, place: place.name, placeKind: place.kind, publicPlace: place.public, captureZone, signPosted: signage?.posted, alternatives })

/** What was recorded of one answer, and of what came of it: PIPL 15, 16, 31, 47; Order 19 Art. 7, 8, 10. */
export function answerFacts({ session, opened, camera, ended, erasures, start }: Decided, { leaf, over }: Answered): Node {
  const mine = erasures.filter(({ item, because }) => item === leaf.item || (over && because === causes[over.type]))
  return said({
    session, leaf: leaf.i, answer: leaf.type.slice('consent.'.length), age: leaf.age, dwellMs: leaf.dwell, input: leaf.input, fingerprint: leaf.fingerprint,
    alternativesOffered: opened?.alternatives,
    sessionEnded: ended?.how, result: ended?.result,
    cameraOpenings: camera.length, cameraMs: camera.reduce((sum, { ms }) => sum + ms, 0),
    erasures: mine.map(({ erasure, item, because, t, deadline, done }) =>
      said({ erasure, erased: item, because, dueSince: timeOf(t), deadline: timeOf(deadline), confirmedAt: done && timeOf(done.t), confirmedAs: done?.result })),
    sdk: start?.sdk, engine: start?.engine,
  })
}

const causes = { 'consent.withdrawn': 'withdrawal', 'consent.invalidated': 'change', 'consent.expired': 'expiry' } as const

const timeOf = (t: number): string => new Date(t).toISOString()
