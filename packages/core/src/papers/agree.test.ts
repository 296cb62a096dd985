import { describe, expect, it } from 'vitest'
import { busyLog } from '../../../../tests/support/busy.ts'
import { verifier } from '../../../../tests/support/evidence.ts'
import { builtOf, installationOf, policyOf } from '../../../../tests/support/scenes.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { readVerified } from '../bundle/verified.ts'
import { noticeWords } from '../locales/index.ts'
import { paperWords } from '../locales/papers.ts'
import type { Policy } from '../policy/schema.ts'
import { lintPolicy } from '../rules/lint.ts'
import { composeAssessment } from './assessment/assessment.ts'
import { composeDisclosure } from './disclosure.ts'
import { composeFiling } from './filing.ts'
import { renderHtml } from './html.ts'
import { composeInspection } from './inspection/inspection.ts'
import { mainlandDays } from './mainland-days.ts'
import { renderMarkdown } from './markdown.ts'
import type { Paper } from './paper.ts'
import { composeSign } from './sign.ts'
import { composeSpeechScript } from './speech-script.ts'

/** Every paper of one policy, the pack with a bundle of its own. */
async function papersOf(policy: Policy, lang: string, zip?: Uint8Array): Promise<Record<string, Paper>> {
  const [words, papers, installation] = [noticeWords[lang]!, paperWords[lang]!, installationOf('vending')]
  const basis = { findings: lintPolicy(sha256, policy, { installation, language: lang as 'en' }), installations: [installation], ...(zip && { evidence: await readVerified(verifier, zip) }) }
  return {
    assessment: composeAssessment(sha256, policy, lang, words, papers, basis),
    inspection: composeInspection(sha256, policy, lang, words, papers, { ...basis, version: '0.1.0', calendar: mainlandDays }),
    disclosure: composeDisclosure(policy, lang, '0.1.0', words, papers),
    filing: composeFiling(policy, { persons: 1 }, lang, words, papers, mainlandDays),
    speech: composeSpeechScript(sha256, policy, lang, words, papers),
  }
}

describe('papers of one policy', () => {
  it.each([['vending', 'zh-CN'], ['vending', 'en'], ['property-access', 'zh-CN'], ['property-access', 'en']] as const)('of %s in %s say of a fact what the notice says of it', async (scene, lang) => {
    const policy = policyOf(scene)
    const { blocks } = Object.values(builtOf(scene).notices)[0]![lang]!
    const told = new Map(blocks.map(({ label, text }) => [label, text]))
    for (const [name, { parts }] of Object.entries(await papersOf(policy, lang))) {
      const labelled = parts.flatMap(({ heading, rows }) => rows.filter(([label]) => told.has(label!) && !heading.includes('：某某') && !/^(?:Recipient|Entrusted party)/.test(heading)).map(([label, text]) => [label!, text!] as const))
      for (const [label, text] of labelled) expect(told.get(label), `${name}: ${label}`).toContain(text)
      if (name !== 'speech') expect(new Set(labelled.map(([label]) => label)).size, name).toBeGreaterThanOrEqual(4)
    }
    const spoken = JSON.stringify((await papersOf(policy, lang)).speech)
    for (const { text } of blocks) expect(spoken).toContain(JSON.stringify(text).slice(1, -1))
    const sign = composeSign(sha256, policy, lang, noticeWords[lang]!, paperWords[lang]!)
    const retention = sign.rows.find(({ label }) => label === paperWords[lang]!.sign.labels.retention)!.text
    expect(told.get(noticeWords[lang]!.labels.retention)).toBe(retention)
  })
})

describe('texts of a policy in the papers', () => {
  const bad = '<img src=x onerror=1> | **b** [a](javascript:1) `c` "\'&'
  const spoil = (it: Policy): void => {
    it.controller.name['zh-CN'] = bad
    it.controller.inCharge = bad
    it.purposes[0]!.title['zh-CN'] = bad
    it.purposes[0]!.impact!['zh-CN'] = bad
    it.recipients![0]!.name['zh-CN'] = bad
    it.entrusted![0]!.contract = bad
    it.alternatives[0]!.label['zh-CN'] = bad.slice(0, 40)
  }
  const policy = policyOf('vending', spoil)

  it('stay texts in HTML and Markdown, and in their cell, in records as well', async () => {
    for (const [name, paper] of Object.entries(await papersOf(policy, 'zh-CN', busyLog('vending', { policy: spoil }).zip()))) {
      const [html, markdown] = [renderHtml(paper), renderMarkdown(paper)]
      expect(html, name).not.toContain('<img')
      expect(html, name).toContain('&lt;img src=x onerror=1&gt; | **b** [a](javascript:1) `c` &quot;&#39;&amp;')
      expect(html.replace(/<style>[^]*?<\/style>/, ''), name).not.toMatch(/<(?!\/?(?:!doctype|html|head|meta|title|body|h[1-4]|p|table|colgroup|col|thead|tbody|tr|th|td|pre|div|svg|path)\b)/i)
      const prose = markdown.replace(/^(`{3,})\n.*\n\1$/gm, '')
      expect(prose, name).not.toMatch(/(?<!\\)<|(?<!\\)\[a|(?<!\\)`c/)
      for (const block of prose.split('\n\n').filter((each) => each.startsWith('|'))) {
        expect(new Set(block.split('\n').map((line) => line.match(/(?<!\\)\|/g)!.length)).size, block).toBe(1)
      }
    }
    expect((await readVerified(verifier, busyLog('vending', { policy: spoil }).zip())).report.verdict).toBe('verified')
  })

  it('of a host stay texts in a raw record, whatever they hold', () => {
    const paper: Paper = { lang: 'en', title: 't', parts: [{ heading: '', lines: [], rows: [], raw: ['{"why":"```</pre><script>"}'] }] }
    expect(renderHtml(paper)).toContain('<pre>{&quot;why&quot;:&quot;```&lt;/pre&gt;&lt;script&gt;&quot;}</pre>')
    expect(renderMarkdown(paper)).toBe('# t\n\n````\n{"why":"```</pre><script>"}\n````')
  })
})

describe('a paper that is printed', () => {
  it('repeats its tables’ heads, cuts no row, keeps closing marks off the start of a line, and fetches nothing', async () => {
    const html = renderHtml((await papersOf(policyOf('vending'), 'zh-CN')).inspection!)
    for (const style of ['thead{display:table-header-group}', 'tr,.asked{break-inside:avoid}', 'line-break:strict', '.page{break-before:page']) expect(html).toContain(style)
    expect(html.match(/<thead>/g)!.length).toBeGreaterThan(5)
    expect(html.replace(/<(p|td|th)[ >][^]*?<\/\1>/g, '')).not.toMatch(/(?:src|href)=|url\(|@import|<script/)
  })
})
