import { describe, expect, it } from 'vitest'
import { mingshi, ownFiles } from '../../../../tests/support/mingshi.ts'

const { file, policy } = ownFiles()

describe('mingshi filing', () => {
  it('prints the sheet with the day until which it is due', async () => {
    const { code, out } = await mingshi('filing', policy(), '--stored', '100000', '--reached', '2026-03-02')
    expect(code).toBe(0)
    expect(out).toContain('2026\\-04\\-14'.replaceAll('\\', ''))
  })

  it('takes another table of holidays', async () => {
    const holidays = file('days.json', { years: [2026], off: ['2026-03-03/2026-03-31'], worked: [] })
    const { out } = await mingshi('filing', policy(), '--stored', '100000', '--reached', '2026-03-02', '--holidays', holidays, '--html', '--lang', 'en')
    expect(out).toContain('by 2026-05-13')
  })

  it.each([[[]], [['--stored', 'many']], [['--stored', '1', '--reached', '2026-02-30']], [['--stored', '1', '--holidays', file('bad.json', { off: 1 })]]])('exits 2 on %j', async (args) => {
    const { code, out, err } = await mingshi('filing', policy(), ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err.split('\n')).toHaveLength(1)
  })
})
