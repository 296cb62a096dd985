import { enScreens, zhCNScreens } from '@mingshi/core'
import { describe, expect, it } from 'vitest'
import { words } from './words.ts'

const textsOf = (value: unknown): string[] => (typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsOf))
const holesOf = (lang: keyof typeof words): string[] => textsOf(words[lang]).map((text) => (text.match(/\{\w+\}/g) ?? []).join())

describe('the words of the receipt page', () => {
  it.each([['zh-CN', zhCNScreens], ['en', enScreens]] as const)('in %s call answers what the machine’s own receipt calls them', (lang, { receipt, rights: { status } }) => {
    expect(words[lang].answers).toMatchObject({ g: receipt.answers.given, r: receipt.answers.refused, n: receipt.answers['not-asked'], w: status.withdrawn, i: status.invalidated })
    expect(words[lang].rules).toBe({ 'zh-CN': zhCNScreens, en: enScreens }[lang].consent.rules)
  })

  it.each([['zh-CN', '我的同意', zhCNScreens], ['en', 'My consents', enScreens]] as const)('in %s send people to a button that the machine has', (lang, button, { method, rights }) => {
    expect(words[lang].atKiosk).toContain(button)
    expect([method.rights, rights.kicker]).toEqual([expect.stringMatching(`^${button}`), button])
  })

  it('say the same in both languages, with the same places to fill', () => {
    expect(holesOf('en')).toEqual(holesOf('zh-CN'))
    expect(textsOf(words.en).join('')).not.toMatch(/[\u4e00-\u9fff](?<!中|文)/)
  })
})
