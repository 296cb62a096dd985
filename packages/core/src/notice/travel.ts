import { fill } from '../locales/fill.ts'
import type { NoticeWords } from '../locales/locale.ts'
import { receivesOver, recipientsOf } from '../policy/flows.ts'
import { isBiometric } from '../policy/modality.ts'
import type { Category, Policy, Purpose, Text } from '../policy/schema.ts'
import { categoriesText, said } from './wording.ts'

/** Where the data go: said by the composer, not left to the operator (Order 19 Art. 5, last item; PIPL 23). */
export function travelText(policy: Policy, purpose: Purpose, lang: string, words: NoticeWords): string {
  const { matching, storing, reference, categories = [], modality } = purpose
  const { entrusted = [] } = policy
  const recipients = recipientsOf(policy, purpose)
  const namesOf = (them: readonly { name: Text }[]): string => them.map(({ name }) => said(name, lang)).join(words.and)

  const ofTheBody = (['internet', 'lan'] as const).flatMap((over) => {
    const named = receivesOver(policy, purpose, over)
    // Matching that a named recipient does goes to nobody else.
    const isEntrusted = named.some((party) => entrusted.some((each) => each === party)) // who runs the controller’s server
    const elsewhere = matching === over && !named.some(({ id }) => id === reference)
    const isKeptThere = named.some(({ categories }) => categories.some((category) => category.endsWith('-template')))
    const own = storing === over ? (isKeptThere ? [] : [words.goes[over].kept]) : elsewhere && !isEntrusted ? [words.goes[over].out] : []
    return [...own, ...(named.length > 0 ? [fill(words.goes[over].to, { names: namesOf(named) })] : [])]
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

/** What of the body leaves over the internet: all of it for matching or storing there, else what those there get. */
export function sentOut(policy: Policy, purpose: Purpose): Category[] {
  const { matching, storing, categories = [] } = purpose
  const own = matching === 'internet' || storing === 'internet' ? categories : []
  const given = receivesOver(policy, purpose, 'internet').flatMap((party) => party.categories)
  return [...new Set([...own, ...given])].filter(isBiometric)
}

/** To whom it goes over the internet; what each gets stands beside its name where one of them does not get all of it. */
export function sentTo(policy: Policy, purpose: Purpose, lang: string, words: NoticeWords): string {
  const all = sentOut(policy, purpose)
  const named = receivesOver(policy, purpose, 'internet').map(({ name, categories }) => ({ who: said(name, lang), given: categories.filter(isBiometric) }))
  const alike = named.every(({ given }) => all.every((category) => given.includes(category)))
  return named.map(({ who, given }) => (alike ? who : fill(words.holds, { who, what: categoriesText(given, words)! }))).join(words.and)
}
