import st from 'opencc-js/dict/STCharacters'
import { Converter } from 'opencc-js'
import { describe, expect, it } from 'vitest'
import { languages, changeWords, noticeWords } from './index.ts'
import { languageTags, type LanguageTag } from './language.ts'
import { screenWords } from './screens.ts'
import { signWords } from './sign.ts'

/** Everything that people at a machine are told in a language, by where it stands. */
function wordsOf(tag: LanguageTag): Map<string, string> {
  const { direction, ...screens } = screenWords[tag]
  expect(['ltr', 'rtl']).toContain(direction)
  return new Map(leavesOf({ screens, notice: noticeWords[tag]!, changes: changeWords[tag], sign: signWords[tag] }))
}

function leavesOf(node: object, path = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] => {
    const at = path ? `${path}.${key}` : key
    return typeof value === 'string' ? [[at, value]] : leavesOf(value as object, at)
  })
}

const chinese = wordsOf('zh-CN')
const others = languageTags.filter((tag) => tag !== 'zh-CN')
const holesOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()

/** How a language breaks a heading into phrases is its own: `sign.heading` counts as a whole. */
const place = (path: string): string => path.replace(/^(sign\.heading\.\w+)\.\d+$/, '$1')
const byPlace = (words: Map<string, string>): Map<string, string> => {
  const joined = new Map<string, string>()
  for (const [path, text] of words) joined.set(place(path), (joined.get(place(path)) ?? '') + text)
  return joined
}

/** Where a language may do without a value that the Chinese names: the sentence says it another way. */
const holesLeftOut = ['en sign.ways', 'ug sign.ways']

/** Marks and holes alone are the same everywhere. */
const alike = (text: string): boolean => !/\p{L}/u.test(text.replace(/\{\w+\}/g, ''))
/** What Taiwan says and writes like the mainland, word for word. */
const spelledAlike: Partial<Record<LanguageTag, readonly string[]>> = {
  'zh-TW': [
    '特大字', '知道了', '另收 ¥{price}', '虹膜', '同意\u200b{name}', '不同意\u200b{name}', '第 {n} 次，最多 {of} 次', '停止，{other}', '同意', '不同意', '我的同意', '有效', '已撤回', '撤回同意', '存多久', '，或', '{n} 年', '{n} 天', '{n} 秒',
    '巴西', '加拿大', '瑞士', '西班牙', '以色列', '印度', '日本', '瑞典', '新加坡', '越南', '南非', '姓名', '生日', '保存期限表：{url}', '用途', '其他方式', '{modality}分析', '基因',
  ],
}

describe.each(others)('%s', (tag) => {
  const words = wordsOf(tag)

  it('has every word of zh-CN, and no other', () => {
    expect([...byPlace(words).keys()].sort()).toEqual([...byPlace(chinese).keys()].sort())
    for (const [path, text] of words) expect(text.trim(), path).not.toBe('')
  })

  it('has the same holes in every sentence', () => {
    const own = byPlace(words)
    const other = [...byPlace(chinese)].filter(([path, text]) => holesOf(text).join() !== holesOf(own.get(path)!).join()).map(([path]) => `${tag} ${path}`)
    expect(other.filter((one) => !holesLeftOut.includes(one))).toEqual([])
  })

  it('says nothing in the words of zh-CN, but for what is listed', () => {
    const same = [...words].filter(([path, text]) => text === chinese.get(path) && !alike(text)).map(([, text]) => text)
    expect([...new Set(same)]).toEqual(spelledAlike[tag] ?? [])
  })

  it('says who has read it, or that nobody has', () => {
    const { reviewed, letters } = languages[tag]
    if (reviewed) expect(reviewed).toEqual({ by: expect.stringMatching(/\S/) as string, on: expect.stringMatching(/^20\d\d-\d\d-\d\d$/) as string })
    expect([...letters].filter((letter) => ![...words.values()].some((text) => text.includes(letter)))).toEqual([])
  })
})

describe('zh-TW', () => {
  const words = [...wordsOf('zh-TW')]

  it('has no simplified character', () => {
    const simplified = new Set(st.split('|').map((line) => line.split(' ')).filter(([from, ...to]) => !to.includes(from!)).map(([from]) => from))
    simplified.delete('台') // Taiwan writes 臺 so
    expect(simplified.size).toBeGreaterThan(2500)
    expect(words.flatMap(([path, text]) => [...text].filter((character) => simplified.has(character)).map((character) => `${path} ${character}`))).toEqual([])
  })

  it('is no conversion of zh-CN: of its sentences at most one in six is what a converter makes, Taiwan’s phrases included', () => {
    const convert = Converter({ from: 'cn', to: 'twp' })
    const sentences = words.filter(([path, text]) => !path.startsWith('notice.regions') && (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 6)
    const made = sentences.filter(([path, text]) => convert(chinese.get(path)!).replace(/“/g, '「').replace(/”/g, '」') === text)
    expect(sentences.length).toBeGreaterThan(90)
    expect(made.length / sentences.length).toBeLessThan(1 / 6)
  })

  it('keeps to the words of Taiwan', () => {
    const all = words.map(([, text]) => text).join('\n')
    for (const [mainland, own] of [['信息', '資料'], ['屏幕', '螢幕'], ['扫码', 'QR Code'], ['掃碼', 'QR Code'], ['互聯網', '網路'], ['服務器', '伺服器'], ['局域網', '區域網路'], ['郵箱', '電子郵件'], ['攝像頭', '鏡頭'], ['登錄名', '登入'], ['默認', '']] as const) {
      expect(all).not.toContain(mainland)
      expect(all).toContain(own)
    }
    expect(all).not.toMatch(/[“”‘’]/)
  })
})

describe('a language that runs from right to left', () => {
  const rtl = languageTags.filter((tag) => screenWords[tag].direction === 'rtl')

  it('is there', () => expect(rtl).toEqual(['ug']))

  it.each(rtl)('%s isolates every value that may be of another script, and closes what it opens', (tag) => {
    const foreign = /(?<![\u2066\u2068]¥?)\{(phone|email|url|price|date|law|names|name|recipient|region|effect|from|to|who)\}/
    const own = /^screens\.consent\.(kicker|names|agree$|refuse$)|^screens\.taking|^changes\.(added|gone)/ // there the name is a word of ours
    for (const [path, text] of wordsOf(tag)) {
      if (!own.test(path)) expect(text, path).not.toMatch(foreign)
      expect(text.match(/[\u2066\u2068]/g)?.length ?? 0, path).toBe(text.match(/\u2069/g)?.length ?? 0)
    }
  })

  it.each(rtl)('%s has no Latin letter and no mark of another direction outside a value', (tag) => {
    for (const [path, text] of wordsOf(tag)) expect(text.replace(/\{\w+\}/g, ''), path).not.toMatch(/[A-Za-z,;?，。；？]/)
  })
})
