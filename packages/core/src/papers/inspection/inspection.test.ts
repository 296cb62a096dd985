import { describe, expect, it } from 'vitest'
import { busyLog } from '../../../../../tests/support/busy.ts'
import { verifier } from '../../../../../tests/support/evidence.ts'
import { installationOf, policyOf } from '../../../../../tests/support/scenes.ts'
import { sha256 } from '../../../../../tests/support/sha256.ts'
import { readVerified } from '../../bundle/verified.ts'
import { noticeWords } from '../../locales/index.ts'
import { chapters, type Chapter } from '../../locales/papers.inspection.ts'
import { paperWords } from '../../locales/papers.ts'
import { lintPolicy } from '../../rules/lint.ts'
import { renderHtml } from '../html.ts'
import { mainlandDays } from '../mainland-days.ts'
import { renderMarkdown } from '../markdown.ts'
import type { Paper, Part } from '../paper.ts'
import { composeInspection, type Inspected } from './inspection.ts'
import { providedTable } from './provided.ts'

const log = { vending: busyLog('vending'), 'property-access': busyLog('property-access') }

async function inspect(scene: keyof typeof log, lang: 'zh-CN' | 'en' = 'zh-CN', more: Partial<Inspected> = {}): Promise<Paper> {
  const [policy, installation] = [policyOf(scene), installationOf(scene)]
  const findings = lintPolicy(sha256, policy, { installation, language: lang })
  const evidence = await readVerified(verifier, log[scene].zip(), { language: lang })
  return composeInspection(sha256, policy, lang, noticeWords[lang]!, paperWords[lang]!, { findings, installations: [installation], evidence, version: '0.1.0', calendar: mainlandDays, ...more })
}
function chapter({ parts, lang }: Paper, which: Chapter): Part[] {
  const at = (name: Chapter | undefined) => parts.findIndex(({ heading, level }) => level === undefined && name !== undefined && heading.endsWith(paperWords[lang]!.inspection.chapters[name]))
  const next = at(chapters[chapters.indexOf(which) + 1])
  return parts.slice(at(which), next < 0 ? undefined : next)
}
const cells = (parts: Part[]) => parts.flatMap(({ rows }) => rows.flat())

describe('the pack for an inspection', () => {
  it.each([['vending', 'zh-CN'], ['vending', 'en'], ['property-access', 'zh-CN'], ['property-access', 'en']] as const)('of %s in %s has every chapter, numbered, and leaves no gap', async (scene, lang) => {
    const paper = await inspect(scene, lang)
    expect(paper.parts[1]!.lines).toHaveLength(chapters.length)
    for (const name of chapters) expect(chapter(paper, name)[0]?.heading, name).toMatch(new RegExp(`^${chapters.indexOf(name) + 1}\\D`))
    for (const text of [renderMarkdown(paper), renderHtml(paper).replace(/<style>.*<\/style>/, '')]) expect(text).not.toMatch(/undefined|NaN|[^"]\{\w+\}/)
  })

  it('says of each of the 24 points on site where the answer is, by a chapter that there is', async () => {
    const [{ rows }] = chapter(await inspect('vending'), 'checklist') as [Part]
    expect(rows).toHaveLength(24)
    const named = rows.flatMap(([, answer]) => [...answer!.matchAll(/第 (\d+) 部分/g)].map(([, n]) => Number(n)))
    expect(named.length).toBeGreaterThan(10)
    for (const n of named) expect(n).toBeLessThanOrEqual(chapters.length)
    expect(rows[2]![1]).toContain('扫码、刷卡')
    expect(rows[17]![1]).toContain('机前 0.4 至 0.9 米')
    expect(rows[21]![1]).toContain('2026-06-30')
  })

  it('shows the notices exactly as the bundle has them, by digest, with when they were shown', async () => {
    const parts = chapter(await inspect('vending'), 'notices')
    const { built, purpose } = log.vending
    const first = built.notices[purpose]!['zh-CN']!
    expect(parts[1]!.rows.slice(0, 3)).toEqual([['摘要', first.digest], ['规则版本', '1'], ['给人看', '2026-11-18 09:00:03 至 2026-11-20 08:00:01，7 次']])
    expect(parts[1]!.rows.slice(3)).toEqual(first.blocks.map(({ label, text }) => [label, text]))
    expect(parts.map(({ heading }) => heading)).toEqual(['3　给人看过的告知', '付款：告知（zh-CN）', '付款：单独问“经互联网传出”（zh-CN）', '付款：单独问“提供给某某支付公司”（zh-CN）'])
  })

  it('shows a record of each outcome, in plain words and as the very line of the log', async () => {
    const parts = chapter(await inspect('property-access'), 'samples').slice(1)
    expect(parts.map(({ heading }) => heading)).toEqual(['同意', '不同意', '改用其他方式', '离开', '当时不能用', '中断', '撤回', '要删除的'])
    for (const { raw, lines } of parts) {
      const i = (JSON.parse(raw![0]!) as { i: number }).i
      expect(raw).toEqual([log['property-access'].lines[i]])
      expect(lines[0]).toContain(`（第 ${i} 条）`)
    }
    expect(parts[1]!.lines[0]).toMatch(/对“人脸”点了不同意。这个画面已经显示了 2 秒，用手指点的/)
  })

  it('counts by day, with the share that went on with the face as a number and a bar', async () => {
    const [days] = chapter(await inspect('vending'), 'days') as [Part]
    expect(days.rows).toEqual([
      ['2026-11-18', '4', '1', '1', '1', '1', '0', '0', '0', '25 %'], ['2026-11-19', '3', '2', '0', '0', '0', '1', '0', '1', '67 %'], ['2026-11-20', '1', '0', '0', '0', '0', '0', '1', '0', '0 %'],
    ])
    expect(days.lines[1]).toContain('不在记录里')
    expect(renderHtml(await inspect('vending')).match(/<path d="M0 0h(25|67|0)v8/g)).toHaveLength(3)
  })

  it('lists what has to be erased, by when, and how it stands', async () => {
    const parts = chapter(await inspect('property-access'), 'erasures')
    expect(parts[0]!.rows[1]).toEqual(['应删除', '1'])
    expect(parts[1]!.rows).toEqual([['2026-11-19 10:00:13', '保存特征', '2026-12-04 10:00:12', '没有到期']])
    expect(chapter(await inspect('vending'), 'erasures')).toHaveLength(1)
  })

  it('names what was provided, to whom and when, and keeps each one in a table (CN-ND-12-2)', async () => {
    const parts = chapter(await inspect('vending'), 'provided')
    expect(parts[0]!.lines[1]).toContain('至少保存三年')
    expect(parts[1]).toMatchObject({ heading: '某某支付公司', rows: [['联系方式', '400-000 0000'], ['什么信息', '脸部照片'], ['做什么用', '只用来确认付款人'], ['怎么传', '互联网'], ['次数', '3']] })
    expect(parts[2]!.rows.map(([day, times]) => [day, times])).toEqual([['2026-11-18', '1'], ['2026-11-19', '2']])
    expect(parts.at(-1)!.rows).toEqual([['某某设备公司', '付款', 'DPA-2026-09，2026-09-01 签']])
    const { verified } = await readVerified(verifier, log.vending.zip())
    const [head, ...lines] = [...providedTable(verified!)]
    expect(head).toMatch(/^time,recipient,purpose,categories/)
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(/^2026-11-18T01:00:08\.000Z,acquirer,pay,face-image,session-a,8,10,sha256:[0-9a-f]{64}\r\n$/)
    expect(cells(chapter(await inspect('property-access'), 'provided'))).not.toContain('次数')
  })

  it('carries the assessment, the SDK and the filing, and what none of it proves', async () => {
    const paper = await inspect('property-access', 'zh-CN', { stored: { persons: 100_000, reached: '2026-03-02' } })
    expect(chapter(paper, 'assessment').filter(({ asked }) => asked)).toHaveLength(5)
    expect(cells(chapter(paper, 'disclosure'))).toContain('明示（Mingshi）')
    expect(chapter(paper, 'filing')[0]!.lines[0]).toContain('最迟 2026-04-14')
    expect(chapter(await inspect('vending'), 'filing')[0]!.lines[0]).toContain('100000')
    expect(chapter(paper, 'limits')[0]!.lines[0]).toContain('没有记下的事没有发生')
  })

  it('uses nothing of a bundle that does not verify, and says what does not hold', async () => {
    const evidence = await readVerified(verifier, log.vending.zip((parts) => ({ ...parts, leaves: parts.leaves.slice(1) })))
    const paper = await inspect('vending', 'zh-CN', { evidence })
    for (const name of ['notices', 'samples', 'days', 'erasures'] as const) {
      expect(chapter(paper, name), name).toEqual([expect.objectContaining({ lines: [expect.stringMatching(/^没有通过核验，不成立的是：/)], rows: [] })])
    }
    expect(JSON.stringify(paper)).not.toMatch(/session-a|vending\.example\.cn\/k\//)
  })
})
