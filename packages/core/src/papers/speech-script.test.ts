import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { builtOf, policyOf } from '../../../../tests/support/scenes.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { noticeWords } from '../locales/index.ts'
import { paperWords } from '../locales/papers.ts'
import type { Policy } from '../policy/schema.ts'
import { composeClips, composeSpeechScript, secondsOf } from './speech-script.ts'

const clips = (policy: Policy, lang = 'zh-CN') => composeClips(sha256, policy, lang, noticeWords[lang]!, paperWords[lang]!)

describe('what is recorded of a notice', () => {
  it('is one clip for each of its blocks and for each further item’s question, as they are shown', () => {
    const { notices, itemNotices } = builtOf('vending')
    const found = clips(policyOf('vending'))
    const first = notices.pay!['zh-CN']!
    expect(found.slice(0, 8).map(({ sentence, notice }) => [sentence, notice])).toEqual(first.blocks.map(({ label, text }) => [`${label}：${text}`, first.digest]))
    const questions = ['transmission', 'recipient:acquirer'].map((item) => itemNotices.pay![item]!['zh-CN']!)
    expect(found.slice(8).map(({ item, sentence, notice }) => [item, sentence, notice])).toEqual(
      questions.map(({ blocks, digest }, i) => [['transmission', 'recipient:acquirer'][i], blocks.find(({ item }) => item === 'question')!.text, digest]),
    )
  })

  it('carries the sha256 of each sentence, and a file name that changes with it and is safe', () => {
    const found = [...clips(policyOf('vending')), ...clips(policyOf('vending'), 'en'), ...clips(policyOf('parking'))]
    for (const { file, sentence, sha256: sum, lang } of found) {
      expect(sum).toBe(createHash('sha256').update(sentence).digest('hex'))
      expect(file).toMatch(new RegExp(`^${lang}/[a-z0-9.-]+\\.${sum.slice(0, 8)}\\.wav$`))
    }
    expect(new Set(found.map(({ file }) => file)).size).toBe(found.length)
    const changed = clips(policyOf('vending', (it) => { it.purposes[0]!.impact = { 'zh-CN': '可能认错', en: 'You may be taken for somebody else' } }))
    const before = new Set(found.map(({ file }) => file))
    expect(changed.filter(({ file }) => !before.has(file)).map(({ block }) => block)).toEqual(['impact'])
  })

  it('names for each notice the one file that a machine plays, by digest and language', () => {
    const { notices } = builtOf('vending')
    for (const lang of ['zh-CN', 'en']) expect(clips(policyOf('vending'), lang)[0]!.whole).toBe(`${notices.pay![lang]!.digest.slice(7)}.${lang}.mp3`)
    const all = clips(policyOf('vending'))
    expect(new Set(all.map(({ whole }) => whole)).size).toBe(new Set(all.map(({ notice }) => notice)).size)
    const { parts } = composeSpeechScript(sha256, policyOf('vending'), 'zh-CN', noticeWords['zh-CN']!, paperWords['zh-CN']!)
    expect(JSON.stringify(parts)).toContain(all[0]!.whole)
  })

  it('takes about as long as it is: 240 characters or 150 words a minute, digits one by one', () => {
    expect(secondsOf('一'.repeat(240))).toBe(60)
    expect(secondsOf(Array(150).fill('word').join(' '))).toBe(60)
    expect(secondsOf('021-0000 0000')).toBe(4)
    expect(secondsOf('')).toBe(1)
  })

  it.each(['zh-CN', 'en'])('prints in %s, notice by notice', (lang) => {
    const { parts } = composeSpeechScript(sha256, policyOf('vending'), lang, noticeWords[lang]!, paperWords[lang]!)
    expect(parts.map(({ rows }) => rows.length)).toEqual([0, 8, 1, 1])
    expect(JSON.stringify(parts)).not.toMatch(/undefined|NaN|\{\w+\}/)
    if (lang === 'en') expect(JSON.stringify(parts)).not.toMatch(/\p{Script=Han}/u)
  })
})
