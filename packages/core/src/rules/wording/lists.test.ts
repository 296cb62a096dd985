import type { Policy } from '../../policy/schema.ts'
import { policyOf } from '../../../../../tests/support/scenes.ts'
import { sha256 } from '../../../../../tests/support/sha256.ts'
import { lintPolicy } from '../lint.ts'
import { describe, expect, it } from 'vitest'
import { fold } from './normalise.ts'
import { wordLists } from './lists.ts'
import { patternSearch } from './patterns.ts'
import { phrasesOf, saidBy } from './phrase.ts'
import { searchFor } from './search.ts'
import { traditionalOf } from './traditional.ts'

const between = (divider: string) => (text: string) => [...text].filter((letter) => letter !== ' ').join(divider)
const eachLetter = (change: (letter: string) => string | undefined) => (text: string) => [...text].map((letter) => change(letter) ?? letter).join('')
const pairs = (list: string) => new Map(list.match(/../gu)!.map((pair) => [...pair] as [string, string]))
const cyrillic = pairs('aаcсeеoоpрxхyуiіsѕ')
const greek = pairs('oοvνpρaαiι')

/** Every way in which a phrase is written to get past a list. */
const ways: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'with spaces between characters': between(' '),
  'with dots between characters': between('·'),
  'with hyphens between characters': between('-'),
  'split by commas': between('，'),
  'split by full stops': between('.'),
  'split by dashes that are letters': between('ー'),
  'in full width': eachLetter((letter) => (/[!-~]/.test(letter) ? String.fromCodePoint(letter.codePointAt(0)! + 0xfee0) : undefined)),
  'in traditional characters': eachLetter((letter) => traditionalOf(letter)[0]),
  'in other traditional characters': eachLetter((letter) => traditionalOf(letter).pop()),
  'in upper case': (text) => text.toUpperCase(),
  'with accents': eachLetter((letter) => (/[aeiou]/.test(letter) ? `${letter}\u0301` : undefined)),
  'in mathematical letters': eachLetter((letter) => (/[a-z]/.test(letter) ? String.fromCodePoint(0x1d5ba + letter.charCodeAt(0) - 97) : undefined)),
  'with Cyrillic letters': eachLetter((letter) => cyrillic.get(letter)),
  'with Cyrillic capitals': (text) => eachLetter((letter) => cyrillic.get(letter))(text).toUpperCase(),
  'with Greek letters': eachLetter((letter) => greek.get(letter)),
  'in a sentence': (text) => `本机拍照，${text}。`,
  'in an English sentence': (text) => `This machine (${text}) takes a photo`,
  'behind a denial of something else': (text) => `本机不拍照。${text}`,
}

const all = wordLists.flatMap((list) => phrasesOf(list).map((phrase) => ({ list, phrase: saidBy(phrase) })))
const searches = new Map(wordLists.map((list) => [list, searchFor(list)]))

describe('every listed phrase', () => {
  it.each(Object.entries(ways))('is found %s', (_, rewrite) => {
    const missed = all.flatMap(({ list, phrase }) =>
      (phrase.includes('…') ? [phrase.replace('…', ''), phrase.replace('…', /[a-z]/.test(phrase) ? ' your ' : '您的')] : [phrase])
        .map(rewrite)
        .filter((text) => !searches.get(list)!(fold(text)).includes(phrase)))
    expect(missed).toEqual([])
  })

  it('has patterns that find what they are like', () => {
    const patterns = wordLists.flatMap((list) => (list.patterns ?? []).map((pattern) => ({ list, pattern })))
    const alone = ({ list, pattern }: (typeof patterns)[number]) => patternSearch({ ...list, patterns: [pattern] })
    expect(patterns.length).toBeGreaterThan(40)
    expect(patterns.filter((one) => alone(one)(fold(one.pattern.like)).length === 0).map(({ pattern }) => pattern.like)).toEqual([])
    const hidden = [between(' '), between('·'), ways['in full width']!, ways['in traditional characters']!]
    const missed = patterns.filter(({ pattern }) => 'zh' in pattern && !('across' in pattern)).flatMap((one) =>
      hidden.map((rewrite) => rewrite(one.pattern.like)).filter((text) => alone(one)(fold(text)).length === 0))
    expect(missed).toEqual([])
  })

  it('stands in one list, once', () => {
    const spelled = all.map(({ phrase }) => fold(phrase).letters)
    expect(spelled.filter((phrase, i) => spelled.indexOf(phrase) !== i)).toEqual([])
  })

  it('has letters in every part', () => {
    expect(all.filter(({ phrase }) => phrase.split('…').some((part) => fold(part).letters.length === 0))).toEqual([])
  })

  it('is spared inside each longer phrase that makes it harmless', () => {
    for (const list of wordLists) {
      for (const phrase of phrasesOf(list)) {
        if (typeof phrase === 'string') continue
        for (const longer of phrase.slice(1)) expect(searches.get(list)!(fold(longer.replace('…', '')) ), longer).not.toContain(phrase[0])
      }
    }
  })
})

describe('every list', () => {
  it('says where it comes from, and has phrases in both languages', () => {
    for (const { kind, source, zh, en } of wordLists) {
      expect(source, kind).not.toBe('')
      expect(zh.length, kind).toBeGreaterThan(11)
      expect(en.length, kind).toBeGreaterThan(9)
    }
  })
})

describe('a word', () => {
  const finds = (kind: string, text: string) => searches.get(wordLists.find((list) => list.kind === kind)!)!(fold(text))

  it('of Latin letters is a whole word', () => {
    expect(finds('praise', 'The data safe removed')).toEqual([])
    expect(finds('open', 'A sketch is fetched')).toEqual([])
    expect(finds('praise', '刷脸faster一点')).toEqual(['faster'])
  })

  it('is not excused by what another clause says', () => {
    expect(finds('urgency', '立即，删除')).toEqual(['立即'])
    expect(finds('open', '照片不保存，用于其他用途')).toEqual(['其他用途'])
    expect(finds('open', '不用于识别而用于其他用途')).toEqual(['其他用途'])
    expect(finds('partners', '不得不提供给合作伙伴')).toEqual(['合作伙伴'])
    expect(finds('partners', '不论您是否同意都提供给合作伙伴')).toEqual(['合作伙伴'])
    expect(finds('partners', '未经同意提供给合作伙伴')).toEqual(['合作伙伴'])
    expect(finds('partners', 'We do not keep it, we give it to partners')).toEqual(['to partners'])
    expect(finds('partners', 'It is given without notice to partners')).toEqual(['to partners'])
    expect(finds('partners', 'It is not stored, given to partners')).toEqual(['to partners'])
    expect(finds('open', 'It is used not only for paying and other purposes')).toEqual(['other purposes'])
  })

  it.each([
    ['threat', '不刷臉無法使用'], ['purpose', '為了提升您的體驗'], ['purpose', '優化我們的服務'], ['reward', '刷臉優惠'], ['reward', '立減'],
    ['endless', '永久授權，不可撤銷'], ['boundless', '可轉授權'], ['partners', '合作夥伴'], ['partners', '關聯公司'], ['deemed', '點擊即視為同意'],
    ['urgency', '僅剩最後機會'], ['urgency', '馬上刷臉'], ['blame', '不負責任'], ['open', '其他資訊、其他資料'], ['jargon', '特徵向量'],
    ['praise', '極速'], ['half-refusal', '暫不'],
  ])('of list %s is found in “%s”, typed by hand', (kind, text) => expect(finds(kind, text)).not.toEqual([]))

  it('is excused by a denial in its own clause', () => {
    expect(finds('open', '照片不会用于广告、营销或其他用途')).toEqual([])
    expect(finds('open', 'Never used for ads, marketing or other purposes')).toEqual([])
    expect(finds('endless', '这一次同意并非不可撤销')).toEqual([])
    expect(finds('partners', '其他公司拿不到照片')).toEqual([])
    expect(finds('partners', '其他公司，看不到不行')).toEqual(['其他公司'])
  })
})

describe('words beside the texts', () => {
  it('are searched in the names of rules, assessments and mechanisms too, which papers print', () => {
    const found = (change: (policy: Policy) => void) => lintPolicy(sha256, policyOf('property-access', change)).map(({ path }) => path)
    expect(found((it) => { it.under14 = { offer: 'guardian', rules: '不同意就不能进小区' } })).toContain('$.under14.rules')
    expect(found((it) => { it.assessment!.id = '刷脸立减两元' })).toContain('$.assessment.id')
    expect(found((it) => { it.crossBorder = { mechanism: 'standard-contract', ref: '限时优惠' } })).toContain('$.crossBorder.ref')
  })
})
