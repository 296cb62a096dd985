import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as core from '@mingshi/core'
import { verifyBuilt, type Built } from '@mingshi/core'
import { describe, expect, it, vi } from 'vitest'
import { policyOf } from '../../../../tests/support/scenes.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { mingshi, ownFiles } from '../../../../tests/support/mingshi.ts'

vi.mock('@mingshi/core', async (original) => {
  const real = await original<typeof core>()
  return { ...real, build: vi.fn(real.build), deriveItems: vi.fn(real.deriveItems) }
})

const { folder, file, policy, installation } = ownFiles()

describe('mingshi build', () => {
  it('writes what a kiosk loads', async () => {
    const output = join(folder, 'built.json')
    const { code } = await mingshi('build', policy(), '--installation', installation(), '-o', output)
    expect(code).toBe(0)
    expect(verifyBuilt(sha256, JSON.parse(readFileSync(output, 'utf8')) as Built)).toEqual([])
  })

  it('does not build what the law forbids, says why, and writes nothing', async () => {
    const output = join(folder, 'never.json')
    const { code, out, err } = await mingshi('build', policy((it) => { it.alternatives = [] }), '--installation', installation(), '-o', output)
    expect(code).toBe(1)
    expect(out).toContain('ILLEGAL  CN-FR-10-1  $.alternatives')
    expect(err).toContain('not built')
    expect(() => readFileSync(output)).toThrow()
  })

  it('says why it does not build, whatever the cause, and of which installation', async () => {
    const output = join(folder, 'never.json')
    const toilet = installation((it) => { it.place.kind = 'toilet' })
    const here = await mingshi('build', policy(), '--installation', installation(), '--installation', toilet, '-o', output)
    expect(here.code).toBe(1)
    expect(here.out).toContain(`  (${toilet})\n`)
    const half = file('half.json', JSON.stringify(policyOf('vending')).replace('"surchargeFen":0', '"surchargeFen":-0'))
    const { code, out, err } = await mingshi('build', half, '--installation', installation(), '-o', output)
    expect(code).toBe(1)
    expect(out).toContain('Expected what canonical JSON can hold, got -0')
    expect(err).toContain('not built, 1 illegal')
    const inCharge = file('charge.json', JSON.stringify(policyOf('vending', (it) => { it.controller.inCharge = 'X' })).replace('"inCharge":"X"', '"inCharge":"\\ud800"'))
    expect((await mingshi('build', inCharge, '--installation', installation(), '-o', output)).out).toContain('ILLEGAL  format  $.controller.inCharge')
    expect(() => readFileSync(output)).toThrow()
  })

  it('prints the error itself where no finding says it', async () => {
    vi.mocked(core.build).mockImplementationOnce(() => {
      throw new core.MingshiError('not-canonical', { path: '$.x', expected: 'JSON without floats', got: '0.5' })
    })
    const path = policy()
    const { code, out, err } = await mingshi('build', path, '--installation', installation(), '-o', join(folder, 'never.json'))
    expect([code, out, err]).toEqual([1, '', `${path}: not built, $.x: expected JSON without floats, got 0.5`])
  })
})

describe('mingshi items and notice', () => {
  it('print the consents and the notices, with their digests', async () => {
    expect((await mingshi('items', policy())).out).toMatch(/pay\n {4}face +required {2}sha256:/)
    const { out } = await mingshi('notice', policy(), '--lang', 'zh-CN')
    expect(out).toMatch(/^pay {2}sha256:[0-9a-f]{64}\n {4}谁在用: 上海某某自动售货有限公司/)
    expect(out).toContain('pay · recipient:acquirer  sha256:')
    expect(await mingshi('notice', policy(), '--lang', 'ug')).toMatchObject({ code: 2, err: 'mingshi notice: --lang: expected zh-CN or en, got ug' })
    expect(await mingshi('items', file('wrong.json', { format: 'x' }))).toMatchObject({ code: 2 })
  })

  it('print what guardians are told, say that no machine asks them, and refuse where none is offered a consent', async () => {
    const safeguards = { 'zh-CN': '加密保存', en: 'Kept encrypted' }
    const guarded = file('guarded.json', policyOf('property-access', (it) => { it.under14 = { offer: 'guardian', rules: '儿童规则', safeguards, consequence: { 'zh-CN': '用卡进门', en: 'A card' } } }))
    const { code, out, err } = await mingshi('notice', guarded, '--guardian')
    expect(code).toBe(0)
    expect(out).toMatch(/^enrol · guardian {2}sha256:[0-9a-f]{64}\n {4}这份告知给不满十四周岁的人的监护人看.+\n {4}谁在用: /)
    expect(out).toMatch(/ {4}怎么保护: 加密保存\n {4}不同意会怎样: 用卡进门\n/)
    expect(err).toContain('a guardian is asked by mingshi-full.js')
    expect(await mingshi('notice', policy(), '--guardian')).toMatchObject({ code: 2, err: 'mingshi notice: --guardian: expected under14.offer guardian, got never' })
  })

  it('exit 2 on a policy that they cannot use, and say why in one line', async () => {
    const wrong = file('wrong.json', { ...policyOf('vending'), scene: 'moon', colour: 1 })
    for (const name of ['items', 'notice']) {
      const { code, out, err } = await mingshi(name, wrong)
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(new RegExp(`^mingshi ${name}: \\S+wrong\\.json \\$\\.\\w+: expected .+, got .+ \\(and 1 more\\)\\. All that is wrong: mingshi lint \\S+wrong\\.json$`))
      vi.mocked(core.deriveItems).mockImplementationOnce(() => {
        throw new core.MingshiError('missing-text', { path: '$.x', expected: 'text', got: 'nothing' })
      })
      expect(await mingshi(name, policy())).toMatchObject({ code: 2, err: `mingshi ${name}: $.x: expected text, got nothing` })
    }
  })
})

describe('mingshi build --since', () => {
  it('carries what changed, and refuses a version that is no later one', async () => {
    const out = join(folder, 'since.json')
    const later = policy((it) => { it.version = '99'; it.controller.contact!.phone = '021-1' })
    expect(await mingshi('build', later, '--installation', installation(), '--since', policy(), '-o', out)).toMatchObject({ code: 0 })
    const { changes } = JSON.parse(readFileSync(out, 'utf8')) as { changes: Record<string, Record<string, string[]>> }
    expect(changes.pay!.en).toEqual([expect.stringContaining('contact')])
    const same = policy((it) => { it.rulesUrl = 'https://other.example.cn/' })
    expect(await mingshi('build', same, '--installation', installation(), '--since', policy(), '-o', out)).toMatchObject({ code: 1, err: expect.stringContaining('expected another version than') as string })
    expect((await mingshi('build', later, '--installation', installation(), '--since', '/no/such.json', '-o', out)).code).toBe(2)
  })
})
