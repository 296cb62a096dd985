import { describe, expect, it } from 'vitest'
import { chooseVoice } from './voice.ts'

const voice = (lang: string, localService = true) => ({ lang, localService })
const langOf = (voices: ReturnType<typeof voice>[], lang: string) => chooseVoice(voices, lang)?.lang

describe('the voice', () => {
  it('is one of this machine, never one on a server, however well it fits', () => {
    expect(langOf([voice('zh-CN', false), voice('zh')], 'zh-CN')).toBe('zh')
    expect(langOf([voice('zh-CN', false), voice('en-US', false)], 'zh-CN')).toBeUndefined()
    expect(langOf([], 'zh-CN')).toBeUndefined()
  })

  it('is of the very tag before the bare language, however a system writes it', () => {
    expect(langOf([voice('zh'), voice('zh-TW'), voice('zh_CN')], 'zh-CN')).toBe('zh_CN')
    expect(langOf([voice('en'), voice('EN')], 'en')).toBe('en')
  })

  it('of English may be of any region; of Chinese of no other', () => {
    expect(langOf([voice('en-GB'), voice('en-US')], 'en')).toBe('en-GB')
    for (const other of ['zh-TW', 'zh-HK', 'yue-CN', 'cmn']) expect(langOf([voice(other)], 'zh-CN')).toBeUndefined()
    expect(langOf([voice('zh-CN')], 'zh-TW')).toBeUndefined()
  })

  it('is not borrowed from another language', () => {
    expect(langOf([voice('zh-CN'), voice('en-US')], 'ug')).toBeUndefined()
  })
})
