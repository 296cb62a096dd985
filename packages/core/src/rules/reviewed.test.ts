import { describe, expect, it } from 'vitest'
import { installationOf, policyOf } from '../../../../tests/support/scenes.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { vendingIn } from '../../../../tests/support/spoken.ts'
import { build } from '../build/build.ts'
import { languages } from '../locales/index.ts'
import type { LanguageTag } from '../locales/language.ts'
import { parsePolicy } from '../policy/parse.ts'
import type { Policy } from '../policy/schema.ts'
import { lintPolicy } from './lint.ts'

const installation = installationOf('vending')
const of = (rule: string, policy: Policy) => lintPolicy(sha256, policy, { installation }).filter((finding) => finding.rule === rule).map(({ severity, path }) => `${severity} ${path}`)
const all = ['zh-CN', 'en', 'zh-TW', 'ug']
const uncertain = (): Policy => { const policy = vendingIn(all); delete policy.unreviewed; return policy }

describe('a language', () => {
  it.each(['vending', 'parking', 'property-access'] as const)('whose words nobody has put their name to is an open question of %s, and of every law', (scene) => {
    const unread = policyOf(scene).languages.flatMap((tag, i) => (languages[tag as LanguageTag].reviewed ? [] : [`unsettled $.languages[${i}]`]))
    expect(of('MS-LANGUAGE-REVIEW', policyOf(scene))).toEqual(unread)
    expect(of('MS-LANGUAGE-REVIEW', policyOf(scene, (it) => { it.regimes = ['us-il-bipa'] }))).toEqual(unread)
  })

  it('that somebody has read is none', () => {
    const { reviewed } = languages.en
    try {
      languages.en.reviewed = { by: 'A. Reader', on: '2026-11-22' }
      expect(of('MS-LANGUAGE-REVIEW', policyOf('vending', (it) => { it.languages = ['en'] }))).toEqual([])
    } finally {
      languages.en.reviewed = reviewed
    }
  })

  it('that is a draft is not built, and accepted by name it is', () => {
    expect(of('MS-LANGUAGE', uncertain())).toEqual(['illegal $.languages[3]'])
    expect(() => build(sha256, uncertain(), [installation])).toThrow('illegal-policy')
    expect(of('MS-LANGUAGE', vendingIn(all))).toEqual([])
    expect(Object.keys(build(sha256, vendingIn(all), [installation]).notices.pay!)).toEqual(all)
  })

  it('that is no draft needs no acceptance', () => expect(of('MS-LANGUAGE', vendingIn(['zh-CN', 'en', 'zh-TW']))).toEqual([]))
})

describe('the key `unreviewed`', () => {
  const problems = (change: (policy: Policy) => void): string[] => {
    const policy = vendingIn(all)
    change(policy)
    try {
      parsePolicy(policy)
      return []
    } catch (error) {
      return (error as { details: { problems: { path: string }[] } }).details.problems.map(({ path }) => path)
    }
  }

  it('came with 1.1: a kiosk of 1.0 would not see it', () => {
    expect(problems(() => {})).toEqual([])
    expect(problems((it) => { it.format = 'mingshi-policy/1' })).toEqual(['$.unreviewed'])
    expect(problems((it) => { it.format = 'mingshi-policy/1.3' as never })).toEqual(['$.format'])
  })

  it('names languages of the policy, each once', () => {
    expect(problems((it) => { it.unreviewed = ['ug', 'bo', 'ug'] })).toEqual(['$.unreviewed[1]', '$.unreviewed[2]'])
    expect(problems((it) => { it.unreviewed = [] })).toEqual(['$.unreviewed'])
  })

  it('may be absent in a policy of 1.1', () => expect(parsePolicy(policyOf('vending', (it) => { it.format = 'mingshi-policy/1.1' })).format).toBe('mingshi-policy/1.1'))
})
