import type { AskedItem, ReceiptPage, ReceiptPolicy } from '@mingshi/core'
import type { Read } from './verdict.ts'

export type Lang = 'zh-CN' | 'en'
export type Letter = 'g' | 'r' | 'n'

/** A receipt whose policy the page carries, in one language. */
export interface Known {
  policy: ReceiptPolicy
  title: string
  keep: string | undefined
  notice: ReceiptPolicy['said'][string]['purposes'][string]['notice']
  items: readonly (AskedItem & { answer: Letter })[]
  /** A required item was refused: nothing of the body was taken. */
  refused: boolean
}

/** Undefined when the page does not carry the receipt’s policy, `misfit` when the receipt does not fit the policy that it names. */
export function knownOf({ policies }: ReceiptPage, { receipt: { policy: digest, purpose, answers } }: Read, lang: Lang): Known | 'misfit' | undefined {
  const policy = own(policies, digest)
  if (!policy) return undefined
  const required = own(policy.required, purpose)
  const said = policy.said[lang]!
  if (!required || answers.length !== required.length || !/^[grn]+$/.test(answers)) return 'misfit'
  const { title, notice, items } = said.purposes[purpose]!
  const letters = answers.split('') as Letter[]
  return {
    policy, title, notice, keep: said.keep,
    items: items.map((item, i) => ({ ...item, answer: letters[i]! })),
    refused: letters.some((letter, i) => letter === 'r' && required[i]),
  }
}

/** The languages in which a receipt can be put: those of its policy; of the page itself when there is none. */
export const languagesOf = ({ policies }: ReceiptPage, read: Read | undefined): Lang[] => {
  const policy = read && own(policies, read.receipt.policy)
  return (['zh-CN', 'en'] as const).filter((lang) => !policy || policy.languages.includes(lang))
}

/** A receipt names what it likes: what every object has is not found by it. */
const own = <T,>(holder: Record<string, T>, key: string): T | undefined =>
  Object.prototype.hasOwnProperty.call(holder, key) ? holder[key] : undefined
