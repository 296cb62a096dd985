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

  /** The notices of the State Council’s General Office, day by day; `work` is a weekend day that is worked. */
  it.each([
    [2025, '01-01 01-28 01-29 01-30 01-31 02-01 02-02 02-03 02-04 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 05-31 06-01 06-02 10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-08', '01-26 02-08 04-27 09-28 10-11'],
    [2026, '01-01 01-02 01-03 02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 06-19 06-20 06-21 09-25 09-26 09-27 10-01 10-02 10-03 10-04 10-05 10-06 10-07', '01-04 02-14 02-28 05-09 09-20 10-10'],
  ])('have %i as announced: every other day is worked when it is no weekend', (year, holidays, work) => {
    const [off, worked] = [new Set(holidays.split(' ')), new Set(work.split(' '))]
    for (let day = Date.UTC(year, 0, 1); new Date(day).getUTCFullYear() === year; day += 86_400_000) {
      const [date, weekend] = [new Date(day).toISOString().slice(0, 10), new Date(day).getUTCDay() % 6 === 0]
      const isWorked = worked.has(date.slice(5)) || (!weekend && !off.has(date.slice(5)))
      const before = new Date(day - 86_400_000).toISOString().slice(0, 10)
      expect(deadlineAfter(before, 1, mainlandDays).day === date, date).toBe(isWorked)
    }
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
    expect(rows.get('存在哪里')).toBe('和这台机器相连的机器里')
    expect(rows.get('存储人数')).toBe('120000')
    expect(rows.get('安全保护措施')).toBe('（待填写）')
  })

  it('says what counts, and that deleting keeps below the line (CN-FR-15-3)', () => {
    for (const stored of [{ persons: 1 }, { persons: 99_999 }, { persons: 100_000 }, { persons: 100_000, reached: '2026-03-02' }, { persons: 200_000, reached: '2024-01-01' }]) {
      expect(duty(stored).filter((line) => line.startsWith('按现在存着的人数算'))).toEqual([expect.stringContaining('人数就可以一直不到 100000')])
    }
    expect(duty({ persons: 1 }, 'en')[1]).toContain('not who ever enrolled')
  })

  it('says, filed or not yet, what is filed again and what ends a filing, each within 30 working days (CN-FR-15-2)', () => {
    for (const persons of [1, 100_000]) {
      const [change = [], end = []] = of({ persons }).parts[1]!.rows
      expect(change).toEqual(['内容变了', expect.stringContaining('30 个工作日内办理变更')])
      for (const filed of ['基本情况', '目的和方式', '存储数量和安全保护措施', '处理规则和操作规程', '影响评估报告']) expect(change[1]).toContain(filed)
      expect(end).toEqual(['不再使用', expect.stringMatching(/30 个工作日内注销备案，并依法处理/)])
    }
    expect(of({ persons: 1 }, 'en').parts[1]!.rows.map(([, text]) => text!.match(/within 30 working days of the (change|end)/)![1])).toEqual(['change', 'end'])
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
