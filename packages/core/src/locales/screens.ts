import { enScreens } from './en.screens.ts'
import type { LanguageTag } from './language.ts'
import type { ScreenWords } from './locale.ts'
import { ugScreens } from './ug.screens.ts'
import { zhCNScreens } from './zh-CN.screens.ts'
import { zhTWScreens } from './zh-TW.screens.ts'

/** The words of the screens by language: each but zh-CN is a file of its own, `locales/<lang>.json`. */
export const screenWords: Readonly<Record<LanguageTag, ScreenWords>> = { 'zh-CN': zhCNScreens, en: enScreens, 'zh-TW': zhTWScreens, ug: ugScreens }
