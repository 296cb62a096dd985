import { fill } from '../locales/fill.ts'
import type { NoticeWords } from '../locales/locale.ts'
import { recipientsOf } from '../policy/flows.ts'
import { isBiometric } from '../policy/modality.ts'
import type { Category, Policy, Purpose, Recipient } from '../policy/schema.ts'
import { categoriesText, said } from './wording.ts'

/** Where the data go: said by the composer, not left to the operator (Order 19 Art. 5, last item; PIPL 23). */
export function travelText(policy: Policy, purpose: Purpose, lang: string, words: NoticeWords): string {
  const { matching, storing, reference, categories = [], modality } = purpose
  const recipients = recipientsOf(policy, purpose)
  const namesOf = (them: Recipient[]): string => them.map(({ name }) => said(name, lang)).join(words.and)

  const ofTheBody = (['internet', 'lan'] as const).flatMap((over) => {
    const named = bodyRecipients(recipients, over)
    // Matching that a named recipient does goes to nobody else.
    const elsewhere = storing === over || (matching === over && !named.some(({ id }) => id === reference))
    return [...(elsewhere ? [words.goes[over].out] : []), ...(named.length > 0 ? [fill(words.goes[over].to, { names: namesOf(named) })] : [])]
  })
  const ofTheRest = recipients.flatMap((recipient) => {
    const { over, categories: given } = recipient
    if (over === 'device' || given.length === 0 || given.some(isBiometric)) return []
    return [fill(words.goes[over].rest, { what: categoriesText(given, words)!, names: namesOf([recipient]) })]
  })
  if (ofTheBody.length > 0) return [...ofTheBody, ...ofTheRest].join(words.stop)
  if (ofTheRest.length === 0) return words.staysHere
  const body = categories.filter(isBiometric)
  const what = categoriesText(body.length > 0 ? body : [`${modality}-image`], words)!
  return [fill(words.bodyStaysHere, { what }), ...ofTheRest].join(words.stop)
}

/** Recipients who get something of the body this way. */
export const bodyRecipients = (recipients: readonly Recipient[], over: Recipient['over']): Recipient[] =>
  recipients.filter((recipient) => recipient.over === over && recipient.categories.some(isBiometric))

/** What of the body leaves over the internet: all of it for matching or storing there, else what the recipients there get. */
export function sentOut(policy: Policy, purpose: Purpose): Category[] {
  const { matching, storing, categories = [] } = purpose
  const own = matching === 'internet' || storing === 'internet' ? categories : []
  const given = bodyRecipients(recipientsOf(policy, purpose), 'internet').flatMap((recipient) => recipient.categories)
  return [...new Set([...own, ...given])].filter(isBiometric)
}
