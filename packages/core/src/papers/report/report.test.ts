import { describe, expect, it } from 'vitest'
import { busyLog } from '../../../../../tests/support/busy.ts'
import { Evidence, verifier } from '../../../../../tests/support/evidence.ts'
import { fairness } from '../../../../../tests/support/fairness.mjs'
import { TestWitness } from '../../../../../tests/support/witness.ts'
import { leafSchema } from '../../receipt/record.ts'
import { anomalyIds } from '../../bundle/survey/anomalies.ts'
import { dayOf } from '../../bundle/days.ts'
import type { Outside } from '../../bundle/survey/outside.ts'
import { readSurvey } from '../../bundle/survey/read-survey.ts'
import { noticeWords } from '../../locales/index.ts'
import { reportChapters } from '../../locales/papers.report.ts'
import { paperWords } from '../../locales/papers.ts'
import { renderHtml } from '../html.ts'
import { renderMarkdown } from '../markdown.ts'
import type { Paper } from '../paper.ts'
import { composeReport } from './report.ts'

type Lang = 'zh-CN' | 'en'
const of = async (zip: Uint8Array, lang: Lang = 'en', outside: Outside = {}) => composeReport(await readSurvey(verifier, zip, { outside }), 'b.zip', lang, noticeWords[lang]!, paperWords[lang]!)
/** The busy log, held outside by a receipt of its first session, a bundle taken behind its fourth, and a witness at noon of its second day. */
function anchored() {
  const log = busyLog()
  const first = (facts: object) => log.lines.findIndex((line) => Object.entries(facts).every(([key, value]) => (JSON.parse(line) as Record<string, unknown>)[key] === value))
  const lines = [...log.lines]
  const sizes = { receipt: first({ type: 'camera.on', session: 'session-a' }), bundle: first({ session: 'session-e' }), witness: first({ session: 'session-h' }) }
  const witness = new TestWitness()
  const held = { zip: new Uint8Array(0) as Uint8Array, text: '' }
  log.again()
  lines.forEach((line, i) => {
    log.raw(() => line)
    if (i + 1 === sizes.receipt) held.text = log.receipt()
    if (i + 1 === sizes.bundle) held.zip = log.zip()
    if (i + 1 === sizes.witness) log.keep().checkpoints.set(i + 1, witness.cosign(log.note(), Date.parse('2026-11-19T12:00:00+08:00') / 1000))
  })
  const perDay = ['2026-11-18', '2026-11-19', '2026-11-20'].map((day) => lines.filter((line) => dayOf((JSON.parse(line) as { t: number }).t) === day).length)
  return { log, zip: log.zip(), sizes, perDay, outside: { witnesses: [witness], receipts: [{ name: 'r', text: held.text }], older: [{ name: 'old.zip', zip: held.zip }] } }
}
const part = ({ parts, lang }: Paper, chapter: (typeof reportChapters)[number]) => {
  const at = parts.findIndex(({ heading }) => heading === paperWords[lang]!.report.chapters[chapter])
  const next = parts.findIndex(({ heading, level }, i) => i > at && heading !== '' && level === undefined)
  return parts.slice(at, next < 0 ? undefined : next)
}
const rowsOf = (paper: Paper, chapter: (typeof reportChapters)[number]) => part(paper, chapter).flatMap(({ rows }) => rows)

describe('the auditor’s report', () => {
  it.each([['vending', 'zh-CN'], ['vending', 'en'], ['property-access', 'zh-CN'], ['property-access', 'en']] as const)('of %s in %s has every chapter and leaves no gap', async (scene, lang) => {
    const paper = await of(busyLog(scene).keep().zip(), lang)
    expect(paper.parts.filter(({ heading, level }) => heading !== '' && level === undefined).map(({ heading }) => heading)).toEqual(reportChapters.map((chapter) => paperWords[lang]!.report.chapters[chapter]))
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

  it('says in one sentence that nothing outside holds it, and what would', async () => {
    const text = part(await of(busyLog().keep().zip()), 'exposure').flatMap(({ lines }) => lines)
    expect(text).toContainEqual(expect.stringMatching(/^Nothing outside holds these records; what would .* receipts .* older bundle .* witness’s signature [^.]*\.$/))
    expect(text.join('\n')).toContain('Checkpoints that the machine kept: 1.')
    expect(part(await of(busyLog().zip()), 'exposure').some(({ figure }) => figure)).toBe(false)
  })

  it('counts windows by day from what was handed in: a witness’s clock, a receipt’s word, a bundle without a time', async () => {
    const { zip, outside, sizes, perDay } = anchored()
    const paper = await of(zip, 'en', outside)
    const rows = rowsOf(paper, 'exposure')
    expect(rows.filter(([what]) => /^(Witness|Receipt|Older)/.test(what!))).toEqual([
      ['Witness witness.example/w1', String(sizes.witness), '2026-11-19 12:00:00', 'the witness’s'],
      ['Receipt r', String(sizes.receipt), '2026-11-18 09:00:07', 'the machine’s; its holder can say whether it is true'],
      ['Older bundle old.zip', String(sizes.bundle), '–', 'no outside time: its newest record says 2026-11-19 00:00:20, by the machine’s clock. Who kept it knows since when'],
    ])
    expect(rows.filter(([day]) => /^2026-11-..$/.test(day!))).toEqual([
      ['2026-11-18', String(perDay[0]), '0', '0', '7 s', '27 h'], ['2026-11-19', String(perDay[1]), '0', '0', expect.stringMatching(/^119\.\d min$/) as string, '12 h'],
      ['2026-11-20', String(perDay[2]), `${perDay[2]}\n100 %`, '0', '–', '–'],
    ])
    expect(rows).toContainEqual(['Written, by the machine’s clock, after they were held', '2, by up to 10.1 h: its clock was ahead'])
    expect(part(paper, 'exposure').flatMap(({ lines }) => lines).join('\n')).toContain('Receipts of people whom the operator did not choose: 1. If one record in a hundred had been changed, at least one of them shows it with 1\u00a0%; one in twenty, 5\u00a0%; one in ten, 10\u00a0%. With 95 % they show a change of 95\u00a0% of the records or more.')
    const { figure } = part(paper, 'exposure').find((each) => each.figure)!
    expect(figure!.attributes['aria-label']).toBe('Exposure windows of the records of each day, median and longest, in h')
    expect(JSON.stringify(figure)).toContain('"h"') // the unit stands above the axis
  })

  it('puts what contradicts the log before everything, and counts nothing for it', async () => {
    const { log, zip } = anchored()
    const forged = log.receipt({ leafHash: new Uint8Array(32) })
    const paper = await of(zip, 'en', { receipts: [{ name: 'theirs', text: forged }], witnesses: [new TestWitness('nobody.example')] })
    expect(paper.parts[0]!.lines.at(-1)).toBe('CONTRADICTED by what somebody outside holds. Which, stands under “When somebody else can hold it”.')
    const lines = part(paper, 'exposure').flatMap((each) => each.lines)
    expect(lines).toContain('Receipt theirs: CONTRADICTED: the machine signed it and now shows another log')
    expect(lines).toContain('Witness nobody.example: signed nothing here')
    expect(lines.join('\n')).toMatch(/Found and not asked about: witness\.example\/w1 \([0-9a-f]{8}\), lines: 1\./)
  })

  it('counts nothing from outside for a log whose checkpoints do not hold', async () => {
    const { log, outside } = anchored()
    const paper = await of(log.zip((parts) => ({ ...parts, leaves: parts.leaves.slice(0, -1) })), 'zh-CN', outside)
    expect(part(paper, 'exposure').flatMap(({ lines }) => lines)).toContain(paperWords['zh-CN']!.report.exposure.broken)
    expect(rowsOf(paper, 'exposure')).toEqual([])
  })

  it('names every kind of record of the closed list, in both languages, and counts them', async () => {
    const types = (leafSchema as unknown as { _zod: { def: { options: { _zod: { def: { shape: { type: { _zod: { def: { values: string[] } } } } } } }[] } } })._zod.def.options.flatMap(({ _zod }) => _zod.def.shape.type._zod.def.values)
    expect(types.length).toBeGreaterThan(25)
    for (const { types: { names } } of Object.values(paperWords).map(({ report }) => report)) {
      expect(Object.keys(names)).toEqual(expect.arrayContaining(types))
      expect(Object.keys(names)).toHaveLength(types.length)
      expect(new Set(Object.values(names)).size).toBe(types.length)
    }
    const log = busyLog()
    const rows = rowsOf(await of(log.zip()), 'types')
    expect(rows.reduce((sum, [, , n]) => sum + Number(n), 0)).toBe(log.lines.length)
    expect(rows).toContainEqual(['No to an item', 'consent.refused', '1'])
  })

  it('has what was measured of the screens of each notice, and says of which nothing was', async () => {
    const without = (leaves: Record<string, unknown>[]) => leaves.map(({ fairness: _, ...leaf }) => leaf)
    const fairly = async (log: Evidence, lang: Lang = 'en') => part(await of(log.zip(), lang), 'versions')[1]!.rows
    const [first, ...others] = await fairly(new Evidence().session('session-a').session('session-b', without).session('session-c', (leaves) => leaves.filter(({ type }) => type !== 'notice.published')))
    expect(first!.slice(1)).toEqual(['2', '1\n33 %', '1.00', '17.47', '26.5', 'nothing'])
    expect(others.map((row) => row[1])).toEqual(['2', '2'])
    const silent = new Evidence().session('session-a', without)
    expect((await of(silent.zip())).parts[0]!.lines[0]).toMatch(/^Verified/)
    for (const [lang, words] of [['en', 'not measured on this machine'], ['zh-CN', '这台机器没有量']] as const) {
      for (const row of await fairly(silent, lang)) expect([row[1], ...row.slice(3)]).toEqual(['0', '–', '–', '–', words])
    }
    const unfair = (leaves: Record<string, unknown>[]) => leaves.map((leaf) => ('fairness' in leaf ? { ...leaf, fairness: { ...fairness, pass: false, worst: { ...fairness.worst, M01: 1400, M03: null } } } : leaf))
    expect((await fairly(new Evidence().session('session-a').session('session-b', unfair)))[0]!.slice(3)).toEqual(['1.40', '–', '26.5', 'M01, M03'])
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
    for (const { look: { each } } of Object.values(paperWords).map(({ report }) => report)) {
      expect(Object.keys(each).sort()).toEqual([...anomalyIds].sort())
      for (const { title, says, innocent } of Object.values(each)) expect([title, says, innocent].every((text) => text.length > 5)).toBe(true)
    }
    const named = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
    for (const id of anomalyIds) expect(named(paperWords.en!.report.look.each[id].says)).toEqual(named(paperWords['zh-CN']!.report.look.each[id].says))
  })
})
