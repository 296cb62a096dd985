import { takenBackIn, type AskedItem, type ReceiptPage, type ReceiptPolicy } from '@mingshi/core'
import type { Read } from './verdict.ts'

export type Lang = 'zh-CN' | 'en'
/** What had become of an item: core/receipt/letters.ts. */
export type Letter = 'g' | 'r' | 'n' | 'w' | 'i' | 'e'
/** What a receipt is of: of a yes, of a no to something required, or of taking something back. */
export type About = 'given' | 'refused' | 'withdrawn'

/** A receipt whose policy the page carries, in one language. */
export interface Known {
  policy: ReceiptPolicy
  title: string
  keep: string | undefined
  notice: ReceiptPolicy['said'][string]['purposes'][string]['notice']
  items: readonly (AskedItem & { answer: Letter })[]
  about: About
}

/** Undefined when the page does not carry the receipt’s policy, `misfit` when the receipt does not fit the policy that it names. */
export function knownOf({ policies }: ReceiptPage, { receipt: { policy: digest, purpose, answers } }: Read, lang: Lang): Known | 'misfit' | undefined {
  const policy = own(policies, digest)
  if (!policy) return undefined
  const required = own(policy.required, purpose)
  const said = policy.said[lang]!
  if (!required || answers.length !== required.length || !/^[grnwie]+$/.test(answers)) return 'misfit'
  const { title, notice, items } = said.purposes[purpose]!
  const letters = answers.split('') as Letter[]
  return {
    policy, title, notice, keep: said.keep,
    items: items.map((item, i) => ({ ...item, answer: letters[i]! })),
    about: aboutOf(answers, letters.some((letter, i) => letter === 'r' && required[i])),
  }
}

/** By its letters alone, where nothing else is known of it. A required item refused: nothing of the body was taken. */
export const aboutOf = (answers: string, refused = false): About => (takenBackIn(answers).length > 0 ? 'withdrawn' : refused ? 'refused' : 'given')

/** The languages in which a receipt can be put: those of its policy; of the page itself when there is none. */
export const languagesOf = ({ policies }: ReceiptPage, read: Read | undefined): Lang[] => {
  const policy = read && own(policies, read.receipt.policy)
  return (['zh-CN', 'en'] as const).filter((lang) => !policy || policy.languages.includes(lang))
}

/** A receipt names what it likes: what every object has is not found by it. */
const own = <T,>(holder: Record<string, T>, key: string): T | undefined =>
  Object.prototype.hasOwnProperty.call(holder, key) ? holder[key] : undefined
