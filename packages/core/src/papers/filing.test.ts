import { describe, expect, it } from 'vitest'
import { policyOf } from '../../../../tests/support/scenes.ts'
import { noticeWords } from '../locales/index.ts'
import { paperWords } from '../locales/papers.ts'
import { composeFiling, type Stored } from './filing.ts'
import { renderHtml } from './html.ts'
import { mainlandDays } from './mainland-days.ts'
import { renderMarkdown } from './markdown.ts'
import { deadlineAfter } from './working-days.ts'

const of = (stored: Stored, lang = 'zh-CN', policy = policyOf('property-access')) => composeFiling(policy, stored, lang, noticeWords[lang]!, paperWords[lang]!, mainlandDays)
const duty = (stored: Stored, lang?: string) => of(stored, lang).parts[0]!.lines

describe('working days', () => {
  it('agree with the one deadline that the administration worked out itself: 14 July 2025', () => {
    expect(deadlineAfter('2025-06-01', 30, mainlandDays)).toEqual({ day: '2025-07-14', uncovered: [] })
  })

  it('leave out holidays, count the weekends worked for them, and not the day itself', () => {
    expect(deadlineAfter('2026-09-30', 1, mainlandDays).day).toBe('2026-10-08')
    expect(deadlineAfter('2026-10-09', 1, mainlandDays).day).toBe('2026-10-10')
    expect(deadlineAfter('2026-11-06', 1, mainlandDays).day).toBe('2026-11-09')
  })

  it('say which years have no table', () => {
    expect(deadlineAfter('2026-12-01', 30, mainlandDays)).toEqual({ day: '2027-01-13', uncovered: [2027] })
  })

  it('have each worked day on a weekend', () => {
    for (const day of mainlandDays.worked) expect(new Date(day).getUTCDay() % 6, day).toBe(0)
  })
})

describe('the filing’s sheet', () => {
  it('says from 100,000 persons on by when, and below that there is no duty', () => {
    expect(duty({ persons: 99_999, reached: '2026-11-02' })[0]).toContain('没有这项备案义务')
    expect(duty({ persons: 100_000, reached: '2026-03-02' })[0]).toContain('最迟 2026-04-14')
    expect(duty({ persons: 100_000 })[0]).toContain('算不出截止日')
    expect(duty({ persons: 200_000, reached: '2024-01-01' }, 'en')[0]).toContain('by 2025-07-14')
    expect(duty({ persons: 100_000, reached: '2026-12-01' })[1]).toContain('2027')
  })

  it('carries what the policy knows, and leaves the rest open', () => {
    const rows = new Map(of({ persons: 120_000 }).parts.flatMap((part) => part.rows.map(([label, text]) => [label, text])))
    expect(rows.get('名称')).toBe('某某花园物业服务有限公司')
    expect(rows.get('存在哪里')).toBe('这台机器里')
    expect(rows.get('存储人数')).toBe('120000')
    expect(rows.get('安全保护措施')).toBe('（待填写）')
  })

  it('asks where the number comes from when nothing is stored', () => {
    expect(of({ persons: 100_000 }, 'zh-CN', policyOf('vending')).parts[0]!.lines.at(-1)).toContain('没有一个目的会存储')
  })

  it.each(['zh-CN', 'en'])('in %s leaves no gap, and speaks one language', (lang) => {
    const paper = of({ persons: 100_000, reached: '2026-12-01' }, lang)
    for (const text of [renderMarkdown(paper), renderHtml(paper).replace(/<style>.*<\/style>/, '')]) expect(text).not.toMatch(/undefined|null|NaN|\{\w+\}/)
    if (lang === 'en') expect(JSON.stringify({ ...paper, parts: paper.parts.map(({ heading, lines }) => ({ heading, lines })) })).not.toMatch(/\p{Script=Han}/u)
  })
})
