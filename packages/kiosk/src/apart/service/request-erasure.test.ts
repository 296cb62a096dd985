import { readReceipt, readSurvey, verifyReceipt } from '@mingshi/core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { verifier } from '../../../../../tests/support/evidence.ts'
import { linesOf } from '../../../../../tests/support/kiosk.ts'
import { Kept } from '../../../../../tests/support/register.ts'
import { insideOf } from '../../../../../tests/support/service.ts'
import { exportBundle } from './bundle.ts'
import { requestErasure } from './request-erasure.ts'

const by = 'Wang'
const day = 24 * 60 * 60 * 1000
vi.stubGlobal('innerWidth', 1080).stubGlobal('innerHeight', 1920).stubGlobal('navigator', { userAgent: 'Chrome/150' })

let machine: Kept
let told: [string, unknown][]
beforeEach(async () => {
  machine = await Kept.on('property-access')
  told = []
})
const inside = () => {
  const made = insideOf(machine)
  const element = { dispatchEvent: ({ type, detail }: CustomEvent<unknown>) => void told.push([type, detail]) } as never
  return { ...made, kiosk: { ...made.kiosk, element } }
}
const types = async (n: number) => (await linesOf(machine.it.store)).slice(-n).map(({ type, item, because, what }) => [type, item ?? what, because].filter(Boolean).join(' '))

describe('somebody asks for erasure', () => {
  it('by their receipt: what is kept is due for that cause, the consents with it are taken back, the host is told', async () => {
    const code = await machine.yes('home:1')
    await machine.yes('home:2')
    const done = await requestErasure(inside(), by, code.toLowerCase().replace('-', ' '))
    expect(done).toMatchObject({ rows: 1, due: 1, deadline: machine.it.clock.wall() + day })
    expect(await types(4)).toEqual(['service.used request', 'consent.withdrawn face', 'consent.withdrawn template', 'erasure.due template request'])
    const [due, ...none] = await machine.register.due()
    expect([due, none]).toMatchObject([{ because: 'request', subject: 'home:1', overdue: false }, []])
    expect(told.map(([type]) => type)).toEqual(['mingshi:decision', 'mingshi:decision', 'mingshi:erasure'])
    expect(told[2]![1]).toEqual(due)
    expect(await machine.faults()).toEqual([])
    expect((await machine.it.store.all('disclosures')).map(({ subject, disclosure }) => [subject, disclosure !== '']).sort()).toEqual([['home:1', false], ['home:2', true]])
    expect(await requestErasure(inside(), by, code)).toMatchObject({ rows: 1, due: 0 }) // once
    await machine.register.confirm(due!.erasure, 'deleted')
    expect(await machine.named()).toEqual(['home:2'])
    expect(await machine.faults()).toEqual([])
  })

  it('and takes a receipt of it away, in the machine’s hand, with the code of their decision', async () => {
    const codes = [await machine.yes('home:1'), await machine.yes('home:1'), await machine.yes('home:2')]
    await machine.register.withdraw(codes[1]!, 'face') // the template goes with it: nothing is left to ask for
    const { receipts } = await requestErasure(inside(), by, { subject: 'home:1' })
    expect(receipts.map(({ code }) => code)).toEqual([codes[0]])
    const { receipt } = readReceipt(receipts[0]!.text)!
    expect(receipt).toMatchObject({ answers: 'ww', purpose: 'enrol', origin: machine.signer.origin, policy: machine.it.ground.digests.policy })
    expect((await linesOf(machine.it.store))[receipt.index]).toMatchObject({ type: 'consent.withdrawn', item: 'template', with: 'subject' })
    expect(await verifyReceipt(verifier, await machine.zip(), receipts[0]!.text)).toMatchObject({ verdict: 'in-this-log', faults: [] })
    expect(await machine.register.find(receipts[0]!.text)).toMatchObject({ code: codes[0] })
    expect((await requestErasure(inside(), by, codes[0]!)).receipts).toEqual([])
  })

  it('of each of their decisions one, over the log as it stands then', async () => {
    const codes = [await machine.yes('home:1'), await machine.yes('home:1')]
    const { receipts } = await requestErasure(inside(), by, { subject: 'home:1' })
    expect(receipts.map(({ code }) => code).sort()).toEqual(codes.sort())
    for (const { text } of receipts) expect(await verifyReceipt(verifier, await machine.zip(), text)).toMatchObject({ verdict: 'in-this-log', faults: [] })
  })

  it('stands without one where none can be signed, and says so', async () => {
    const code = await machine.yes('home:1')
    machine.signer.signRaw = () => Promise.reject(new Error('no key'))
    expect(await requestErasure(inside(), by, code)).toMatchObject({ due: 1, receipts: [] })
    expect(machine.said('mingshi:health').at(-1)).toMatchObject({ detail: 'Error: no key' })
    expect(await machine.register.due()).toMatchObject([{ because: 'request' }])
  })

  it('by the host’s reference, all of theirs; past the deadline it is overdue, in the register and in the report', async () => {
    await machine.yes('home:1')
    expect(await requestErasure(inside(), by, { subject: 'home:1' })).toMatchObject({ rows: 1, due: 1 })
    machine.it.clock.pass(day + 1000)
    await machine.start()
    expect(await machine.register.due()).toMatchObject([{ because: 'request', overdue: true }])
    const zip = new Uint8Array(await (await exportBundle(inside())).arrayBuffer())
    const { report, survey } = await readSurvey(verifier, zip)
    expect(report.verdict).toBe('verified')
    expect(survey.owed.waiting(machine.it.clock.wall())).toMatchObject([{ status: 'overdue' }])
    expect(survey.owed.withdrawn).toBe(2)
  })

  it('and nothing is kept of them, or nobody knows them: nothing is recorded', async () => {
    machine = await Kept.on('vending')
    const code = await machine.yes()
    const { size } = (await machine.it.store.head())!
    expect(await requestErasure(inside(), by, code)).toMatchObject({ rows: 1, due: 0 })
    for (const nobody of ['00000-00000', 'hello', '']) expect(await requestErasure(inside(), by, nobody)).toMatchObject({ rows: 0, due: 0 })
    expect(await requestErasure(inside(), by, { subject: 'nobody' })).toMatchObject({ rows: 0, due: 0 })
    expect((await machine.it.store.head())!.size).toBe(size)
    expect(told).toEqual([])
  })
})
