import { readSurvey } from '@mingshi/core'
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
    expect(done).toEqual({ rows: 1, due: 1, deadline: machine.it.clock.wall() + day })
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
