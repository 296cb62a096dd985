import { chmodSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { MingshiError } from '@mingshi/core'
import { mingshi, nested, ownFiles } from '../../../tests/support/mingshi.ts'
import { obstacleOf } from './files.ts'
import { lineOf } from './usage.ts'

const { folder, file, policy, installation } = ownFiles()
const commands = ['init', 'lint', 'build', 'items', 'notice', 'change', 'verify']

describe('help and version', () => {
  it.each(['--help', '-h', 'help'])('mingshi %s prints every usage and the exit codes', async (ask) => {
    const { code, out, err } = await mingshi(ask)
    expect([code, err]).toEqual([0, ''])
    for (const name of commands) expect(out).toContain(`\nmingshi ${name} <`.slice(name === 'init' ? 1 : 0))
    expect(out).toMatch(/Exit codes\n {4}0 {2}fine\n {4}1 {2}.+\n {4}2 {2}.+$/)
  })

  it.each(commands)('mingshi %s --help prints its usage, whatever else is there', async (name) => {
    for (const args of [['--help'], ['-h'], ['x.json', '--lang', 'en', '-h']]) {
      const { code, out, err } = await mingshi(name, ...args)
      expect([code, err]).toEqual([0, ''])
      expect(out).toMatch(new RegExp(`^mingshi ${name} <`))
    }
    expect((await mingshi(name, '--', '--help')).code).toBe(2) // a file of that name
  })

  it('mingshi --version prints the one version of the house', async () => {
    const { version } = JSON.parse(readFileSync('packages/cli/package.json', 'utf8')) as { version: string }
    expect(await mingshi('--version')).toEqual({ code: 0, out: `mingshi ${version}`, err: '' })
  })

  it('what may be left out stands in brackets', async () => {
    expect((await mingshi('notice', '-h')).out).toContain('[--lang zh-CN]')
    expect((await mingshi('notice', policy())).code).toBe(0)
  })
})

describe('a command line that is not understood', () => {
  it('exits 2, in one line', async () => {
    for (const args of [[], ['nonsense'], ['lint'], ['lint', 'a', 'b'], ['lint', policy(), '--colour'], ['lint', policy(), '--lang', 'tlh'], ['build', policy()], ['build', policy(), '--installation', installation()]]) {
      const { code, err } = await mingshi(...args)
      expect(code, args.join(' ')).toBe(2)
      expect(err.split('\n'), args.join(' ')).toHaveLength(1)
    }
  })

  it.each([
    [['lint', 'p.json', '--frob'], 'expected --installation, --strict, --lang, --sarif, --json, --help, got --frob'],
    [['lint', 'p.json', '-f'], 'expected --installation, --strict, --lang, --sarif, --json, --help, got -f'],
    [['verify', 'b.zip', '--constructor=1'], 'expected --receipt, --against, --witness, --json, --help, got --constructor'],
    [['lint', 'p.json', '--lang'], 'expected a value of --lang, got none'],
    [['lint', 'p.json', '--lang', '--json'], 'expected a value of --lang, got --json'],
    [['lint', 'p.json', '--strict=yes'], 'expected --strict without a value, got yes'],
    [['lint', 'p.json', '--lang', 'en', '--lang', 'zh-CN'], 'expected --lang once, got another'],
    [['lint'], 'expected 1 file, got 0'],
  ])('says of %j what was expected and got, and the usage', async ([name, ...args], says) => {
    const { code, out, err } = await mingshi(name!, ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err.startsWith(`mingshi ${name}: ${says}. Usage: mingshi ${name} <`), err).toBe(true)
    expect(err.split('\n')).toHaveLength(1)
  })
})

describe('a file that cannot be used', () => {
  it.each([
    ['missing', 'nowhere.json', /nowhere\.json: expected a policy, got no such file$/],
    ['below a file', 'package.json/x', /expected a policy, got no such file$/],
    ['a folder', folder, /: expected a policy, got a folder$/],
    ['not JSON', file('bad.json', '{"a":'), /bad\.json: expected JSON, got /],
    ['not UTF-8', file('gbk.json', new Uint8Array([0x7b, 0xc3, 0xf7, 0xca, 0xbe, 0x7d])), /gbk\.json: expected JSON in UTF-8, got bytes of another encoding$/],
    ['nested without end', file('deep.json', nested()), /deep\.json \$: expected at most 64 levels, got more$/],
    ['a list nested without end', file('lists.json', '['.repeat(200_000) + ']'.repeat(200_000)), /lists\.json \$: expected at most 64 levels, got more$/],
  ])('exits 2 on one that is %s, in one line, whatever the command', async (_, path, says) => {
    const lines = [['lint', path], ['items', path], ['notice', path], ['build', path, '--installation', installation(), '-o', `${folder}/x.json`]]
    for (const args of lines) {
      const { code, out, err } = await mingshi(...args)
      expect([code, out], args[0]).toEqual([2, ''])
      expect(err).toMatch(says)
      expect(err.split('\n')).toHaveLength(1)
    }
  })

  it('names every missing file', async () => {
    const { code, err } = await mingshi('lint', 'a.json', '--installation', 'b.json', '--installation', installation(), '--installation', 'c.json')
    expect(code).toBe(2)
    expect(err.split('\n')).toEqual([
      'mingshi lint: a.json: expected a policy, got no such file',
      'mingshi lint: b.json: expected an installation, got no such file',
      'mingshi lint: c.json: expected an installation, got no such file',
    ])
  })

  it('says what stands in the way in words', async () => {
    const closed = file('closed.json', '{}')
    chmodSync(closed, 0)
    if (process.getuid?.() !== 0) expect((await mingshi('lint', closed)).err).toContain('got a file that may not be read')
    expect(obstacleOf({ code: 'EACCES' }, 'read')).toBe('a file that may not be read')
    expect(obstacleOf({ code: 'EACCES' }, 'written')).toBe('a file that may not be written')
    expect(obstacleOf({ code: 'EMFILE' }, 'read')).toBe('EMFILE')
    const built = (output: string) => mingshi('build', policy(), '--installation', installation(), '-o', output)
    expect((await built(folder)).err).toContain('expected a file that can be written, got a folder')
    expect((await built(`${folder}/no/x.json`)).err).toContain('expected a file that can be written, got no such folder')
  })

  it('never ends a line early for a name that does', async () => {
    expect((await mingshi('lint', 'no\n\u202eVERIFIED\u009b')).err).toBe('mingshi lint: no\\u000a\\u202eVERIFIED\\u009b: expected a policy, got no such file')
  })
})

describe('an error of Mingshi in one line', () => {
  it.each([
    [new MingshiError('not-canonical', { path: '$.x', expected: 'JSON without floats', got: '0.5' }), '$.x: expected JSON without floats, got 0.5'],
    [new MingshiError('bad-call', { call: 'build', expected: 'at least one installation', got: 'none' }), 'expected at least one installation, got none'],
    [new MingshiError('bad-encoding', { what: 'key file', expected: 'PEM', got: '"x"' }), 'key file: expected PEM, got "x"'],
    [new MingshiError('wrong-shape', { what: 'policy', problems: [{ path: '$.a', expected: 'b', got: 'c' }, { path: '$.d', expected: 'e', got: 'f' }] }), '$.a: expected b, got c (and 1 more)'],
    [new MingshiError('illegal-policy', { rules: ['CN-FR-07-1'] }), 'illegal-policy: {"rules":["CN-FR-07-1"]}'],
  ])('%s', (error, line) => {
    expect(lineOf(error)).toBe(line)
  })
})

describe('the schemas', () => {
  it('are shipped, for editors', () => {
    const require = createRequire(import.meta.url)
    const { files } = require('@mingshi/core/package.json') as { files: string[] }
    for (const name of ['policy.schema.json', 'installation.schema.json']) {
      expect(require(`@mingshi/core/${name}`)).toHaveProperty('$schema')
      expect(files).toContain(name)
    }
  })
})
