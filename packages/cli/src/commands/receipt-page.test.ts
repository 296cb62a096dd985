import { digestOf, formatVkey, type ReceiptPage } from '@mingshi/core'
import { describe, expect, it } from 'vitest'
import { Evidence } from '../../../../tests/support/evidence.ts'
import { mingshi, ownFiles } from '../../../../tests/support/mingshi.ts'
import { policyOf } from '../../../../tests/support/scenes.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { fillIn } from './receipt-page.ts'

const { file, policy } = ownFiles()
const [one, other] = [new Evidence(), new Evidence()]
const linesOf = ({ keys }: Evidence) => keys.map((key) => formatVkey(sha256, key))
const vkeys = (name: string, ...lines: string[]) => file(name, lines.map((line) => `${line}\n`).join(''))
const keys = vkeys('vkeys.txt', ...linesOf(one))

describe('mingshi receipt-page', () => {
  it('embeds every version by its digest, and the P-256 key of every machine, once', async () => {
    const second = policy((it) => { it.version = '2' })
    const args = [policy(), second, policy(), '--keys', keys, '--keys', vkeys('fleet.txt', ...linesOf(other), ...linesOf(one)), '--json']
    const { code, out } = await mingshi('receipt-page', ...args)
    expect(code).toBe(0)
    const page = JSON.parse(out) as ReceiptPage
    expect(page.format).toBe('mingshi-receipt-page/1')
    expect(page.vkeys).toEqual([linesOf(one)[0], linesOf(other)[0]])
    expect(Object.keys(page.policies)).toEqual([policyOf('vending'), policyOf('vending', (it) => { it.version = '2' })].map((each) => digestOf(sha256, each)))
  })

  it('names all that is wrong with policies at once, and two texts of one version', async () => {
    const [good, altered] = [policy(), policy((it) => { it.controller.name.en = 'Other Co.' })]
    const { code, err } = await mingshi('receipt-page', good, altered, file('x.json', '{'), '/no/such.json', '--keys', keys)
    expect(code).toBe(2)
    expect(err.split('\n')).toEqual([
      `mingshi receipt-page: ${altered}: expected one text of line2-vending version "1", got another than in ${good}`,
      expect.stringMatching(/x\.json: expected JSON, got /),
      'mingshi receipt-page: /no/such.json: expected a policy, got no such file',
    ])
  })

  it('takes a policy that the law would not let a machine load any more: receipts under it are still read', async () => {
    const old = policy((it) => { it.alternatives = [] })
    expect((await mingshi('lint', old)).code).toBe(1)
    expect((await mingshi('receipt-page', old, '--keys', keys, '--json')).code).toBe(0)
  })

  it.each<[string, () => string, RegExp]>([
    ['an altered line', () => vkeys('a', linesOf(one)[0]!.replace(/.$/, 'A')), /a:1: expected a line of vkeys\.txt, got "vending/],
    ['a key under another name', () => vkeys('b', formatVkey(sha256, { ...one.keys[0]!, name: 'vending.example.cn/k/0000000000000000' })), /b:1: expected a key named by the log whose key it is, got "vending/],
    ['a name that would end a script', () => vkeys('c', formatVkey(sha256, { ...one.keys[0]!, name: '</script><script>alert`1`</script>' })), /c:1: expected a key named by the log/],
    ['no P-256 key', () => vkeys('d', linesOf(one)[1]!), /d: expected the P-256 key of a log, got none/],
    ['an empty file', () => vkeys('e'), /e: expected the P-256 key of a log, got none/],
    ['no file', () => '/no/vkeys.txt', /expected keys of a log, got no such file/],
  ])('refuses keys with %s, even beside good ones', async (_, make, says) => {
    const { code, err } = await mingshi('receipt-page', policy(), '--keys', keys, '--keys', make())
    expect(code).toBe(2)
    expect(err).toMatch(says)
  })

  it('asks for what is left out', async () => {
    expect(await mingshi('receipt-page', '--keys', keys)).toMatchObject({ code: 2, err: expect.stringContaining('expected one file or more, got none') as string })
    expect(await mingshi('receipt-page', policy())).toMatchObject({ code: 2, err: expect.stringContaining('expected --keys vkeys.txt') as string })
  })

  it('fills the data in as they are, whatever they look like to String.replace', () => {
    expect(fillIn('<script>/* data */</script><script>code</script>', '"$&$1$$"')).toBe('<script>"$&$1$$"</script><script>code</script>')
  })
})
