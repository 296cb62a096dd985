import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { policyOf } from '../../../../tests/support/scenes.ts'
import { noticeWords } from '../locales/index.ts'
import { guardianFacts, noticeItems } from '../locales/locale.ts'
import type { Policy } from '../policy/schema.ts'
import { composeGuardianNotice } from './compose-guardian.ts'

const offered = (policy: Policy): void => {
  policy.under14 = {
    offer: 'guardian',
    rules: 'https://rules.example.cn/children',
    safeguards: { 'zh-CN': '特征加密，只有门禁系统读得到', en: 'The template is encrypted, and only the gate reads it' },
    consequence: { 'zh-CN': '不同意，孩子用卡或密码进门', en: 'If you refuse, the child uses a card or a code' },
  }
}

const of = (change: (policy: Policy) => void = () => {}, lang = 'zh-CN') => {
  const policy = policyOf('property-access', (it) => { offered(it); change(it) })
  return composeGuardianNotice(sha256, policy, policy.purposes[0]!, lang, noticeWords[lang]!)
}
const text = (item: string, change?: (policy: Policy) => void, lang?: string) => of(change, lang)!.notice.blocks.find((block) => block.item === item)?.text

describe('the notice for guardians', () => {
  it('says whom it is for, then the eight items, then what guardians are told beyond them', () => {
    for (const lang of ['zh-CN', 'en']) {
      const { blocks, item } = of(() => {}, lang)!.notice
      expect(item).toBe('guardian')
      expect(blocks.map((block) => block.item)).toEqual([guardianFacts[0], ...noticeItems, ...guardianFacts.slice(1)])
      for (const block of blocks) expect(block.text).not.toMatch(/[{}]|undefined/)
    }
    expect(of()!.notice.blocks.slice(9).map(({ label, text }) => [label, text])).toEqual([
      ['专门规则', 'https://rules.example.cn/children'],
      ['存在哪里', '和这台机器相连的机器里'],
      ['怎么保护', '特征加密，只有门禁系统读得到'],
      ['不同意会怎样', '不同意，孩子用卡或密码进门'],
      ['怎么更正、删除', '打电话 021-0000 0002'],
      ['怎么投诉', '打电话 021-0000 0002'],
    ])
  })

  it('names every place where something of the body is kept, and none where nothing is', () => {
    const { recipients } = policyOf('vending')
    const given = (retention?: object) => (it: Policy) => { it.recipients = [{ ...recipients![0]!, for: ['enrol'], ...(retention ? { retention } : { retention: undefined }) } as never] }
    expect(text('place', given({ period: 'P30D', after: 'last-use' }))).toBe('和这台机器相连的机器里、某某支付公司处')
    expect(text('place', given())).toBe('和这台机器相连的机器里、某某支付公司处')
    expect(text('place', given({ until: 'result' }))).toBe('和这台机器相连的机器里')
    expect(text('place', (it) => { it.purposes[0]!.storing = 'device' })).toBe('这台机器里')
    expect(text('place', (it) => { it.purposes[0]!.storing = 'none' })).toBe('哪里都不存')
  })

  it('leaves out what the policy does not say', () => {
    expect(text('safeguards', (it) => { it.under14 = { offer: 'guardian' } })).toBeUndefined()
    expect(text('complaints', (it) => { delete it.complaints })).toBeUndefined()
    expect(text('correction', (it) => { it.rights = { kiosk: true }; it.complaints = { email: 'a@b.cn' } })).toBeUndefined()
  })

  it('is none where no guardian is offered a consent', () => {
    expect(of((it) => { it.under14 = { offer: 'never' } })).toBeUndefined()
    expect(of((it) => { delete it.under14 })).toBeUndefined()
  })
})
