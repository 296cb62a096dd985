import { describe, expect, it } from 'vitest'
import { busyLog } from '../../../../../tests/support/busy.ts'
import { verifier } from '../../../../../tests/support/evidence.ts'
import { installationOf, policyOf, type Scene } from '../../../../../tests/support/scenes.ts'
import { sha256 } from '../../../../../tests/support/sha256.ts'
import { readVerified } from '../../bundle/verified.ts'
import { noticeWords } from '../../locales/index.ts'
import { headings } from '../../locales/papers.assessment.ts'
import { paperWords, type PaperWords } from '../../locales/papers.ts'
import type { Policy } from '../../policy/schema.ts'
import { assessmentScope } from '../../policy/scope.ts'
import { allRules } from '../../rules/every.ts'
import { lintPolicy } from '../../rules/lint.ts'
import type { Basis } from '../basis.ts'
import type { Paper, Part } from '../paper.ts'
import { composeAssessment } from './assessment.ts'
import { headingOf } from './sections.ts'

function assess(policy: Policy, basis: Partial<Basis> = {}, lang: 'zh-CN' | 'en' = 'zh-CN'): Paper {
  const findings = lintPolicy(sha256, policy, { installation: installationOf('vending'), language: lang })
  return composeAssessment(sha256, policy, lang, noticeWords[lang]!, paperWords[lang]!, { findings, installations: [installationOf('vending')], ...basis })
}
const about = ({ parts }: Paper) => new Map(parts[0]!.rows.map(([label, text]) => [label, text]))
/** The parts from one heading of the article to the next. */
function under({ parts, lang }: Paper, heading: (typeof headings)[number]): Part[] {
  const names = headings.map((each) => paperWords[lang]!.assessment.headings[each])
  const from = parts.findIndex((part) => part.heading === paperWords[lang]!.assessment.headings[heading])
  const length = parts.slice(from + 1).findIndex((part) => names.includes(part.heading) || part.heading === paperWords[lang]!.assessment.again.heading)
  return parts.slice(from, from + 1 + length)
}
const named = (parts: Part[], name: keyof PaperWords['assessment']['parts']) => parts.filter(({ heading }) => heading.startsWith(paperWords['zh-CN']!.assessment.parts[name]))

describe('the assessment’s working paper', () => {
  it.each(['zh-CN', 'en'] as const)('in %s has the four headings of Order 19 Art. 9, and under each what is stated, seen to, found, counted and left to judge', (lang) => {
    const paper = assess(policyOf('vending'), {}, lang)
    const words = paperWords[lang]!.assessment
    for (const heading of headings) {
      const found = under(paper, heading).slice(1)
      expect(found.map((part) => Object.values(words.parts).findIndex((name) => part.heading.startsWith(name)))).toEqual(heading === 'safeguards' ? [0, 0, 1, 2, 3, 4] : [0, 1, 2, 3, 4])
      const asked = found.at(-1)!.asked!
      expect(asked.length).toBeGreaterThanOrEqual(3)
      for (const { question, lines } of asked) expect([question.length > 5, lines]).toEqual([true, 2])
    }
    expect(JSON.stringify(paper)).not.toMatch(/undefined|NaN|\{\w+\}/)
  })

  it('states what the notice states, word for word', () => {
    const [stated] = named(under(assess(policyOf('vending')), 'lawful'), 'stated')
    expect(new Map(stated!.rows.map(([label, text]) => [label, text]))).toEqual(new Map([
      ['做什么', '确认付款的人是您本人'], ['怎么处理', '拍您的脸，和您在支付公司留的照片比对。最多试 3 次。会经互联网传给某某支付公司'], ['用到什么信息', '脸部照片、比对结果'],
      ['为什么要用', '没带手机和卡也能付；认出是您，才知道从谁的账上扣'], ['处理依据', '单独同意'], ['单独同意', '人脸、经互联网传出、提供给某某支付公司'],
    ]))
  })

  it('says whether it was made of what the policy says now (CN-FR-09-3)', () => {
    const now = assessmentScope(sha256, policyOf('vending'))
    expect(about(assess(policyOf('vending'))).get('评估范围')).toBe(`和现在的规则一致：${now}`)
    const stale = assess(policyOf('vending', (it) => { it.assessment!.scope = `sha256:${'0'.repeat(64)}` }))
    expect(about(stale).get('评估范围')).toMatch(/^已经过时：评估时是 sha256:0+，现在是 sha256:[1-9a-f]/)
    expect(about(assess(policyOf('vending', (it) => { delete it.assessment!.scope }))).get('评估范围')).toContain(`现在的范围是 ${now}`)
  })

  it('is made before there is an assessment, and of an illegal policy, and tells what is illegal under its heading', () => {
    const paper = assess(policyOf('vending', (it) => {
      delete it.assessment
      it.alternatives = []
    }))
    expect(about(paper).get('评估编号')).toBe('规则里还没有写')
    const found = (heading: (typeof headings)[number]) => named(under(paper, heading), 'found')[0]!.rows.map(([severity, text]) => `${severity} ${text!.split('\n')[1]!.split('，')[0]!}`)
    expect(found('lawful')).toContain('违法 CN-FR-09-1')
    expect(found('effect')).toContain('违法 CN-FR-10-1')
    expect(found('risk')).toEqual([])
  })

  it('keeps every finding, whatever its rule, and names no rule that is none', () => {
    const policy = policyOf('vending', (it) => {
      it.alternatives = []
      it.recipients![0]!.region = 'SG'
      it.entrusted![0]!.signed = '2027-01-01'
      delete it.records
    })
    const told = headings.flatMap((heading) => named(under(assess(policy), heading), 'found').flatMap(({ rows }) => rows)).length
    expect(told).toBe(lintPolicy(sha256, policy, { installation: installationOf('vending') }).length)
    const ids = new Set(allRules.map(({ id }) => id))
    for (const id of ids) expect(headings).toContain(headingOf({ rule: id }))
    for (const heading of headings.slice(1)) expect([...ids].filter((rule) => headingOf({ rule }) === heading).length, heading).toBeGreaterThan(5)
  })
})

describe('the figures in it', () => {
  const evidence = async (scene: Scene, cut = 0) => ({ evidence: await readVerified(verifier, busyLog(scene).zip((parts) => ({ ...parts, leaves: parts.leaves.slice(0, parts.leaves.length - cut) }))) })
  const figures = (paper: Paper) => new Map(headings.flatMap((heading) => named(under(paper, heading), 'figures').flatMap(({ rows }) => rows.map(([label, text]) => [label, text] as const))))

  it('are those of a verified bundle, with the machine and the period, and what verification found is the proof', async () => {
    const paper = assess(policyOf('vending'), await evidence('vending'))
    expect(Object.fromEntries(figures(paper))).toEqual({
      开始的办理: '8', 同意后办完: '3', 不同意: '1', 还没有结束: '0', 逐项的同意: '10', 逐项的不同意: '1', '没有回答已满十四周岁，改用其他方式': '1', 离开: '1', 当时不能用: '1', 中断: '1',
      '从显示到点同意（中位数）': '4 秒', '从显示到点不同意（中位数）': '2 秒', '撤回（项）': '1', 摄像头打开: '3 次，共 2.7 秒', 提供给接收方: '3', 应删除: '0', 记录为已删除: '0', '过了期限、没有记录为已删除': '0',
    })
    expect(about(paper).get('记录')).toMatch(/^已核验：vending\.example\.cn\/k\/[0-9a-f]{16}，40 条记录\n2026-11-18 .* 至 2026-11-20 08:00:04（北京时间）\n这段时间里用过现在这一版规则$/)
    expect(named(under(paper, 'effect'), 'enforced')[0]!.rows.map(([, proof]) => proof)).toEqual(Array(4).fill('材料包已核验，“每次办理前后一致”成立'))
  })

  it('say that the log records no erasure as done where one is due, and when they are of another version', async () => {
    const paper = assess(policyOf('vending'), await evidence('property-access'))
    expect(figures(paper).get('应删除')).toBe('1')
    expect(figures(paper).get('记录为已删除')).toContain('没有“已删除”的记录')
    expect(about(paper).get('记录')).toContain('没有用过现在这一版规则')
  })

  it('are not there, nor is any proof, where the bundle does not verify: the verdict is', async () => {
    const paper = assess(policyOf('vending'), await evidence('vending', 2))
    expect(figures(paper).size).toBe(0)
    expect(about(paper).get('记录')).toMatch(/^没有通过核验，不成立的是：.*顺序、缺漏、改动/)
    const text = JSON.stringify(paper)
    expect(text).toContain('眼下没有证据')
    for (const used of ['已核验', '成立”', '次，共']) expect(text).not.toContain(used)
  })

  it('are said to be missing where no bundle was given', () => {
    const paper = assess(policyOf('vending'))
    expect(figures(paper).size).toBe(0)
    expect(named(under(paper, 'lawful'), 'enforced')[0]!.rows[0]![1]).toBe('核验材料包时看“规则合法（重新检查）”')
  })
})
