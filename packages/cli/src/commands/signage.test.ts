import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mingshi, ownFiles } from '../../../../tests/support/mingshi.ts'

const { folder, policy, installation } = ownFiles()

describe('mingshi signage', () => {
  it('writes the sign and says how large it is and from where it is read', async () => {
    const output = join(folder, 'a4.svg')
    const { code, out } = await mingshi('signage', policy(), '--size', 'A4', '-o', output)
    expect(code).toBe(0)
    expect(out).toMatch(/a4\.svg: 210 × 297 mm, letters of [\d.]+ mm, to be read from 1000 mm$/)
    expect(readFileSync(output, 'utf8')).toMatch(/^<svg [^]*<\/svg>\n$/)
  })

  it('prints it, as SVG or in JSON, in the language asked for', async () => {
    const { out } = await mingshi('signage', policy(), '--size', 'A4', '--lang', 'en')
    expect(out).toContain('>recognition</text>')
    const json = JSON.parse((await mingshi('signage', policy(), '--size', 'screen', '--installation', installation(), '--json')).out) as Record<string, unknown>
    expect(json).toMatchObject({ format: 'mingshi-sign/1', lang: 'zh-CN', width: 267.68, height: 475.88, distance: 600 })
  })

  it('exits 1 on an illegal policy and on words that do not fit', async () => {
    const illegal = await mingshi('signage', policy((it) => { it.alternatives = [] }), '--size', 'A4')
    expect([illegal.code, illegal.out]).toEqual([1, ''])
    expect(illegal.err).toContain('ILLEGAL CN-FR-10-1 $.alternatives')
    const long = await mingshi('signage', policy((it) => { it.controller.name['zh-CN'] = '某'.repeat(100) }), '--size', 'A5')
    expect([long.code, long.out]).toEqual([1, ''])
    expect(long.err).toMatch(/expected words that fit on 148 × 210 mm in letters of 7 mm, got \d+ mm of them$/)
  })

  it.each([[[]], [['--size', 'A2']], [['--size', 'A4', '--lang', 'ja']], [['--size', 'screen']]])('exits 2 on %j', async (args) => {
    const { code, out, err } = await mingshi('signage', policy(), ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err.split('\n')).toHaveLength(1)
  })
})
