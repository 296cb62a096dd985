import { afterEach, describe, expect, it } from 'vitest'
import { momentText } from './moment.ts'

const zone = process.env.TZ
const late = Date.UTC(2026, 10, 22, 15, 31)

afterEach(() => { process.env.TZ = zone })

describe('a moment', () => {
  it.each([['zh-CN', '2026年11月22日 23:31'], ['en', '22 Nov 2026, 23:31']])('reads in %s as %s', (lang, text) => {
    expect(momentText(late, lang, 'CN-SH')).toBe(text)
  })

  it('reads in zh-TW by half days, under whatever name the engine gives them', () => {
    expect(momentText(late, 'zh-TW', 'CN-SH')).toMatch(/^2026年11月22日 (下午|晚上)11:31$/)
  })

  it.each(['UTC', 'America/Chicago', 'Asia/Shanghai'])('is by the clock of China in China, on a machine that is set to %s', (machine) => {
    process.env.TZ = machine
    for (const region of ['CN', 'CN-SH', 'CN-HK']) expect(momentText(late + 3_600_000, 'en', region), region).toBe('23 Nov 2026, 00:31')
  })

  it('is by the clock of the machine elsewhere', () => {
    process.env.TZ = 'America/Chicago'
    expect(momentText(late, 'en', 'US-IL')).toBe('22 Nov 2026, 09:31')
  })
})
