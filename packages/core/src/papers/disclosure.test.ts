import { describe, expect, it } from 'vitest'
import { policyOf } from '../../../../tests/support/scenes.ts'
import { noticeWords } from '../locales/index.ts'
import { paperWords } from '../locales/papers.ts'
import type { Policy } from '../policy/schema.ts'
import { composeDisclosure } from './disclosure.ts'
import { renderHtml } from './html.ts'
import { renderMarkdown } from './markdown.ts'

const of = (policy: Policy, lang = 'zh-CN') => composeDisclosure(policy, lang, '0.1.0', noticeWords[lang]!, paperWords[lang]!)
const rows = (policy: Policy, lang?: string) => new Map(of(policy, lang).parts.flatMap((part) => part.rows.map(([label, text]) => [label, text])))

describe('what the host’s rules have to say about the SDK', () => {
  it('is name, version, who runs it, data, permissions, and how to switch it off', () => {
    const found = rows(policyOf('vending'))
    expect(found.get('版本')).toBe('0.1.0')
    expect(found.get('由谁运行')).toMatch(/^上海某某自动售货有限公司。/)
    expect(found.get('同意记录')).toContain('规则写明保存 3 年')
    expect(found.get('摄像头')).toContain('同意之后才打开')
    expect(of(policyOf('vending')).parts.map(({ heading }) => heading)).toEqual(['基本情况', 'SDK 处理的信息', '使用生物特征：付款', '接收方：某某支付公司', '受托人：某某设备公司', '使用的权限', '怎么关闭'])
  })

  it('follows the policy: what is not declared is not there', () => {
    expect(rows(policyOf('vending', (it) => { delete it.records })).get('同意记录')).toContain('至少保存三年')
    expect(of(policyOf('parking')).parts.map(({ heading }) => heading)).toEqual(['基本情况', 'SDK 处理的信息', '只需告知的信息：车牌号', '使用的权限', '怎么关闭'])
  })

  it('claims no camera and no consent where nothing of the body is used, and lists what is told of only', () => {
    const parking = of(policyOf('parking'))
    expect(rows(policyOf('parking')).get('用到什么信息')).toBe('车牌号')
    expect(parking.parts.find(({ heading }) => heading === '使用的权限')).toEqual({ heading: '使用的权限', lines: ['不使用摄像头'], rows: [] })
    expect(JSON.stringify(parking)).not.toMatch(/同意之后|使用生物特征前|刷脸/)
  })

  it('says who is abroad, and what entrusted parties get and how', () => {
    expect(rows(policyOf('vending', (it) => { it.recipients![0]!.region = 'SG' })).get('在哪里')).toBe('境外（新加坡）')
    expect(rows(policyOf('vending')).get('做什么用')).toBe('付款')
    const cloud = (over?: 'lan' | 'internet' | 'device') =>
      rows(policyOf('property-access', (it) => { Object.assign(it.entrusted![0]!, { categories: ['face-template'] }, over && { over }) })).get('怎么处理')
    expect([cloud(), cloud('lan'), cloud('device')]).toEqual(['会经互联网传给某某门禁公司', '会经本地网络传给某某门禁公司', '不传出这台机器'])
  })

  it.each(['zh-CN', 'en'])('in %s leaves no gap, whatever form it has', (lang) => {
    for (const text of [renderMarkdown(of(policyOf('vending'), lang)), renderHtml(of(policyOf('vending'), lang)).replace(/<style>.*<\/style>/, '')]) {
      expect(text).not.toMatch(/undefined|null|NaN|\{\w+\}/)
    }
    expect(renderHtml(of(policyOf('vending'), lang))).toContain(`<html lang="${lang}">`)
  })

  it('speaks one language', () => {
    expect(JSON.stringify(of(policyOf('vending'), 'en')).replaceAll('明示', '')).not.toMatch(/\p{Script=Han}/u)
    expect(Object.keys(paperWords)).toEqual(['zh-CN', 'en'])
    expect(Object.keys(noticeWords)).toEqual(expect.arrayContaining(Object.keys(paperWords)))
  })
})

describe('texts of a policy in a paper', () => {
  const bad = '<img src=x onerror=1> | **b** [a](javascript:1) "\'&'
  const policy = policyOf('vending', (it) => {
    it.controller.name['zh-CN'] = bad
    it.purposes[0]!.title['zh-CN'] = bad
    it.recipients![0]!.contact = bad
  })

  it('stay texts in HTML', () => {
    const html = renderHtml(of(policy))
    expect(html).not.toContain('<img')
    expect(html.match(/&lt;img src=x onerror=1&gt; \| \*\*b\*\* \[a\]\(javascript:1\) &quot;&#39;&amp;/g)).toHaveLength(4)
  })

  it('stay texts in Markdown, and in their cell', () => {
    const markdown = renderMarkdown(of(policy))
    expect(markdown).not.toMatch(/(?<!\\)<img|(?<!\\)\[a/)
    expect(markdown.match(/\\<img src=x onerror=1\\> \\\| \\\*\\\*b\\\*\\\* \\\[a\\\]\(javascript:1\) "'\\&/g)).toHaveLength(4)
    for (const line of markdown.split('\n').filter((each) => each.startsWith('|'))) expect(line.match(/(?<!\\)\|/g)).toHaveLength(3)
  })
})
