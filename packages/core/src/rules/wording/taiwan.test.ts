import { describe, expect, it } from 'vitest'
import { installationOf } from '../../../../../tests/support/scenes.ts'
import { sha256 } from '../../../../../tests/support/sha256.ts'
import { vendingIn } from '../../../../../tests/support/spoken.ts'
import { languageTags, type LanguageTag } from '../../locales/language.ts'
import { noticeWords } from '../../locales/index.ts'
import { screenWords } from '../../locales/screens.ts'
import { lintPolicy } from '../lint.ts'
import { fold } from './normalise.ts'
import { jargon } from './jargon.ts'
import { wordLists } from './lists.ts'
import { searchFor } from './search.ts'

const found = (zhTW: string) => {
  const policy = vendingIn(['zh-CN', 'zh-TW'])
  policy.purposes[0]!.impact!['zh-TW'] = zhTW
  return lintPolicy(sha256, policy, { installation: installationOf('vending') }).filter(({ path }) => path.endsWith('["zh-TW"]')).map(({ rule }) => rule)
}

describe('a text in zh-TW', () => {
  it.each([
    '人臉辨識付款現折 10 元', '刷臉享現金回饋', '人臉辨識送紅利點數', '點數加倍送', '首次使用人臉辨識享優惠', '刷臉集點換好禮', '不刷臉就無法付款', '點選即視為同意', '提供給合作夥伴', '用於行銷等其他用途', '以特徵向量比對',
    '永久保存，不得撤回', '僅剩最後機會，立即刷臉',
  ])('“%s” is found', (text) => expect(found(text)).not.toEqual([]))

  it('that is plain is left alone', () => {
    for (const text of ['可能認錯人；臉的資料一旦外洩，沒辦法換一張', '人臉辨識可能認錯人', '螢幕上會出現折線圖', '這台機器不會用您的臉做別的事']) expect(found(text), text).toEqual([])
  })
})

describe('our own words', () => {
  const leaves = (node: object): string[] => Object.values(node).flatMap((value: unknown) => (typeof value === 'string' ? [value] : leaves(value as object)))
  /** The category `other` is a rule's own matter (`categories.ts`): it is called what it is. */
  const own = (tag: LanguageTag) => [...leaves(screenWords[tag]), ...leaves(noticeWords[tag]!)].filter((line) => line !== noticeWords[tag]!.categories.other)

  it.each(languageTags)('in %s are none that lint looks for in an operator’s', (tag) => {
    const searches = wordLists.map((list) => [list.kind, searchFor(list)] as const)
    expect(own(tag).length).toBeGreaterThan(150)
    expect(own(tag).flatMap((line) => searches.flatMap(([kind, search]) => search(fold(line)).map((word) => `${kind} ${word}: ${line}`)))).toEqual([])
  })

  it('are looked for in earnest', () => expect(searchFor(jargon)(fold('以特徵向量比對'))).toEqual(['特征向量']))

  it('an example in every language raises nothing that its Chinese does not', () => {
    const of = (languages: readonly string[]) => lintPolicy(sha256, vendingIn(languages), { installation: installationOf('vending') }).filter(({ rule }) => rule !== 'MS-LANGUAGE-REVIEW').map(({ rule, path }) => `${rule} ${path}`)
    expect(of(languageTags)).toEqual(of(['zh-CN']))
  })
})
