import type { RuleLanguage } from '@mingshi/core'
import { Usage } from '../usage.ts'

export type Language = RuleLanguage

/** What `--lang` of a command that speaks to the operator may be; English when it is left out. */
export function languageOf(lang = 'en'): Language {
  if (lang !== 'en' && lang !== 'zh-CN') throw new Usage(`--lang: expected en or zh-CN, got ${lang}`)
  return lang
}
