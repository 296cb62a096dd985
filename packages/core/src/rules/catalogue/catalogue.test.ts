import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allRules } from '../all.ts'
import { catalogue } from './index.ts'

const entries = catalogue.flatMap((section) => section.entries)
const by = (status: string): string[] => entries.filter(({ settled }) => settled.by === status).map(({ id }) => id)

describe('the catalogue', () => {
  it('holds every demand once', () => {
    const ids = entries.map(({ id }) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  it('says of exactly the rules of lint that they are rules', () => {
    expect(by('rule').sort()).toEqual(allRules.map(({ id }) => id).filter((id) => id.startsWith('CN-')).sort())
  })

  it('names files that are there', () => {
    const files = entries.flatMap(({ settled }) => (settled.by === 'enforced' ? [settled.where, settled.test] : []))
    expect(files.filter((file) => !existsSync(file))).toEqual([])
    for (const { settled } of entries) if (settled.by === 'enforced') expect(settled.test).toMatch(/\.test\.tsx?$/)
  })

  it('leaves at most 25 to a person, each with one sentence of what to look at', () => {
    expect(by('person').length).toBeLessThanOrEqual(25)
    for (const { settled, id } of entries) if (settled.by === 'person') expect(settled.look, id).toMatch(/^[A-Z].+[.?]$/)
  })

  it('says what is missing of what is open, and has no demand without words, article and provenance', () => {
    console.info(Object.fromEntries(['rule', 'enforced', 'person', 'open'].map((status) => [status, by(status).length])))
    for (const { settled, id, demand, article, provenance } of entries) {
      if (settled.by === 'open') expect(settled.missing, id).not.toBe('')
      for (const text of [demand['zh-CN'], demand.en, article]) expect(text, id).not.toBe('')
      expect(['read', 'secondary', 'unconfirmed', 'reading'], id).toContain(provenance)
    }
  })
})
