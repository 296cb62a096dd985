import { describe, expect, it } from 'vitest'
import { busyLog } from '../../../../tests/support/busy.ts'
import { mingshi, ownFiles } from '../../../../tests/support/mingshi.ts'

const { file, policy, installation } = ownFiles()
const bundle = file('bundle.zip', busyLog().zip())
const altered = file('altered.zip', busyLog().zip((parts) => ({ ...parts, leaves: parts.leaves.slice(1) })))

describe('mingshi assessment', () => {
  it('prints the four headings, with the figures of a bundle', async () => {
    const { code, out } = await mingshi('assessment', policy(), '--installation', installation(), '--bundle', bundle)
    expect(code).toBe(0)
    for (const heading of ['一、', '二、', '三、', '四、']) expect(out).toMatch(new RegExp(`^## ${heading}`, 'm'))
    expect(out).toContain('| **开始的办理** | 8 |')
    expect(out).toContain('  ___')
  })

  it('is written of an illegal policy too, before there is an assessment to name', async () => {
    const { code, out } = await mingshi('assessment', policy((it) => { delete it.assessment }), '--lang', 'en', '--html')
    expect(code).toBe(0)
    expect(out).toContain('CN-FR-09-1')
    expect(out).toMatch(/^<!doctype html>\n<html lang="en">/)
  })

  it('exits 1 with a bundle that does not verify, and uses none of its figures', async () => {
    const { code, out } = await mingshi('assessment', policy(), '--bundle', altered, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ format: 'mingshi-paper/1', lang: 'zh-CN' })
    expect(out).toContain('没有通过核验')
    expect(out).not.toContain('开始的办理')
  })

  it.each([[['--bundle', 'nowhere.zip']], [['--lang', 'ja']], [['--installation', file('broken.json', { format: 'x' })]]])('exits 2 on %j', async (args) => {
    const { code, out, err } = await mingshi('assessment', policy(), ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err.split('\n')).toHaveLength(1)
  })
})
