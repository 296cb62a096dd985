import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mingshi, ownFiles } from '../../../../tests/support/mingshi.ts'

const { folder, file, policy, installation } = ownFiles()
const dist = join(folder, 'dist')
mkdirSync(dist)
writeFileSync(join(dist, 'b.js'), 'let b')
writeFileSync(join(dist, 'a.js'), 'let a')
writeFileSync(join(dist, 'a.js.map'), '{}')
const sha384 = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`

describe('mingshi csp', () => {
  it('prints a header a line', async () => {
    const { code, out } = await mingshi('csp', policy(), '--installation', installation())
    expect(code).toBe(0)
    expect(out.split('\n').map((line) => line.split(': ')[0])).toEqual(['Content-Security-Policy', 'Permissions-Policy', 'Feature-Policy'])
  })

  it('adds the integrity of every script of a folder, and of nothing else there', async () => {
    const { code, out } = await mingshi('csp', policy(), '--dist', dist)
    expect(code).toBe(0)
    expect(out.split('\n').slice(3)).toEqual([`a.js  ${sha384('let a')}`, `b.js  ${sha384('let b')}`])
    const json = JSON.parse((await mingshi('csp', policy(), '--dist', dist, '--json')).out) as { format: string; scripts: unknown }
    expect(json).toMatchObject({ format: 'mingshi-headers/1', scripts: [{ file: 'a.js', integrity: sha384('let a') }, { file: 'b.js' }] })
  })

  it.each([
    [['--dist', join(folder, 'nowhere')], 'expected a folder with scripts, got no such folder'],
    [['--dist', file('x.txt', 'x')], 'expected a folder with scripts, got a file'],
    [['--installation', file('i.json', {})], 'i.json $.format: expected '],
  ])('exits 2 on %j', async (args, says) => {
    const { code, err } = await mingshi('csp', policy(), ...args)
    expect(code).toBe(2)
    expect(err).toContain(says)
    expect(err.split('\n')).toHaveLength(1)
  })
})
