import jp from 'opencc-js/dict/JPShinjitaiCharacters'
import hk from 'opencc-js/dict/HKVariants'
import ts from 'opencc-js/dict/TSCharacters'
import tw from 'opencc-js/dict/TWVariants'
import { describe, expect, it } from 'vitest'
import { wordLists } from './lists.ts'
import { saidBy } from './phrase.ts'
import { simplified } from './traditional.ts'

/** OpenCC's dictionaries (Apache-2.0): `from to to|from to`. */
const pairsOf = (dictionary: string): [string, string[]][] =>
  dictionary.split('|').map((line) => { const [from, ...to] = line.split(' '); return [from!, to] })

/** Traditional to simplified, by what a converter writes first. */
const standard = new Map(pairsOf(ts).map(([from, [to]]) => [from, to!]))

/** What people in Hong Kong, Taiwan and Japan write for a standard traditional character. */
const regional = [hk, tw, jp].flatMap(pairsOf).flatMap(([from, to]) => to.map((form): [string, string] => [form, standard.get(from) ?? from]))

const spoken = wordLists.flatMap(({ zh, patterns = [] }) => [...zh.map(saidBy), ...patterns.map((one) => ('zh' in one ? one.zh.source : ''))])
const written = new Set(spoken.flatMap((words) => [...words]).filter((character) => /\p{Script=Han}/u.test(character)))

/** Some traditional characters are simplified ones of their own as well, and stand in the lists as themselves. */
const missing = (pairs: Iterable<[string, string]>): string[] =>
  [...pairs].filter(([form, simple]) => form !== simple && written.has(simple) && !written.has(form) && simplified(form) !== simple).map(([form, simple]) => `${form}${simple}`)

describe('the table of traditional characters', () => {
  it('has every form, as OpenCC knows it, of every character of the lists', () => {
    expect(written.size).toBeGreaterThan(400)
    expect(missing(standard)).toEqual([])
  })

  it('has the forms of Hong Kong, Taiwan and Japan', () => {
    expect(missing(regional)).toEqual([])
  })
})
