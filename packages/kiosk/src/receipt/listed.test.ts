import { describe, expect, it } from 'vitest'
import { bench } from '../../../../tests/support/kiosk.ts'
import type { ReceiptRow, Tables } from '../store/store.ts'
import { openRegister } from './register.ts'

const row = (code: string, index: number): ReceiptRow => ({
  code, session: `session-${code}`, purpose: 'enrol', at: 7, items: [{ id: 'face', answer: 'given', index }], once: false, ended: true, kept: true, commitment: `of-${code}`,
})
const whose = (code: string, subject: string): Tables['disclosures'] => ({ commitment: `of-${code}`, code, subject, disclosure: 'x' })

describe('the register of consents', () => {
  it('lists consents without a word of whose they are, and by a reference only those of that one', async () => {
    const { ground, store, log, signer, messenger } = await bench('property-access')
    const { digests } = ground
    await log.append([{ type: 'health', code: 'ok', ...digests }], () => [
      { table: 'receipts', put: row('AAAAA00000', 3) }, { table: 'disclosures', put: whose('AAAAA00000', 'home:1') },
      { table: 'receipts', put: row('BBBBB00000', 9) }, { table: 'disclosures', put: whose('BBBBB00000', 'home:2') },
    ])
    const register = openRegister({ ground, store, log, signer, messenger })
    const all = await register.list({})
    expect(all.map(({ index }) => index).sort()).toEqual([3, 9])
    expect(JSON.stringify(all)).not.toMatch(/home|AAAAA|BBBBB|of-/)
    expect((await register.list({ subject: 'home:1' })).map(({ index }) => index)).toEqual([3])
    expect(await register.list({ subject: 'home:' })).toEqual([])
    expect(await register.list({ subject: '' })).toEqual([])
  })
})
