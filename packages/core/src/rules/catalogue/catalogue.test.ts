import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commonRules } from '../every.ts'
import { promises } from '../promises.ts'
import { regimes } from '../regimes/index.ts'
import type { Rule } from '../rule.ts'
import { catalogues, type Catalogue } from './index.ts'

const entriesOf = ({ sections }: Catalogue) => sections.flatMap((section) => section.entries)
const entries = catalogues.flatMap(entriesOf)
const by = (status: string, of = entries): string[] => of.filter(({ settled }) => settled.by === status).map(({ id }) => id)
/** What is merely not known (`no-installation`) is no demand. */
const demands = (rules: readonly Rule[], named: RegExp) => sorted(rules.map(({ id }) => id).filter((id) => named.test(id)))
const sorted = (ids: readonly string[]) => [...ids].sort()

describe('the catalogue', () => {
  it('holds every demand once', () => {
    const ids = entries.map(({ id }) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  it('says of exactly the rules of lint that they are rules', () => {
    for (const { id, title, rules } of regimes) {
      const catalogue = catalogues.find(({ regime }) => regime === id)!
      expect(catalogue.title).toBe(title.en)
      const own = entriesOf(catalogue).filter(({ settled }) => settled.by === 'rule' && !settled.under)
      expect(sorted(own.map((entry) => entry.id))).toEqual(demands(rules, /^(CN|IL)-/))
      for (const { settled, id: demand } of entriesOf(catalogue)) if (settled.by === 'rule' && settled.under) expect(rules.map((one) => one.id), demand).toContain(settled.under)
    }
    expect(sorted(by('rule', entriesOf(catalogues.at(-1)!)))).toEqual(demands([...promises, ...commonRules], /^MS-/))
  })

  it('has every demand of Illinois', () => {
    const illinois = entriesOf(catalogues.find(({ regime }) => regime === 'us-il-bipa')!)
    expect(sorted(illinois.map(({ id }) => id))).toEqual(['IL-10-ES', 'IL-15a', 'IL-15b', 'IL-15c', 'IL-15d', 'IL-15e', 'IL-20', 'IL-ID'])
  })

  it('names files that are there', () => {
    const files = entries.flatMap(({ settled }) => (settled.by === 'enforced' ? [settled.where, settled.test] : []))
    expect(files.filter((file) => !existsSync(file))).toEqual([])
    for (const { settled, id } of entries) {
      if (settled.by !== 'enforced') continue
      expect(settled.test).toMatch(/\.test\.tsx?$/)
      expect(settled.where, `${id}: what lint finds is a rule, and enforces nothing`).not.toContain('core/src/rules/')
    }
  })

  it('leaves at most 25 of a regime to a person, each with one sentence of what to look at', () => {
    for (const catalogue of catalogues) expect(by('person', entriesOf(catalogue)).length).toBeLessThanOrEqual(25)
    for (const { settled, id } of entries) if (settled.by === 'person') expect(settled.look, id).toMatch(/^[A-Z].+[.?]$/)
  })

  it('leaves nothing open, and has no demand without words, article and provenance', () => {
    expect(by('rule').length + by('enforced').length + by('person').length).toBe(entries.length)
    for (const { id, demand, article, provenance } of entries) {
      for (const text of [demand['zh-CN'], demand.en, article]) expect(text, id).not.toBe('')
      expect(['read', 'secondary', 'unconfirmed', 'reading'], id).toContain(provenance)
    }
  })
})
