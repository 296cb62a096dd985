import { digestOf, type Digest, type Sha256 } from '../digest.ts'
import { asksConsent } from '../policy/defaults.ts'
import { leavesOverInternet, recipientsOf } from '../policy/flows.ts'
import type { Policy, Purpose, Recipient, Text } from '../policy/schema.ts'

/** One thing that a person is asked, on a screen of its own (PIPL 14, 23, 29, 39; Order 19 Art. 6, 8). */
export interface Item {
  /** The modality, `transmission`, `recipient:<id>`, `cross-border` or `template`. */
  id: string
  /** A required item refused ends the way through the face; an optional one removes its own flow only. */
  required: boolean
  /** Digest of the facts that a yes is about: when it changes, an earlier yes does not cover it (PIPL 14(2)). */
  fingerprint: Digest
}

/**
 * The separate consents that a purpose's declared data flows call for, in the order in which they are asked.
 * A purpose on another basis than consent is asked about nothing.
 */
export function deriveItems(sha256: Sha256, policy: Policy, purpose: Purpose): Item[] {
  if (!asksConsent(purpose)) return []
  const { id, mode, modality, reference, categories, matching, storing, retention, written } = purpose
  const items: Item[] = []
  const ask = (item: string, required: boolean, facts: object): void => {
    // What was tapped was not signed (PIPL 29): another form is another fact. Without one nothing is there to digest.
    items.push({ id: item, required, fingerprint: digestOf(sha256, { item, purpose: id, written: written && written.form, ...facts }) })
  }

  ask(modality, true, { mode, modality, reference, categories, retention, matching })
  if (leavesOverInternet(policy, purpose)) ask('transmission', true, { categories, matching, storing })
  for (const recipient of recipientsOf(policy, purpose)) {
    ask(`recipient:${recipient.id}`, reference === recipient.id, factsOf(recipient))
  }
  for (const recipient of recipientsOf(policy, purpose).filter(isAbroad)) {
    if (isOfMainland(policy)) ask('cross-border', reference === recipient.id, factsOf(recipient))
  }
  if (storing !== 'none') ask('template', reference === 'enrolled-here', { categories, storing, retention })
  return items
}

/** Outside the mainland: PIPL 39 asks for a separate consent of its own. */
export const isAbroad = ({ region }: Pick<Recipient, 'region'>): boolean => !/^CN(?!-(HK|MO|TW))/.test(region)

/** Abroad is a matter of the mainland's law: a policy that is not under it has no mainland to leave. */
export const isOfMainland = ({ regimes }: Policy): boolean => regimes.includes('cn')

/** Facts of a recipient that a yes depends on: who it is by its name, too, for another firm may stand under the same id. Sentences are wording. */
const factsOf = ({ id, name, categories, over, region, retention }: Recipient): object =>
  ({ recipient: id, name: spaced(name), categories, over, region, retention })

/** However it is broken into words, a name is the same. */
const spaced = (name: Text): Text => Object.fromEntries(Object.entries(name).map(([lang, text]) => [lang, text.trim().replace(/\s+/g, ' ')]))
