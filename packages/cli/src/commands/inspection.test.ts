import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { busyLog } from '../../../../tests/support/busy.ts'
import { mingshi, ownFiles } from '../../../../tests/support/mingshi.ts'

const { folder, file, policy, installation } = ownFiles()
const bundle = file('bundle.zip', busyLog().zip())

describe('mingshi inspection', () => {
  it('writes the pack into a folder, in every language of the policy, with what was provided as a table', async () => {
    const output = join(folder, 'pack')
    const { code } = await mingshi('inspection', policy(), '--installation', installation(), '--bundle', bundle, '-o', output)
    expect(code).toBe(0)
    expect(readdirSync(output).sort()).toEqual(['inspection.en.html', 'inspection.en.md', 'inspection.zh-CN.html', 'inspection.zh-CN.md', 'provided.csv'])
    expect(readFileSync(join(output, 'provided.csv'), 'utf8').trimEnd().split('\r\n')).toHaveLength(4)
    expect(readFileSync(join(output, 'inspection.en.html'), 'utf8')).toContain('<html lang="en">')
  })

  it('gives the same figures as data', async () => {
    const { code, out } = await mingshi('inspection', policy(), '--installation', installation(), '--bundle', bundle, '--stored', '3', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ format: 'mingshi-paper/1', figures: { begun: 8, ended: { given: 3 } }, provided: [{ recipient: 'acquirer' }, {}, {}] })
    expect(out).toContain('存储 3 人')
  })

  it('exits 1 with a bundle that does not verify: the pack says so, and there is no table', async () => {
    const output = join(folder, 'unverified')
    const altered = file('altered.zip', busyLog().zip((parts) => ({ ...parts, leaves: parts.leaves.slice(1) })))
    expect((await mingshi('inspection', policy(), '--installation', installation(), '--bundle', altered, '--lang', 'zh-CN', '-o', output)).code).toBe(1)
    expect(readdirSync(output)).toEqual(['inspection.zh-CN.html', 'inspection.zh-CN.md'])
    expect(readFileSync(join(output, 'inspection.zh-CN.md'), 'utf8')).toContain('没有通过核验')
  })

  it.each([
    [['--bundle', bundle]], [['--installation', installation()]], [['--installation', installation(), '--bundle', bundle, '-o', bundle]],
    [['--installation', installation(), '--bundle', bundle, '--stored', 'many']],
  ])('exits 2 on %j', async (args) => {
    const { code, out, err } = await mingshi('inspection', policy(), ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err.split('\n')).toHaveLength(1)
  })
})
