import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MingshiError, type ErrorCode } from '../errors.ts'
import { policyOf } from '../../../../tests/support/scenes.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import type { Policy } from '../policy/schema.ts'
import { deriveChanges } from './change.ts'

const old = policyOf('vending')
const next = (change: (policy: Policy) => void): Policy => policyOf('vending', (it) => { it.version = '2'; delete it.assessment; change(it) })
const base = next(() => {})
const changed = (change: (policy: Policy) => void) => deriveChanges(sha256, base, { ...next(change), version: '3' })
const brief = (change: (policy: Policy) => void) => changed(change).changes.map(({ how, path, asksAgain }) => `${how} ${path}${asksAgain ? ' again' : ''}`)

/** Everything that a version can do, one by one. */
const edits: Record<string, (policy: Policy) => void> = {
  title: (it) => { it.purposes[0]!.title['zh-CN'] = '付钱' },
  purposeWords: (it) => { it.purposes[0]!.purpose!['zh-CN'] = '核实付款的人' },
  method: (it) => { it.purposes[0]!.method!.en = 'A photo, compared' },
  categories: (it) => { it.purposes[0]!.categories!.push('face-template') },
  retention: (it) => { it.purposes[0]!.retention = { period: 'P30D', after: 'last-use' } },
  mode: (it) => { it.purposes[0]!.mode = 'verification' },
  matching: (it) => { it.purposes[0]!.matching = 'device' },
  storing: (it) => { it.purposes[0]!.storing = 'device' },
  reference: (it) => { it.purposes[0]!.reference = 'document' },
  modality: (it) => { it.purposes[0]!.modality = 'iris' },
  attempts: (it) => { it.purposes[0]!.attempts = 2 },
  signed: (it) => { it.purposes[0]!.written = { law: '某法第一条', form: 'electronic-signature' } },
  onPaper: (it) => { it.purposes[0]!.written = { law: '某法第一条', form: 'paper' } },
  noBasis: (it) => { it.purposes[0]!.basis = 'legal-duty' },
  newPurpose: (it) => { it.purposes.push({ ...it.purposes[0]!, id: 'greet' }) },
  recipientCategories: (it) => { it.recipients![0]!.categories.push('order') },
  recipientOver: (it) => { it.recipients![0]!.over = 'lan' },
  recipientRegion: (it) => { it.recipients![0]!.region = 'SG' },
  recipientRetention: (it) => { delete it.recipients![0]!.retention },
  recipientName: (it) => { it.recipients![0]!.name.en = 'Moumou Pay Ltd.' },
  recipientForNobody: (it) => { it.recipients![0]!.for = [] },
  newRecipient: (it) => { it.recipients!.push({ ...it.recipients![0]!, id: 'lab' }) },
  phone: (it) => { it.controller.contact!.phone = '021-1111 1111' },
  alternative: (it) => { it.alternatives.push({ id: 'cash', kind: 'cash', label: { 'zh-CN': '现金', en: 'Cash' } }) },
  reorder: (it) => { it.alternatives.reverse() },
  noComplaints: (it) => { delete it.complaints },
  entrustedOut: (it) => it.entrusted!.forEach((party) => { party.categories = ['face-image'] }),
  entrusted: (it) => { it.entrusted = [] },
}

describe('what a version changed', () => {
  it('is nothing in the same text', () => {
    expect(deriveChanges(sha256, old, policyOf('vending'))).toEqual({ changes: [], again: {} })
    expect(changed(() => {})).toEqual({ changes: [], again: {} }) // the version alone
  })

  it('asks again where purpose, method, categories, recipient or retention are others (PIPL 14(2))', () => {
    expect(brief(edits.retention!)).toEqual(['changed $.purposes[0].retention again'])
    expect(changed(edits.retention!).again).toEqual({ pay: ['face'] })
    expect(changed(edits.categories!).again).toEqual({ pay: ['face', 'transmission'] })
    expect(changed(edits.recipientRegion!).again).toEqual({ pay: ['recipient:acquirer', 'cross-border'] })
    expect(brief(edits.recipientName!)).toEqual(['changed $.recipients[0].name again']) // another firm under the same id
    expect(brief(edits.newRecipient!)).toEqual(['new $.recipients[1] again'])
    expect(changed(edits.newRecipient!).again).toEqual({ pay: ['recipient:lab'] })
    expect(changed(edits.newPurpose!).again).toEqual({ greet: ['face', 'transmission'] })
    expect(brief(edits.newPurpose!)).toEqual(['new $.purposes[1] again'])
    expect(changed(edits.storing!).again).toEqual({ pay: ['transmission', 'template'] })
  })

  it('asks nobody again for other words, a number, another way, or what is gone, and tells it all the same', () => {
    expect(brief(edits.title!)).toEqual(['changed $.purposes[0].title'])
    expect(brief(edits.phone!)).toEqual(['changed $.controller.contact'])
    expect(brief(edits.alternative!)).toEqual(['new $.alternatives[2]'])
    expect(brief(edits.reorder!)).toEqual(['moved $.alternatives'])
    expect(brief(edits.noComplaints!)).toEqual(['gone $.complaints'])
    expect(brief(edits.entrusted!)).toEqual(['gone $.entrusted[0]'])
    expect(brief(edits.recipientForNobody!)).toEqual(['changed $.recipients[0].for'])
    expect(changed(edits.noBasis!).again).toEqual({})
  })

  it('asks about the internet when an entrusted party begins to get something of the body', () => {
    const before = policyOf('property-access')
    const after = policyOf('property-access', (it) => { it.version = '2'; it.entrusted![0]!.categories = ['face-template'] })
    const { changes, again } = deriveChanges(sha256, before, after)
    expect(again).toEqual({ enrol: ['transmission'] })
    expect(changes.find(({ part }) => part === 'entrusted')).toMatchObject({ path: '$.entrusted[0].categories', asksAgain: true })
  })

  it('knows entries by their ids, and has the values of both versions', () => {
    const { changes } = changed((it) => { it.alternatives.unshift({ ...it.alternatives[1]!, id: 'nfc' }); it.alternatives[2]!.steps = 3 })
    expect(changes.map(({ path }) => path)).toEqual(['$.alternatives[0]', '$.alternatives[2].steps'])
    expect(changes[1]).toMatchObject({ part: 'alternatives', id: 'card', key: 'steps', from: 2, to: 3 })
  })

  it.each(Object.entries(edits))('says of each alone whether it asks again: %s', (_, edit) => {
    const { changes, again } = changed(edit)
    expect(changes).toHaveLength(1)
    expect(changes[0]!.asksAgain).toBe(Object.keys(again).length > 0)
  })

  it('has for whatever is asked again a change that says so, and the other way round', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...Object.keys(edits)), { minLength: 1 }), (names) => {
      const { changes, again } = changed((it) => names.forEach((name) => edits[name]!(it)))
      expect(changes.length).toBeGreaterThan(0)
      expect(changes.some(({ asksAgain }) => asksAgain)).toBe(Object.keys(again).length > 0)
    }))
  })
})

describe('the version', () => {
  const refused = (from: string, to: string, change: (policy: Policy) => void = () => {}): ErrorCode | undefined => {
    try {
      deriveChanges(sha256, { ...base, version: from }, { ...next(change), version: to })
      return undefined
    } catch (error) {
      return (error as MingshiError).code
    }
  }

  it('is another one when the text is', () => {
    expect(refused('3', '3')).toBeUndefined()
    expect(refused('3', '3', edits.title)).toBe('bad-version')
    expect(() => deriveChanges(sha256, old, policyOf('vending', edits.title))).toThrow(expect.objectContaining({
      details: { path: '$.version', expected: 'another version than "1", as the text changed', got: '"1"', changed: ['$.assessment', '$.purposes[0].title'] },
    }) as Error)
  })

  it('never goes back, number by number', () => {
    for (const [from, to] of [['3', '2'], ['2.10', '2.9'], ['v2', 'v1'], ['2026-11-01', '2026-10-31'], ['2.1', '2']] as const) expect(refused(from, to), `${from} ${to}`).toBe('bad-version')
    for (const [from, to] of [['2', '3'], ['2.9', '2.10'], ['2', '2.1'], ['beta', '1'], ['3', 'beta'], ['1-rc1', '1'], ['v3', '2'], ['2', '2.0']] as const) expect(refused(from, to), `${from} ${to}`).toBeUndefined()
  })

  it('is of one policy', () => {
    expect(refused('1', '2', (it) => { it.id = 'other' })).toBe('bad-call')
  })
})
