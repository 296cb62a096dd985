import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { policyOf } from '../../../../tests/support/scenes.ts'
import type { Policy } from '../policy/schema.ts'
import { deriveItems } from './derive.ts'

const itemsOf = (policy: Policy) => deriveItems(sha256, policy, policy.purposes[0]!)
const shown = (policy: Policy) => itemsOf(policy).map(({ id, required }) => (required ? id : `${id}?`))

describe('the separate consents that the flows call for', () => {
  it('are three for a face matched at a payment company, and two for a face kept here', () => {
    expect(shown(policyOf('vending'))).toEqual(['face', 'transmission', 'recipient:acquirer'])
    expect(shown(policyOf('property-access'))).toEqual(['face', 'template'])
  })

  it('come in the order of the contract, each recipient apart, abroad asked on top', () => {
    const policy = policyOf('vending', (it) => {
      it.recipients!.unshift({ ...it.recipients![0]!, id: 'lab', region: 'SG' })
      it.purposes[0]!.storing = 'device'
    })
    expect(shown(policy)).toEqual(['face', 'transmission', 'recipient:lab?', 'recipient:acquirer', 'cross-border?', 'template?'])
  })

  it('ask about transmission when any biometric category travels the internet, and not for a match result', () => {
    const local = (change: (policy: Policy) => void) => shown(policyOf('vending', (it) => { it.purposes[0]!.matching = 'device'; change(it) }))
    expect(local((it) => { it.recipients![0]!.over = 'internet' })).toContain('transmission')
    expect(local((it) => { it.recipients![0]!.over = 'lan' })).not.toContain('transmission')
    expect(local((it) => { it.recipients![0]!.categories = ['match-result'] })).not.toContain('transmission')
    expect(local((it) => { it.recipients![0]!.over = 'lan'; it.purposes[0]!.storing = 'internet' })).toContain('transmission')
  })

  it('count Hong Kong, Macao and Taiwan as outside the mainland (PIPL 39), provinces as inside', () => {
    const abroad = (region: string) => shown(policyOf('vending', (it) => { it.recipients![0]!.region = region })).includes('cross-border')
    expect(['HK', 'CN-HK', 'CN-MO', 'TW', 'US'].map(abroad)).toEqual([true, true, true, true, true])
    expect(['CN', 'CN-SH', 'CN-31'].map(abroad)).toEqual([false, false, false])
  })

  it('ask about transmission when an entrusted party gets something of the body over the internet, or by no stated way', () => {
    const gets = (party: object) => shown(policyOf('property-access', (it) => { Object.assign(it.entrusted![0]!, party) })).includes('transmission')
    expect(gets({ categories: ['face-template'] })).toBe(true)
    expect(gets({ categories: ['face-template'], over: 'internet' })).toBe(true)
    for (const party of [{ categories: ['face-template'], over: 'lan' }, { categories: ['face-template'], over: 'device' }, { categories: ['order'] }, { categories: ['face-image'], for: [] }]) {
      expect(gets(party)).toBe(false)
    }
  })

  it('are none on another basis than consent', () => {
    expect(shown(policyOf('vending', (it) => { it.purposes[0]!.basis = 'legal-duty' }))).toEqual([])
  })

  it('have none abroad where the law of the mainland is not theirs', () => {
    const american = (regimes: string[]) => shown(policyOf('vending', (it) => { it.recipients![0]!.region = 'US'; it.regimes = regimes }))
    expect(american(['us-il-bipa'])).toEqual(['face', 'transmission', 'recipient:acquirer'])
    expect(american(['us-il-bipa', 'cn'])).toContain('cross-border')
  })

  it('ask all again when they come to be signed, or signed otherwise: an old tap is no signature (PIPL 29)', () => {
    const form = (form: 'paper' | 'electronic-signature', law = '某法第一条') =>
      itemsOf(policyOf('vending', (it) => { it.purposes[0]!.written = { law, form } })).map(({ fingerprint }) => fingerprint)
    const all = [itemsOf(policyOf('vending')).map(({ fingerprint }) => fingerprint), form('paper'), form('electronic-signature')].flat()
    expect(new Set(all).size).toBe(9)
    expect(form('paper', '另一个名字')).toEqual(form('paper')) // a law cited in other words
  })

  it('have pinned fingerprints: another derivation asks everybody again, so it is never by accident', () => {
    expect(itemsOf(policyOf('vending')).map(({ fingerprint }) => fingerprint)).toEqual([
      'sha256:6ed95cb54038ec1a671756535edef53c3c4328e842e213c15d372ea91e2dd6ff',
      'sha256:92967b745faea015c49c239bd9c8dc3e417c19d518ac47e5329fd5868de56c6d',
      'sha256:c3684db38af11888a5fa81e2ada4f9644215c4833bb53d51c974d83429abe43c',
    ])
  })

  it('change their fingerprint with a fact and keep it through a change of words', () => {
    const before = itemsOf(policyOf('vending'))
    const reworded = itemsOf(policyOf('vending', (it) => { it.purposes[0]!.purpose!['zh-CN'] = '核实付款人是您'; it.recipients![0]!.name.en = ' Moumou  Pay ' }))
    const renamed = itemsOf(policyOf('vending', (it) => { it.recipients![0]!.name['zh-CN'] = '某某付' }))
    const longer = itemsOf(policyOf('vending', (it) => { it.purposes[0]!.retention = { period: 'P30D', after: 'last-use' } }))
    expect(reworded).toEqual(before)
    expect(renamed.map(({ fingerprint }, i) => fingerprint === before[i]!.fingerprint)).toEqual([true, true, false]) // another firm, another yes
    expect(longer.map(({ fingerprint }, i) => fingerprint === before[i]!.fingerprint)).toEqual([false, true, true])
  })
})
