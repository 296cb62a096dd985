import type { Sha256 } from '../digest.ts'
import type { Entrusted, Policy, Recipient } from '../policy/schema.ts'
import { isBiometric } from '../policy/modality.ts'
import type { ItemKind } from '../locales/locale.ts'
import type { Change } from './changed.ts'
import { deriveItems } from './derive.ts'
import { kindOf } from './kind.ts'

/** By purpose, the items of the new version that no yes to the old one covers. */
export function itemsAskedAgain(sha256: Sha256, old: Policy, now: Policy): Record<string, string[]> {
  const covered = new Set(old.purposes.flatMap((purpose) => deriveItems(sha256, old, purpose).map(({ fingerprint }) => fingerprint)))
  const again: Record<string, string[]> = {}
  for (const purpose of now.purposes) {
    const items = deriveItems(sha256, now, purpose).filter(({ fingerprint }) => !covered.has(fingerprint))
    if (items.length > 0) again[purpose.id] = items.map(({ id }) => id)
  }
  return again
}

/** Which kinds of items are about a fact of a purpose: those whose fingerprint it is in. A test holds this against derive.ts. */
const kindsAbout: Record<string, readonly ItemKind[]> = {
  mode: ['modality'],
  modality: ['modality'],
  reference: ['modality'],
  categories: ['modality', 'transmission', 'template'],
  retention: ['modality', 'template'],
  matching: ['modality', 'transmission'],
  storing: ['transmission', 'template'],
  basis: ['modality', 'transmission', 'recipient', 'cross-border', 'template'],
  written: ['modality', 'transmission', 'recipient', 'cross-border', 'template'],
}

/** And the facts of a recipient that its item is about. */
const recipientFacts = ['name', 'categories', 'over', 'region', 'retention']

/** Whether a change is a reason why one of the items is asked again. */
export function asksAgain({ how, part, id, key, from, to }: Omit<Change, 'asksAgain'>, again: Readonly<Record<string, readonly string[]>>): boolean {
  const askedOf = (purpose: string): readonly string[] => again[purpose] ?? []
  if (part === 'purposes' && id !== undefined) {
    if (key === undefined) return how === 'new' && askedOf(id).length > 0
    return askedOf(id).some((item) => kindsAbout[key]?.includes(kindOf(item)))
  }
  if (part === 'entrusted') return sendsOut({ how, key, to }) && Object.values(again).some((items) => items.includes('transmission'))
  if (part !== 'recipients') return false
  const asked = (purpose: string): boolean => askedOf(purpose).includes(`recipient:${id}`)
  if (key === undefined) return how === 'new' && (to as Recipient).for.some(asked)
  if (key === 'for') return (to as string[]).some((purpose) => !(from as string[]).includes(purpose) && asked(purpose))
  return recipientFacts.includes(key) && Object.values(again).some((items) => items.includes(`recipient:${id}`))
}

/** An entrusted party is no item of its own: what it gets, and by which way, can begin a transmission. */
const sendsOut = ({ how, key, to }: Pick<Change, 'how' | 'key' | 'to'>): boolean =>
  key === undefined ? how === 'new' && (to as Entrusted).categories.some(isBiometric) : ['categories', 'over', 'for'].includes(key)
