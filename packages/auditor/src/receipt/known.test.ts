import { composeReceiptPage, digestOf, readReceipt, type Policy } from '@mingshi/core'
import { describe, expect, it } from 'vitest'
import { Evidence } from '../../../../tests/support/evidence.ts'
import { policyOf } from '../../../../tests/support/scenes.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { aboutOf, knownOf, languagesOf, type Known } from './known.ts'

const pageOf = (...policies: Policy[]) => composeReceiptPage(sha256, policies, [])
const log = new Evidence().session()
const readOf = (answers: string, policy = policyOf('vending')) => readReceipt(log.receipt({ answers, policy: digestOf(sha256, policy) }))!

describe('a receipt and the policy that it names', () => {
  it('is refused as a whole when a required item was, and only then', () => {
    const optional = policyOf('vending', (it) => { it.recipients!.push({ ...it.recipients![0]!, id: 'club', name: { 'zh-CN': '某某会员', en: 'Moumou Club' } }) })
    const aboutIn = (answers: string) => (knownOf(pageOf(optional), readOf(answers, optional), 'zh-CN') as Known).about
    expect(['gggg', 'gggr', 'ggrn', 'rnnn'].map(aboutIn)).toEqual(['given', 'given', 'refused', 'refused'])
  })

  it('is of a withdrawal as soon as something of it was taken back, whatever else became of the rest', () => {
    const { about, items } = knownOf(pageOf(policyOf('vending')), readOf('wie'), 'en') as Known
    expect([about, items.map(({ answer }) => answer)]).toEqual(['withdrawn', ['w', 'i', 'e']])
    expect(['gwg', 'wrn', 'ieg', 'rnn', ''].map((answers) => aboutOf(answers))).toEqual(['withdrawn', 'withdrawn', 'given', 'given', 'given'])
  })

  it('is not known by another version, and a misfit by other items or letters', () => {
    const page = pageOf(policyOf('vending', (it) => { it.version = '2' }))
    expect(knownOf(page, readOf('ggg'), 'zh-CN')).toBeUndefined()
    for (const answers of ['gg', 'gggg', 'ggx', '', 'g😀']) expect(knownOf(pageOf(policyOf('vending')), readOf(answers), 'en')).toBe('misfit')
  })

  it('is put into the languages of its policy only: none is borrowed', () => {
    const chinese = policyOf('vending', (it) => { it.languages = ['zh-CN'] })
    const english = policyOf('vending', (it) => { it.languages = ['en'] })
    const page = pageOf(chinese, english)
    expect(languagesOf(page, readOf('ggg', chinese))).toEqual(['zh-CN'])
    expect(languagesOf(page, readOf('ggg', english))).toEqual(['en'])
    expect(languagesOf(page, readOf('ggg'))).toEqual(['zh-CN', 'en']) // unknown: the page’s own
    expect(languagesOf(page, undefined)).toEqual(['zh-CN', 'en'])
  })
})
