import { describe, expect, it } from 'vitest'
import { busyLog } from '../../../../../tests/support/busy.ts'
import { verifier } from '../../../../../tests/support/evidence.ts'
import { anomalyIds } from '../../bundle/survey/anomalies.ts'
import { readSurvey } from '../../bundle/survey/read-survey.ts'
import { noticeWords } from '../../locales/index.ts'
import { reportChapters, reportWords } from '../../locales/papers.report.ts'
import { paperWords } from '../../locales/papers.ts'
import { renderHtml } from '../html.ts'
import { renderMarkdown } from '../markdown.ts'
import type { Paper } from '../paper.ts'
import { composeReport } from './report.ts'

type Lang = 'zh-CN' | 'en'
const of = async (zip: Uint8Array, lang: Lang = 'en') => composeReport(await readSurvey(verifier, zip), 'b.zip', lang, noticeWords[lang]!, paperWords[lang]!)
const part = ({ parts, lang }: Paper, chapter: (typeof reportChapters)[number]) => {
  const at = parts.findIndex(({ heading }) => heading === reportWords[lang]!.chapters[chapter])
  const next = parts.findIndex(({ heading, level }, i) => i > at && heading !== '' && level === undefined)
  return parts.slice(at, next < 0 ? undefined : next)
}
const rowsOf = (paper: Paper, chapter: (typeof reportChapters)[number]) => part(paper, chapter).flatMap(({ rows }) => rows)

describe('the auditor’s report', () => {
  it.each([['vending', 'zh-CN'], ['vending', 'en'], ['property-access', 'zh-CN'], ['property-access', 'en']] as const)('of %s in %s has every chapter and leaves no gap', async (scene, lang) => {
    const paper = await of(busyLog(scene).keep().zip(), lang)
    expect(paper.parts.filter(({ heading, level }) => heading !== '' && level === undefined).map(({ heading }) => heading)).toEqual(reportChapters.map((chapter) => reportWords[lang]!.chapters[chapter]))
    for (const text of [renderMarkdown(paper), renderHtml(paper).replace(/<style>.*<\/style>/, '')]) expect(text).not.toMatch(/undefined|NaN|Infinity|[^"]\{\w+\}/)
    for (const { head, rows, widths } of paper.parts) {
      for (const row of rows) expect(row).toHaveLength(head?.length ?? 2)
      if (widths) expect([widths.length, widths.reduce((sum, n) => sum + n)]).toEqual([head!.length, 100])
    }
  })

  it('says the verdict first, whose machine it is, and each check', async () => {
    const log = busyLog()
    const paper = await of(log.zip())
    expect(paper.parts[0]!.lines).toEqual(['Verified: nobody changed it since it was signed, and the records contradict neither each other nor the policy.'])
    expect(Object.fromEntries(paper.parts[0]!.rows as [string, string][])).toMatchObject({ File: 'b.zip', Log: log.keys[0]!.name, Records: String(log.lines.length), 'Displays (CSS pixels) and how often': '1080 × 1920 (7)' })
    expect(rowsOf(paper, 'checks').map(([, result]) => result)).toEqual(Array(12).fill('holds'))
  })

  it('counts by day and by hour what is drawn', async () => {
    const paper = await of(busyLog().zip())
    expect(rowsOf(paper, 'days')).toEqual([['2026-11-18', '4', '1', '1', '1', '1', '0', '0', '25 %'], ['2026-11-19', '3', '2', '0', '0', '0', '1', '0', '67 %'], ['2026-11-20', '1', '0', '0', '0', '0', '0', '1', '0 %']])
    expect(rowsOf(paper, 'hours').map(([hour, begun]) => [hour, begun])).toEqual([['08:00–08:59', '1'], ['09:00–09:59', '3'], ['10:00–10:59', '3'], ['23:00–23:59', '1']])
    const { figure } = part(paper, 'days')[0]!
    expect(figure).toMatchObject({ tag: 'svg', attributes: { role: 'img', 'aria-label': 'Sessions begun each day, by how they ended' } })
  })

  it('sets how long people took beside what reading takes, by screen', async () => {
    const rows = rowsOf(await of(busyLog().zip()), 'reading')
    expect(rows.slice(0, 10).map(([, yes, no]) => [yes, no])).toEqual([['0', '0'], ['0', '0'], ['0', '1'], ['3', '0'], ['0', '0'], ['1', '0'], ['0', '0'], ['0', '0'], ['0', '0'], ['0', '0']])
    const face = rows.find(([name]) => name!.startsWith('Pay: the notice') || name!.startsWith('pay: the notice'))!
    expect(face.slice(2)).toEqual(['4', '4 s', '4\n100 %', '1', '2 s'])
  })

  it('says plainly that nothing outside bounds it, and what does', async () => {
    const text = part(await of(busyLog().keep().zip()), 'exposure').flatMap(({ lines }) => lines).join('\n')
    expect(text).toContain('no outside anchor')
    expect(text).toContain('receipts in people’s hands')
    expect(text).toContain('Checkpoints that the machine kept: 1')
  })

  it('of what does not verify says so before anything else, names each fault, and never calls a figure proven', async () => {
    const paper = await of(busyLog().zip((parts) => ({ ...parts, leaves: parts.leaves.filter((_, i) => i !== 6) })))
    expect(paper.parts[0]!.lines[0]).toMatch(/^Not verified\. What does not hold: .*The figures below count what could be read and prove nothing/)
    expect(JSON.stringify(rowsOf(paper, 'checks'))).toContain('leaves.ndjson:7: expected leaf 6; got leaf 7')
    const unread = await of(new Uint8Array([1, 2, 3]), 'zh-CN')
    expect(unread.parts.map(({ heading }) => heading)).toEqual(['结论，和这是哪一台机器', '这份报告证明不了什么'])
  })

  it('writes what a host or a bundle says as words, whatever it is', async () => {
    const log = busyLog()
    log.add({ type: 'switch', ...log.under, face: 'off', reason: '</td><script>alert(1)</script>' })
    const html = renderHtml(await of(log.zip()))
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;/td&gt;&lt;script&gt;')
  })

  it('has words for everything that is worth a look, in both languages, and names every value', () => {
    for (const { look: { each } } of Object.values(reportWords)) {
      expect(Object.keys(each).sort()).toEqual([...anomalyIds].sort())
      for (const { title, says, innocent } of Object.values(each)) expect([title, says, innocent].every((text) => text.length > 5)).toBe(true)
    }
    const named = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
    for (const id of anomalyIds) expect(named(reportWords.en!.look.each[id].says)).toEqual(named(reportWords['zh-CN']!.look.each[id].says))
  })
})
