import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { installationOf, policyOf } from '../../../../tests/support/scenes.ts'
import { digestOf } from '../digest.ts'
import { noticeWords } from '../locales/index.ts'
import type { Code } from '../modules.ts'
import { paperWords } from '../locales/papers.ts'
import { modalities } from '../policy/modality.ts'
import type { Policy } from '../policy/schema.ts'
import { drawSign } from './draw-sign.ts'
import { emOf, legible, paperSizes, scriptOf, sheetOf } from './legible.ts'
import { composeSign } from './sign.ts'
import { emsOf, wrap, wrapPhrases } from './wrap.ts'

const sign = (policy: Policy, lang = 'zh-CN') => composeSign(sha256, policy, lang, noticeWords[lang]!, paperWords[lang]!, installationOf('vending'))
const code: Code = { size: 21, path: 'M0 0h7v1h-7z' }
const texts = (svg: string) => [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)"[^>]*>([^<]*)</g)].map(([, x, y, em, text]) => ({ x: Number(x), y: Number(y), em: Number(em), text: text! }))

describe('what a sign says', () => {
  it('is who, what for, which data, where to, how long and the contact, with the ways of that machine', () => {
    const policy = policyOf('vending')
    const { heading, ways, rows, rules, about } = sign(policy)
    expect(heading.join('')).toBe('这里有人脸识别')
    expect(ways).toEqual({ lead: '不用人脸，可以', labels: ['扫码', '刷卡'] })
    expect(rows.map(({ label, text }) => `${label}/${text}`)).toEqual([
      '谁在用/上海某某自动售货有限公司', '做什么/确认付款的人是您本人', '哪些信息/脸部照片、比对结果', '去哪里/会经互联网传给某某支付公司', '存多久/出结果就删，不保存',
      '联系/电话 021-0000\u00a00000',
    ])
    expect(rules!.url).toBe(policy.rulesUrl)
    expect(about).toBe(`规则 line2-vending 第 1 版 ${digestOf(sha256, policy).slice(7, 19)}`)
  })

  it('never names a way that this machine has not, a modality that is not used, or another language', () => {
    const here = composeSign(sha256, policyOf('vending'), 'zh-CN', noticeWords['zh-CN']!, paperWords['zh-CN']!, installationOf('vending', (it) => { it.alternatives = ['card'] }))
    expect(here.ways!.labels).toEqual(['刷卡'])
    const english = JSON.stringify(sign(policyOf('vending'), 'en'))
    expect(english).not.toMatch(/\p{Script=Han}/u)
    for (const modality of modalities.filter((each) => each !== 'face')) expect(english).not.toContain(paperWords.en!.sign.modality[modality])
    expect(english).not.toMatch(/undefined|null|\{\w+\}/)
  })

  it('tells two purposes apart by their titles, and says once what they share', () => {
    const two = policyOf('vending', (it) => { it.purposes.push({ ...it.purposes[0]!, id: 'age', title: { 'zh-CN': '核年龄', en: 'age' }, purpose: { 'zh-CN': '确认您成年', en: 'Adult' } }) })
    const rows = new Map(sign(two).rows.map(({ label, text }) => [label, text]))
    expect(rows.get('做什么')).toBe('付款：确认付款的人是您本人。核年龄：确认您成年')
    expect(rows.get('哪些信息')).toBe('脸部照片、比对结果')
  })

  it('of a policy without a body speaks of the data alone', () => {
    const { heading, face, ways, rows } = sign(policyOf('parking'))
    expect([heading.join(''), face, ways]).toEqual(['这里会用到车牌号', false, undefined])
    expect(rows.map(({ label }) => label)).toEqual(['谁在用', '做什么', '哪些信息', '存多久', '联系'])
  })

  it('has a name for every modality in every language', () => {
    for (const { sign: words } of Object.values(paperWords)) expect(Object.keys(words.modality)).toEqual([...modalities])
  })
})

describe('letters and sheets', () => {
  it('are of ISO 216 in millimetres, or as large as the screen is', () => {
    expect(paperSizes.map((size) => sheetOf(size)).map(({ width, height }) => [width, height])).toEqual([[297, 420], [210, 297], [148, 210]])
    const { width, height, distance } = sheetOf('screen', installationOf('vending'))
    expect(Math.hypot(width, height)).toBeCloseTo(546, 1)
    expect([width / height, distance]).toEqual([expect.closeTo(1080 / 1920, 3), 600])
    expect(() => sheetOf('screen')).toThrow(/an installation with a display/)
  })

  it('grow with the distance: 7 mm per metre in Chinese, 16 minutes of arc for a Latin capital, 35 minutes on a screen', () => {
    expect(legible(sheetOf('A4'), 'Han')).toMatchObject({ body: 7, heading: 20, pictogram: 50, qr: 40 })
    expect(legible(sheetOf('A3'), 'Han').body).toBeCloseTo(10.5)
    expect(legible(sheetOf('A5'), 'Han')).toMatchObject({ body: 7, heading: 10, qr: 25 })
    expect((Math.atan(legible(sheetOf('A4'), 'Latin').body / 1000) * 60 * 180) / Math.PI).toBeGreaterThan(16)
    expect(legible(sheetOf('screen', installationOf('vending')), 'Han').body).toBeCloseTo(6.1, 1)
    expect(emOf(7, 'Han') * 0.92).toBeGreaterThanOrEqual(7)
  })
})

describe('a sign as SVG', () => {
  const drawn = [['A3', 'zh-CN'], ['A4', 'zh-CN'], ['A5', 'zh-CN'], ['A3', 'en'], ['A4', 'en']] as const

  it.each(drawn)('on %s in %s is in true millimetres, with no letter under its least height and none outside', (size, lang) => {
    const sheet = sheetOf(size)
    const { svg, letters } = drawSign(sign(policyOf('vending'), lang), sheet, code)
    expect(svg).toContain(`width="${sheet.width}mm" height="${sheet.height}mm" viewBox="0 0 ${sheet.width} ${sheet.height}"`)
    const script = scriptOf(lang)
    const least = legible(sheet, script)
    expect(letters).toBeGreaterThanOrEqual(least.body)
    const all = texts(svg)
    const fine = all.slice(all.findIndex(({ text }) => text === paperWords[lang]!.sign.rules))
    const [title, rest] = [all.filter(({ em }) => em >= emOf(least.heading, script)), all.filter((each) => !fine.includes(each))]
    expect(title.map(({ text }) => text).join('').replace(/ /g, '')).toContain(sign(policyOf('vending'), lang).heading.join('').replace(/ /g, ''))
    for (const { em } of rest) expect(em).toBeGreaterThanOrEqual(emOf(least.body, script))
    for (const { em } of fine) expect(em).toBe(emOf(least.fine, script))
    for (const { x, y, em, text } of all) {
      expect(x + emsOf(text) * em, text).toBeLessThanOrEqual(sheet.width)
      expect(y, text).toBeLessThanOrEqual(sheet.height - sheet.width * 0.05)
    }
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('has the code at its size, a quiet zone included, and none without an address', () => {
    const { svg } = drawSign(sign(policyOf('vending')), sheetOf('A4'), code)
    const module = Number(/scale\(([\d.]+)\)" d="M0 0h7v1h-7z"/.exec(svg)![1])
    expect(module * (code.size + 8)).toBeCloseTo(40, 1)
    expect(drawSign(sign(policyOf('vending', (it) => { delete it.rulesUrl })), sheetOf('A4'), code).svg).not.toContain('M0 0h7')
  })

  it('holds every text escaped', () => {
    const bad = '<script>&"\'1'
    const policy = policyOf('vending', (it) => {
      it.controller.name['zh-CN'] = bad
      it.purposes[0]!.purpose!['zh-CN'] = bad
      it.recipients![0]!.name['zh-CN'] = bad
      it.alternatives[0]!.label['zh-CN'] = bad
      it.version = bad
    })
    const { svg } = drawSign(sign(policy), sheetOf('A3'), { size: 1, path: '"><script>' })
    expect(svg).not.toContain('<script')
    expect(svg.match(/&lt;script&gt;&amp;&quot;&#39;1/g)!.length).toBeGreaterThanOrEqual(4)
  })

  it('is refused where the words do not fit at the least height', () => {
    const long = policyOf('vending', (it) => { it.purposes[0]!.purpose!['zh-CN'] = '长'.repeat(60) })
    expect(() => drawSign(sign(long), sheetOf('A5'), code)).toThrow(/words that fit on 148 × 210 mm in letters of 7 mm/)
    expect(drawSign(sign(long), sheetOf('A3'), code).letters).toBeGreaterThanOrEqual(10.5)
  })
})

describe('wrapping', () => {
  it('breaks Chinese anywhere, words at spaces, and cuts only what is longer than a line', () => {
    expect(wrap('确认付款的人', 3)).toEqual(['确认付', '款的人'])
    expect(wrap('to confirm you', 5)).toEqual(['to', 'confirm', 'you'])
    expect(wrap('abcdefghij', 2.5).join('')).toBe('abcdefghij')
    expect(wrap('', 5)).toEqual([])
  })

  it('starts no line with a closing mark and ends none with an opening one', () => {
    expect(wrap('一二三，四五', 3)).toEqual(['一二', '三，四', '五'])
    expect(wrap('一二（三）四', 3)).toEqual(['一二', '（三）', '四'])
  })

  it('keeps a phrase of a heading whole where it can', () => {
    expect(wrapPhrases(['这里有', '人脸识别'], 5)).toEqual(['这里有', '人脸识别'])
    expect(wrapPhrases(['这里有', '人脸识别'], 7)).toEqual(['这里有人脸识别'])
  })
})
