import { describe, expect, it } from 'vitest'
import { builtOf, policyOf } from '../../../../tests/support/scenes.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { vendingIn } from '../../../../tests/support/spoken.ts'
import { canonical } from '../canonical.ts'
import { digestOf } from '../digest.ts'
import { noticeWords } from '../locales/index.ts'
import { parsePolicy } from '../policy/parse.ts'
import { embedJson } from './embed-json.ts'
import { composeReceiptPage } from './receipt-page.ts'

const scenes = ['vending', 'parking', 'property-access'] as const
const of = (policy: Parameters<typeof digestOf>[1]) => digestOf(sha256, policy)

describe('what a receipt page knows', () => {
  it.each(scenes)('says of %s what the notice says, item by item, in every language', (scene) => {
    const { policy, digest, items, notices, itemNotices } = builtOf(scene)
    const known = composeReceiptPage(sha256, [policy], []).policies[digest]!
    expect(Object.keys(known.said)).toEqual(policy.languages)
    for (const lang of policy.languages) {
      for (const [purpose, { notice, items: asked }] of Object.entries(known.said[lang]!.purposes)) {
        expect(notice).toEqual(notices[purpose]![lang]!.blocks)
        expect(known.required[purpose]).toEqual(items[purpose]!.map(({ required }) => required))
        expect(asked.slice(1).map((each) => each.asked)).toEqual(items[purpose]!.slice(1).map(({ id }) => itemNotices[purpose]![id]![lang]!.blocks[0]!.text))
        for (const { name, asked: question } of asked) expect(`${name}${question}`).not.toMatch(/[{}]|undefined/)
      }
    }
    expect(Object.keys(known.required)).toEqual(Object.keys(items).filter((purpose) => items[purpose]!.length > 0))
  })

  it('names items as the screens do, and asks the first with its purpose', () => {
    const { policy, digest } = builtOf('vending')
    const { said } = composeReceiptPage(sha256, [policy], []).policies[digest]!
    expect(said['zh-CN']!.purposes.pay!.items).toEqual([
      { name: '刷脸', asked: '这台机器想拍您的脸，用来付款。' },
      { name: '联网发送', asked: '比对时，要把您的脸部照片经互联网传出这台机器。' },
      { name: '给别人', asked: '要把您的脸部照片提供给某某支付公司。' },
    ])
    expect(said.en!.purposes.pay!.items[0]).toEqual({ name: 'Face', asked: 'This machine would like to photograph your face, to pay.' })
    expect(said.en!.keep).toBe('3 years')
  })

  it('takes the number of the complaints where rights have none, as the notice does', () => {
    const policy = policyOf('vending', (it) => { it.rights = { kiosk: true }; it.complaints = { phone: '021-1111 1111' } })
    expect(composeReceiptPage(sha256, [policy], []).policies[of(policy)]!.rights).toEqual({ kiosk: true, phone: '021-1111 1111' })
  })

  it('holds several versions of several policies, each by its digest, and speaks every language of the notice', () => {
    const second = policyOf('vending', (it) => { it.version = '2' })
    const policies = [policyOf('vending'), second, policyOf('property-access')]
    const { policies: known } = composeReceiptPage(sha256, policies, [])
    expect(Object.keys(known)).toEqual(policies.map(of))
    for (const lang of Object.keys(noticeWords)) {
      const only = parsePolicy(vendingIn([lang]))
      expect(composeReceiptPage(sha256, [only], []).policies[of(only)]!.said[lang]!.purposes.pay!.items).toHaveLength(3)
    }
  })
})

describe('JSON in a page', () => {
  it('cannot end its script, open a comment or break a line, and is the same value', () => {
    const value = { '</script><script>': ['</script>', '<!--', '-->', ']]>', '\u2028\u2029', '&lt;', '\u0000\n', '😀', '\\u003c'] }
    const text = embedJson(value)
    expect(text).not.toMatch(/[<>&\u2028\u2029\n]/)
    expect(JSON.parse(text)).toEqual(value)
    expect(embedJson({ b: 1, a: '中' })).toBe(canonical({ a: '中', b: 1 }))
  })
})
