import { describe, expect, it } from 'vitest'
import { condoDoorOf, condoOf } from '../../../../tests/support/illinois.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { installationOf, policyOf, type Scene } from '../../../../tests/support/scenes.ts'
import { build } from '../build/build.ts'
import { verifyBuilt } from '../build/verify-built.ts'
import { deriveItems } from '../items/derive.ts'
import { noticeWords } from '../locales/index.ts'
import type { Installation } from '../policy/installation.ts'
import { modalities, type Modality } from '../policy/modality.ts'
import type { Category, Policy } from '../policy/schema.ts'
import { cnRules } from './cn.ts'
import { lintPolicy } from './lint.ts'
import { articleOf } from './binding.ts'
import { isCovered } from './us-il-bipa/covered.ts'

const bodies = modalities.filter((modality) => modality !== 'face' && modality !== 'gene')
const scenes: readonly Scene[] = ['vending', 'property-access']

/** An example with another part of the body in the face's place. */
const bodyOf = (scene: Scene, modality: Modality, change: (policy: Policy) => void = () => {}) =>
  policyOf(scene, (it) => {
    const swap = (categories: Category[] = []) => categories.map((category) => category.replace(/^face-/, `${modality}-`) as Category)
    for (const purpose of it.purposes) Object.assign(purpose, { modality, categories: swap(purpose.categories), method: { 'zh-CN': '取样比对', en: 'A sample, compared' } })
    for (const recipient of it.recipients ?? []) recipient.categories = swap(recipient.categories)
    change(it)
  })

const lint = (policy: Policy, installation: Installation) => lintPolicy(sha256, policy, { installation }).filter(({ rule }) => rule !== 'MS-LANGUAGE-REVIEW') // reviewed.test.ts

describe.each(bodies)('another part of the body, %s,', (modality) => {
  it('is linted, asked, told and built on the same path as a face', () => {
    for (const scene of scenes) {
      const policy = bodyOf(scene, modality)
      expect(lint(policy, installationOf(scene)).filter(({ severity }) => severity !== 'unsettled')).toEqual([])
      expect(deriveItems(sha256, policy, policy.purposes[0]!)[0]).toMatchObject({ id: modality, required: true })
      const built = build(sha256, policy, [installationOf(scene)])
      expect(verifyBuilt(sha256, built)).toEqual([])
      const told = JSON.stringify([built.notices, built.itemNotices])
      for (const lang of policy.languages) expect(told).toContain(noticeWords[lang]!.categories[`${modality}-image`]) // what is ours to say
      expect(told).not.toMatch(/脸部|face (?:photo|template)/)
    }
  })

  it('is under PIPL and not under Order 19, however much is wrong', () => {
    const wrong = bodyOf('vending', modality, (it) => {
      const [purpose] = it.purposes
      delete it.under14
      delete it.assessment
      delete it.controller.contact
      delete it.records
      delete it.rights
      delete purpose!.purpose
      delete purpose!.retention
      delete purpose!.necessity
      delete purpose!.impact
      purpose!.basis = 'contract'
      purpose!.matching = 'lan'
      purpose!.storing = 'lan'
      it.languages = ['en']
      it.alternatives.forEach((way) => { way.surchargeFen = 50 })
      it.recipients![0]!.name = { 'zh-CN': '合作伙伴', en: 'Our partners' }
      it.recipients![0]!.over = 'lan'
    })
    const found = lint(wrong, installationOf('vending', (it) => { it.alternatives = []; it.place.kind = 'toilet'; delete it.signage }))
    const about = found.filter(({ rule }) => rule !== 'CN-MOD-2') // which is about how far Order 19 reaches
    expect(about.filter(({ article }) => /Order 19|法释〔2021〕15号/.test(article))).toEqual([])
    for (const rule of ['CN-FR-10-2', 'CN-UX-01', 'CN-FR-08-1-LAN', 'CN-FR-15-1']) expect(found.map((finding) => finding.rule)).not.toContain(rule)
    const articles = new Map(found.map(({ rule, article }) => [rule, article]))
    expect(articles.get('CN-FR-10-1')).toBe('PIPL 16')
    expect(articles.get('CN-FR-07-1')).toBe('PIPL 31')
    expect(articles.get('CN-FR-09-1')).toBe('PIPL 55, 56')
    expect(articles.get('CN-TX-SPLIT')).toBe('PIPL 13, 23, 29, 39')
    expect(articles.get('CN-FR-05-3')).toBe('PIPL 17(1)(2), 19')
    expect(found.some(({ rule }) => rule === 'CN-FR-13-2' || rule === 'MS-PRIVATE-SPACE')).toBe(true)
  })

  it('is in Illinois under the act, or is said not to be', () => {
    const door = condoOf((it) => { Object.assign(it.purposes[0]!, { modality, categories: [`${modality}-image`, `${modality}-template`] }); delete it.purposes[0]!.written; delete it.retentionSchedule })
    const rules = lint(door, condoDoorOf()).map(({ rule }) => rule)
    expect(rules).toEqual(isCovered(modality) ? ['IL-15a', 'MS-STRICTEST'] : ['IL-ID'])
  })
})

describe('Order 19', () => {
  it('stands where a face is, beside another part of the body', () => {
    const policy = policyOf('vending', (it) => {
      it.purposes.push({ ...it.purposes[0]!, id: 'palm', modality: 'palm-vein', categories: ['palm-vein-image'] })
      for (const purpose of it.purposes) delete purpose.impact
    })
    const articles = lint(policy, installationOf('vending')).filter(({ rule }) => rule === 'CN-FR-05-4').map(({ path, article }) => [path, article])
    expect(articles).toEqual([['$.purposes[0].impact', 'Order 19 Art. 5(3); PIPL 30'], ['$.purposes[1].impact', 'PIPL 30']])
  })

  it('is not cited for a palm, and what nothing else forbids falls away', () => {
    const policy = bodyOf('vending', 'palm-vein')
    const anywhere = { case: '', path: '$' }
    const away = cnRules.filter((rule) => articleOf(rule, anywhere, policy) === undefined).map(({ id }) => id)
    expect(away).toEqual(expect.arrayContaining(['CN-FR-08-1-LAN', 'CN-FR-10-2', 'CN-FR-15-1', 'CN-UX-01', 'CN-SPC-02-1', 'CN-GB-41819-3']))
    for (const rule of cnRules) expect(articleOf(rule, anywhere, policyOf('vending')), rule.id).toBe(rule.article) // of a face nothing is left out
  })
})

describe('what no law says of another part of the body, Mingshi says', () => {
  const illegal = (modality: Modality, change: (policy: Policy, installation: Installation) => void) => {
    const installation = installationOf('vending')
    const policy = bodyOf('vending', modality, (it) => change(it, installation))
    return lint(policy, installation).filter(({ severity }) => severity === 'illegal').map(({ rule, article }) => `${rule}: ${article}`)
  }

  it('a cubicle is no place for a fingerprint either, though only cameras are forbidden there', () => {
    const inside = (_: Policy, installation: Installation) => { installation.place.kind = 'toilet' }
    expect(illegal('fingerprint', inside)).toEqual(['MS-PRIVATE-SPACE: Mingshi’s own promise'])
    expect(illegal('iris', inside)).toEqual(['CN-FR-13-2: 公共安全视频图像信息系统管理条例 Art. 8'])
  })

  it('nobody is analysed by their walk', () => {
    expect(illegal('gait', (it) => { it.purposes[0]!.mode = 'analysis' })).toEqual(['MS-ANALYSIS: Mingshi’s own promise'])
  })
})

describe('genes', () => {
  it('stop here, whatever else is right, under every regime', () => {
    for (const scene of scenes) {
      const policy = bodyOf(scene, 'gene')
      expect(lint(policy, installationOf(scene)).map(({ rule, severity }) => `${rule} ${severity}`)).toContain('CN-MOD-4 illegal')
      expect(() => build(sha256, policy, [installationOf(scene)])).toThrow(/CN-MOD-4/)
    }
  })
})
