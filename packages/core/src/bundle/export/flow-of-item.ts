import { isAbroad } from '../../items/derive.ts'
import { kindOf } from '../../items/kind.ts'
import { sentOut } from '../../notice/travel.ts'
import { recipientsOf } from '../../policy/flows.ts'
import type { Category, Policy, Purpose, Recipient } from '../../policy/schema.ts'

/** What a yes to one item is about: which data, and who else gets them. */
export interface ItemFlow {
  categories: readonly Category[]
  recipients: readonly Recipient[]
}

/** As the item’s own screen says it. */
export function flowOf(policy: Policy, purpose: Purpose, item: string): ItemFlow {
  const recipients = recipientsOf(policy, purpose)
  const own: readonly Category[] = purpose.categories ?? []
  switch (kindOf(item)) {
    case 'recipient':
      return withTheirs(recipients.filter(({ id }) => item === `recipient:${id}`))
    case 'cross-border':
      return withTheirs(recipients.filter(isAbroad))
    case 'transmission':
      return { categories: sentOut(policy, purpose), recipients: [] }
    case 'template':
      return { categories: own.filter((each) => each.endsWith('-template')), recipients: [] }
    case 'modality':
      return { categories: own, recipients: [] }
  }
}

const withTheirs = (recipients: Recipient[]): ItemFlow => ({ recipients, categories: [...new Set(recipients.flatMap(({ categories }) => categories))] })
