import type { Provenance } from '../rule.ts'

/**
 * A phrase, and the longer ones in which it is harmless (打折 in 打折机). `…` stands for a few letters or none. English matches
 * whole words: a plural is a phrase of its own.
 */
export type Phrase = string | readonly [phrase: string, ...harmless: string[]]

/**
 * Words in a relation that no phrase spells out: 刷脸…减…元. `zh` looks at the folded letters, within one clause unless it goes
 * `across`; `en` at the folded words with one blank between them, and a full stop where a sentence ends. `like` is one that it finds.
 */
export type Pattern = { like: string, across?: true } & ({ zh: RegExp } | { en: RegExp })

/** Phrases of one kind, with where the kind comes from. Which single words are in it is our own choice unless said. */
export interface WordList {
  kind: string
  /** Law, case or guide. */
  source: string
  provenance: Provenance
  /** Spared when the clause denies it: “不用于其他用途”, “never given to partners”. */
  deniable: boolean
  zh: readonly Phrase[]
  en: readonly Phrase[]
  patterns?: readonly Pattern[]
}

export const phrasesOf = ({ zh, en }: WordList): readonly Phrase[] => [...zh, ...en]
export const saidBy = (phrase: Phrase): string => (typeof phrase === 'string' ? phrase : phrase[0])
export const harmlessOf = (phrase: Phrase): readonly string[] => (typeof phrase === 'string' ? [] : phrase.slice(1))
