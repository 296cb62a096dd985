import { ECDSAKey } from '@ldclabs/cose-ts/ecdsa'
import { Claims } from '@ldclabs/cose-ts/cwt'
import { Sign1Message } from '@ldclabs/cose-ts/sign1'
import { skipTag } from '@ldclabs/cose-ts/tag'
import { fromDigits, hex, leafHash, readReceipt, utf8, verifyReceipt, type Policy } from '@mingshi/core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { verifier } from '../../../../tests/support/evidence.ts'
import { linesOf } from '../../../../tests/support/kiosk.ts'
import { Kept } from '../../../../tests/support/register.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import type { Withdrawal } from './withdraw.ts'

beforeAll(() => vi.stubGlobal('innerWidth', 1080).stubGlobal('innerHeight', 1920).stubGlobal('navigator', { userAgent: 'Chrome/150' }))
afterAll(() => { vi.unstubAllGlobals() })

const receiptsOf = ({ receipts }: Withdrawal) => receipts!.map(({ code, text }) => ({ code, text, ...readReceipt(text)!.receipt }))
const verdictOf = async (kept: Kept, text: string) => verifyReceipt(verifier, await kept.zip(), text)
const lab = (over: 'lan' | 'internet') => (policy: Policy) => {
  policy.version = over
  policy.recipients = [{
    id: 'lab', name: { 'zh-CN': '某某实验室', en: 'Moumou Lab' }, contact: '021-0000 0003', for: ['enrol'], purpose: { 'zh-CN': '查故障', en: 'Finding faults' },
    method: { 'zh-CN': '看结果', en: 'Reading results' }, categories: ['match-result'], over, region: 'CN', retention: { until: 'result' },
  }]
}

describe('a withdrawal gives a receipt of its own (PIPL 15)', () => {
  it('over its last leaf, of every item as it stands then, with the code of the decision', async () => {
    const kept = await Kept.on()
    const code = await kept.yes('home:1')
    kept.it.clock.pass(90_000_000)
    const done = await kept.register.withdraw(code)
    const [receipt, ...more] = receiptsOf(done)
    expect(more).toEqual([])
    expect(receipt).toMatchObject({ code, purpose: 'enrol', answers: 'ww', origin: kept.signer.origin, policy: kept.it.ground.digests.policy })
    const leaves = await linesOf(kept.it.store)
    expect(leaves.slice(receipt!.index)).toMatchObject([{ type: 'consent.withdrawn', item: 'template' }, { type: 'erasure.due' }])
    expect(receipt!.issuedAt).toBe(Math.floor((leaves[receipt!.index]!.t as number) / 1000))
    expect(hex(receipt!.leafHash)).toBe(hex(leafHash(sha256, utf8((await kept.it.store.lines(receipt!.index, receipt!.index + 1))[0]!))))
    expect(await verdictOf(kept, receipt!.text)).toMatchObject({ verdict: 'in-this-log', faults: [] })
    expect(await kept.register.find(receipt!.text)).toMatchObject({ code, items: [{ status: 'withdrawn' }, { status: 'withdrawn' }] })
    expect(await kept.faults()).toEqual([])
  })

  it('that another COSE library opens with the machine’s key', async () => {
    const kept = await Kept.on()
    const [receipt] = receiptsOf(await kept.register.withdraw(await kept.yes('home:1')))
    const spki = kept.signer.keys[0]!.key
    const point = new Uint8Array([2 + (spki[spki.length - 1]! & 1), ...spki.slice(-64, -32)])
    const bytes = fromDigits(/\d+$/.exec(receipt!.text)![0])
    const open = (sign1: Uint8Array) => Sign1Message.fromBytes(ECDSAKey.fromPublic(point), skipTag(new Uint8Array([0xd2]), sign1))
    const claims = Claims.fromBytes(open(bytes).payload)
    expect([claims.iss, claims.iat, hex(claims.cti)]).toEqual([receipt!.origin, receipt!.issuedAt, hex(receipt!.secret)])
    const letter = bytes.length - 66 - 1 // behind the claims stand the head of the signature and the signature
    expect(String.fromCharCode(bytes[letter]!)).toBe('w')
    expect(() => open(bytes.map((byte, i) => (i === letter ? 0x67 : byte)))).toThrow() // as if it said given
  })

  it('of one item, and of the rest later: each says how all of them stood then', async () => {
    const kept = await Kept.on()
    const code = await kept.yes('home:1')
    const first = receiptsOf(await kept.register.withdraw(code, 'template'))
    const second = receiptsOf(await kept.register.withdraw({ subject: 'home:1' }))
    expect([...first, ...second].map(({ answers }) => answers)).toEqual(['gw', 'ww'])
    expect(receiptsOf(await kept.register.withdraw(code))).toEqual([]) // nothing is left to take back
    for (const { text } of [...first, ...second]) expect(await verdictOf(kept, text)).toMatchObject({ verdict: 'in-this-log' })
  })

  it('under the policy that was asked, with what was refused or is no longer asked so', async () => {
    const kept = await Kept.on('property-access', lab('lan'))
    const asked = kept.it.ground.digests.policy
    const [one, two] = [await kept.yes('home:1'), await kept.yes('home:2', ['recipient:lab'])]
    await kept.start(lab('internet'))
    expect(kept.it.ground.digests.policy).not.toBe(asked)
    const all = [...receiptsOf(await kept.register.withdraw(one)), ...receiptsOf(await kept.register.withdraw(two))]
    expect(all.map(({ answers, policy }) => [answers, policy])).toEqual([['wiw', asked], ['wrw', asked]])
    for (const { text } of all) expect(await verdictOf(kept, text)).toMatchObject({ verdict: 'in-this-log', faults: [] })
    expect(await kept.faults()).toEqual([])
  })

  it('one of each decision of somebody, and none of anybody else’s that ends meanwhile', async () => {
    const kept = await Kept.on()
    const [a, b, other] = [await kept.yes('home:1'), await kept.yes('home:1'), await kept.yes('home:2')]
    const [mine, theirs] = await Promise.all([kept.register.withdraw({ subject: 'home:1' }), kept.register.withdraw(other)])
    expect(receiptsOf(mine).map(({ code }) => code).sort()).toEqual([a, b].sort())
    expect(receiptsOf(theirs).map(({ code }) => code)).toEqual([other])
  })

  it('also where many records stand between what was asked and its answers', async () => {
    const kept = await Kept.on('vending')
    const { append } = kept.log
    const busy = (): Promise<unknown> => append(Array.from({ length: 200 }, () => ({ type: 'health', code: 'ok', ...kept.it.ground.digests })))
    kept.log.append = async (facts, writes) => {
      const appended = await append(facts, writes)
      if (facts.some(({ type }) => type === 'session.opened')) await busy()
      return appended
    }
    expect(receiptsOf(await kept.register.withdraw(await kept.yes()))).toMatchObject([{ answers: 'www' }])
  })

  it('and stands without one where none can be signed', async () => {
    const kept = await Kept.on()
    const code = await kept.yes('home:1')
    kept.signer.signRaw = () => Promise.reject(new Error('no key'))
    expect(await kept.register.withdraw(code)).toMatchObject({ items: ['face', 'template'], receipts: [] })
    expect(kept.said('mingshi:health').at(-1)).toMatchObject({ detail: 'Error: no key' })
    expect(await kept.register.list({ status: 'given' })).toEqual([])
  })
})
