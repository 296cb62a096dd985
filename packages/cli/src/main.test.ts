import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonical, formatZip, parseZip, utf8, verifyBuilt, type Built, type Policy } from '@mingshi/core'
import { describe, expect, it } from 'vitest'
import { Evidence } from '../../../tests/support/evidence.ts'
import { ownFolder } from '../../../tests/support/folder.ts'
import { installationOf, policyOf } from '../../../tests/support/scenes.ts'
import { sha256 } from '../../../tests/support/sha256.ts'
import { run } from './main.ts'

const folder = ownFolder()
const file = (name: string, content: string | Uint8Array | object) => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content))
  return path
}
const installation = file('installation.json', installationOf('vending'))
const policy = (change?: (policy: Policy) => void) => file(`policy-${Math.random()}.json`, policyOf('vending', change))

async function mingshi(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await run(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('mingshi lint', () => {
  it('exits 0 on the example, prints the open question, and ends by saying what it is not', async () => {
    const { code, out } = await mingshi('lint', policy(), '--installation', installation)
    expect(code).toBe(0)
    expect(out).toContain('unsettled  CN-PUB-?  $.purposes[0]')
    expect(out.split('\n').at(-1)).toBe('No finding is not legal advice.')
  })

  it('exits 1 on an illegal policy, with rule, path, sentence, article and provenance', async () => {
    const { code, out } = await mingshi('lint', policy((it) => { delete it.under14 }), '--installation', installation)
    expect(code).toBe(1)
    expect(out).toContain('ILLEGAL  CN-FR-07-1  $.under14\n    What happens to people under fourteen is not settled\n    Order 19 Art. 7; PIPL 31 (secondary)')
  })

  it('speaks Chinese when asked, and JSON in the format of the contract', async () => {
    expect((await mingshi('lint', policy((it) => { delete it.under14 }), '--lang', 'zh-CN')).out).toContain('没有写不满十四周岁的人怎么办')
    const { out, code } = await mingshi('lint', policy((it) => { delete it.assessment }), '--json')
    const json = JSON.parse(out) as { format: string; policy: string; findings: Record<string, unknown>[] }
    expect(code).toBe(1)
    expect(json.format).toBe('mingshi-findings/1')
    expect(json.policy).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(Object.keys(json.findings[0]!).sort()).toEqual(['article', 'message', 'path', 'provenance', 'rule', 'severity'])
    expect(json.findings.map(({ rule }) => rule)).toEqual(['CN-FR-09-1', 'no-installation'])
  })

  it('shows everything that is wrong with a shape at once, and exits 1', async () => {
    const { code, out } = await mingshi('lint', file('shape.json', { ...policyOf('vending'), scene: 'moon', colour: 1 }))
    expect(code).toBe(1)
    expect(out).toContain('ILLEGAL  format  $.scene')
    expect(out).toContain('ILLEGAL  format  $.colour\n    Expected no such key, got 1')
  })

  it.each([
    ['no such file', 'nowhere.json', /nowhere\.json: expected a policy, got ENOENT/],
    ['not JSON', file('bad.json', '{"a":'), /bad\.json: expected JSON, got /],
    ['not UTF-8', file('gbk.json', new Uint8Array([0x7b, 0xc3, 0xf7, 0xca, 0xbe, 0x7d])), /gbk\.json: expected JSON in UTF-8, got other bytes/],
  ])('exits 2 on a file that is %s, in one line', async (_, path, says) => {
    const { code, err } = await mingshi('lint', path)
    expect(code).toBe(2)
    expect(err).toMatch(says)
    expect(err.split('\n')).toHaveLength(1)
  })

  it('exits 2 on a command line that it does not understand', async () => {
    for (const args of [[], ['nonsense'], ['lint'], ['lint', 'a', 'b'], ['lint', policy(), '--colour'], ['lint', policy(), '--lang', 'tlh'], ['build', policy()], ['build', policy(), '--installation', installation]]) {
      const { code, err } = await mingshi(...args)
      expect(code, args.join(' ')).toBe(2)
      expect(err.split('\n'), args.join(' ')).toHaveLength(1)
    }
  })
})

describe('mingshi build', () => {
  it('writes what a kiosk loads', async () => {
    const output = join(folder, 'built.json')
    const { code } = await mingshi('build', policy(), '--installation', installation, '-o', output)
    expect(code).toBe(0)
    expect(verifyBuilt(sha256, JSON.parse(readFileSync(output, 'utf8')) as Built)).toEqual([])
  })

  it('does not build what the law forbids, says why, and writes nothing', async () => {
    const output = join(folder, 'never.json')
    const { code, out, err } = await mingshi('build', policy((it) => { it.alternatives = [] }), '--installation', installation, '-o', output)
    expect(code).toBe(1)
    expect(out).toContain('ILLEGAL  CN-FR-10-1  $.alternatives')
    expect(err).toContain('not built')
    expect(() => readFileSync(output)).toThrow()
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
})

describe('mingshi verify', () => {
  const evidence = new Evidence().session()
  it('exits 0 on an honest bundle and 1 on any other, and always says what it cannot prove', async () => {
    const good = await mingshi('verify', file('good.zip', evidence.zip()))
    expect(good.code).toBe(0)
    expect(good.out).toContain('\nVERIFIED\n')
    const bad = await mingshi('verify', file('bad.zip', evidence.zip((parts) => ({ ...parts, leaves: parts.leaves.slice(1) }))))
    expect(bad.code).toBe(1)
    expect(bad.out).toContain('leaves.ndjson:1: expected leaf 0; got leaf 1: leaf 0 missing')
    for (const { out } of [good, bad]) expect(out).toContain('This cannot prove that what was never logged did not happen')
    const none = await mingshi('verify', file('none.zip', 'no zip'))
    expect(none.code).toBe(1)
    expect(none.out).toContain('skipped  sessions')
  })

  it('prints nothing of a bundle that a terminal would obey: controls, escapes and turned text are spelled out', async () => {
    const files = parseZip(evidence.zip()).map((each) => (each.name === 'checkpoint' ? { ...each, bytes: utf8(`x\u001b[2J\u009b1m\u202eVERIFIED\n1\n\n— x AAAA\n`) } : each))
    const line = canonical({ ...(JSON.parse(evidence.lines[0]!) as object), sdk: '\u202eVERIFIED\u2066\u007f\u009b' })
    const altered = evidence.zip((parts) => ({ ...parts, leaves: [line, ...parts.leaves.slice(1)] }))
    for (const zip of [formatZip(files), altered]) {
      for (const json of [[], ['--json']]) {
        const { code, out } = await mingshi('verify', file('bad.zip', zip), ...json)
        expect(code).toBe(1)
        expect(out).not.toMatch(/[^\P{C}\n]/u)
        if (zip === altered) expect(out).toMatch(/\\u\{?202e\}?VERIFIED/)
        if (json.length > 0) expect(JSON.parse(out)).toMatchObject({ verdict: 'not-verified' })
      }
    }
  })

  it('never ends a line early for a file that does, and never breaks at a time that no date can hold', async () => {
    const late = await mingshi('verify', file('late.zip', new Evidence().add({ type: 'export.made', by: 'a', why: 'b', t: Number.MAX_SAFE_INTEGER }).zip()))
    expect(late.code).toBe(1)
    expect(late.out).toContain('leaves.ndjson:3: expected $.t at most 8640000000000000')
    const last = await mingshi('verify', file('last.zip', new Evidence().add({ type: 'export.made', by: 'a', why: 'b', t: 8_640_000_000_000_000 }).zip()))
    expect(last.out).toContain('to +275760-09-13T00:00:00.000Z')
    expect((await mingshi('lint', 'no\n\u202eVERIFIED\u009b')).err).toBe('mingshi lint: no\\u000a\\u202eVERIFIED\\u009b: expected a policy, got ENOENT')
  })
})
