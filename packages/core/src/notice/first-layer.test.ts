import { describe, expect, it } from 'vitest'
import { spokenIn } from '../../../../tests/support/spoken.ts'
import type { Scene } from '../../../../tests/support/scenes.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { deriveItems } from '../items/derive.ts'
import { kindOf } from '../items/kind.ts'
import { noticeWords } from '../locales/index.ts'
import { languageTags, type LanguageTag } from '../locales/language.ts'
import { screenWords } from '../locales/screens.ts'
import { readingMs } from './reading.ts'
import { composeNotice } from './compose.ts'
import { composeItemNotice } from './compose-item.ts'

/** An operator's text as a mark that counts as nothing: what is left is ours. */
const policyIn = (scene: Scene, lang: string) => spokenIn(scene, [lang], () => '7')

const characters = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0
const words = (text: string): number => text.match(/\p{L}[\p{L}\p{M}’-]*/gu)?.length ?? 0

/** What stands on the first consent screen for one purpose, line by line: question, notice, the way without, the pair. */
function firstScreen(scene: Scene, lang: LanguageTag): string[][] {
  const policy = policyIn(scene, lang)
  const { consent, taking, modality } = screenWords[lang]
  return policy.purposes.map((purpose) => [
    consent.question.replace('{taking}', purpose.modality === 'face' ? taking.face : taking.other.replace('{name}', modality[purpose.modality]!)),
    ...composeNotice(sha256, policy, purpose, lang, noticeWords[lang]!).notice.blocks.flatMap(({ label, text }) => [label, text]),
    consent.without, consent.rules, consent.refuse, consent.agree, consent.otherwise[purpose.act], consent.agreeTo.modality,
  ].map((line) => line.replace(/\{\w+\}/g, '7')))
}

const scenes = ['vending', 'parking', 'property-access'] as const
const whole = (lines: string[]): string => lines.join('\n')

describe('our own text on the first consent screen', () => {
  it.each(['zh-CN', 'zh-TW'] as const)('comes to at most 200 characters in %s', (lang) => {
    const sizes = scenes.flatMap((scene) => firstScreen(scene, lang).map((lines) => characters(whole(lines))))
    expect(sizes.length).toBeGreaterThanOrEqual(2)
    expect(Math.min(...sizes)).toBeGreaterThan(80) // it is counted
    expect(Math.max(...sizes)).toBeLessThanOrEqual(200)
  })

  it.each(['en', 'ug'] as const)('comes to at most 120 words in %s', (lang) => {
    const sizes = scenes.flatMap((scene) => firstScreen(scene, lang).map((lines) => words(whole(lines))))
    expect(Math.min(...sizes)).toBeGreaterThan(40)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(120)
  })

  it.each(languageTags)('has no long sentence in %s: 35 characters, 25 words, the further questions included', (lang) => {
    const lines = scenes.flatMap((scene) => {
      const policy = policyIn(scene, lang)
      const further = policy.purposes.flatMap((purpose) =>
        deriveItems(sha256, policy, purpose).filter(({ id }) => kindOf(id) !== 'modality').flatMap(({ id }) => composeItemNotice(sha256, policy, purpose, id, lang, noticeWords[lang]!)!.notice.blocks.map(({ text }) => text)))
      return [...firstScreen(scene, lang).flat(), ...further]
    })
    const sentences = [...lines, ...leaves(screenWords[lang])].flatMap((line) => line.split(/[。！？；!?;؟؛]|\.(?=\s|$)/u))
    expect(sentences.filter((sentence) => characters(sentence) > 35 || (characters(sentence) === 0 && words(sentence) > 25))).toEqual([])
  })

  it.each(languageTags)('takes time to read in %s', (lang) => {
    for (const lines of firstScreen('vending', lang)) expect(readingMs(whole(lines))).toBeGreaterThan(20_000)
  })
})

const leaves = (node: object): string[] => Object.values(node).flatMap((value: unknown) => (typeof value === 'string' ? [value] : leaves(value as object)))
