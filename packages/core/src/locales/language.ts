/** The languages in which people at a machine are spoken to. zh-CN governs: the others say what it says. Adding one: docs/languages.md. */
export const languageTags = ['zh-CN', 'en', 'zh-TW', 'ug'] as const
export type LanguageTag = (typeof languageTags)[number]

/** What stands beside the words of a language. Data only. */
export interface Language {
  /** Who, speaking it from childhood or for a living, has read every word of it, and on which day; false until somebody has. */
  reviewed: { by: string; on: string } | false
  /** Its words may be wrong in ways that we cannot see: used only where a policy accepts that (`unreviewed`). */
  draft?: true
  /** Letters that a machine without a font for it lacks first. */
  letters: string
}
