import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatVkey, formatZip } from '@mingshi/core'
import { buildSync } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { busyLog } from '../../../../tests/support/busy.ts'
import { mingshi, ownFiles } from '../../../../tests/support/mingshi.ts'
import { installationOf, policyOf } from '../../../../tests/support/scenes.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { commands } from '../main.ts'

const { folder, file } = ownFiles()
const log = busyLog()
const files: Record<string, string> = {
  'policy.json': file('policy.json', policyOf('vending', (policy) => { policy.version = '2' })), 'older.json': file('older.json', policyOf('vending')),
  'installation.json': file('installation.json', installationOf('vending')), 'bundle.zip': file('bundle.zip', log.zip()), 'older.zip': file('older.zip', log.zip()),
  'vkeys.txt': file('vkeys.txt', log.keys.map((key) => `${formatVkey(sha256, key)}\n`).join('')),
}
const at = (name: string): string => join(folder, name)
const emptyZip = file('empty.zip', formatZip([]))
const empty = file('empty', '')
file('pay.html', '<!doctype html><style>button { width: 400px; height: 170px; margin: 12px; border: 2px solid #111; background: #fff; color: #111; font-size: 32px }</style><button class="yes">Agree</button><button class="no">Refuse</button>')
const text = file('a.txt', 'not a zip, and no JSON')

/** An example of a command as it would be typed, its files in a folder of the test’s own. */
const argsOf = (example: string): string[] => example.split(' ').slice(1).map((arg) => (/^\w[\w.-]*\.\w+$|^pack$|^shop$/.test(arg) ? at(arg) : arg))
const each = commands.map(({ name, example, usage }) => ({ name, example, usage, args: argsOf(example) }))
const withFile = each.filter(({ args }) => Object.values(files).includes(args[1]!))
const ofPolicy = withFile.filter(({ args }) => args[1]!.endsWith('.json'))
const ofBundle = withFile.filter(({ args }) => args[1]!.endsWith('.zip'))
const withOutput = each.filter(({ args }) => args.includes('-o'))
/** A bundle that is none is evidence that does not verify: these say so and go on. */
const judging = ['verify', 'report']

const instead = ([name, , ...rest]: string[], given: string): string[] => [name!, given, ...rest]
const writingTo = (args: string[], output: string): string[] => args.map((arg, i) => (args[i - 1] === '-o' ? output : arg))

async function refused(args: string[], ...says: (string | RegExp)[]): Promise<void> {
  const { code, out, err } = await mingshi(...args)
  expect([code, out, err.split('\n').length], `${args.join(' ')}\n${err}`).toEqual([2, '', 1])
  expect(err).toMatch(new RegExp(`^mingshi ${args[0]}: .*expected .+(, got|to be) .+`))
  for (const part of says) expect(err).toMatch(part)
}

describe('every command', () => {
  it('has an example that works, in its help and beside its usage', async () => {
    for (const { name, example, args } of each) {
      expect(example.startsWith(`mingshi ${name} `), name).toBe(true)
      const { code, err } = await mingshi(...args)
      expect([name, code, err]).toEqual([name, 0, ''])
      const help = await mingshi(name, '--help')
      expect(help.out).toContain(`For example: ${example}`)
    }
  })

  it('prints one object with a format where it is asked for JSON, and writes what it was told to write all the same', async () => {
    for (const { name, args } of each.filter((one) => one.name !== 'init')) {
      const output = at(`json-${name}`)
      const { out, err } = await mingshi(...writingTo(args, output), '--json')
      expect([name, JSON.parse(out), err]).toEqual([name, expect.objectContaining({ format: expect.stringMatching(/^mingshi-[a-z-]+\/1$/) as string }), ''])
      if (args.includes('-o')) expect([name, existsSync(output)]).toEqual([name, true])
    }
    const { out } = await mingshi('init', 'parking', '-o', at('json-init'), '--json')
    expect(JSON.parse(out)).toMatchObject({ format: 'mingshi-init/1' })
  })
})

describe('a command line with a mistake', () => {
  it.each(each)('$name: an option that there is none of, one without its value, one twice', async ({ name, usage, args }) => {
    await refused([...args, '--colour'], /got --colour\. Usage: mingshi /)
    const options = new Set([...usage.matchAll(/ (--[a-z]+|-o)(?= [<\w]|$)/g)].map(([, option]) => option!).filter((option) => option !== '--json' && option !== '--html'))
    for (const option of options) await refused([name, ...args.slice(1).filter((arg, i, all) => arg !== option && all[i - 1] !== option), option], new RegExp(`expected a value of ${option}, got none`))
    if (args.includes('-o')) await refused([...args, '-o', at('twice')], 'expected -o once, got another')
  })

  it.each(each)('$name: too many files', async ({ name, args }) => {
    if (name !== 'receipt-page') await refused([...args, text], /expected \d \w+, got \d/)
  })

  it.each(withFile)('$name: a file that is not there, or a folder', async ({ args }) => {
    const what = args[1]!.endsWith('.zip') ? 'a bundle' : 'a policy'
    await refused(instead(args, at('nowhere')), `nowhere: expected ${what}, got no such file`)
    await refused(instead(args, folder), `${folder}: expected ${what}, got a folder`)
  })

  it.each(ofPolicy)('$name: a bundle, an installation, nothing or text where a policy is expected', async ({ name, args }) => {
    for (const given of [at('bundle.zip'), text, empty, emptyZip]) await refused(instead(args, given), `${given}: expected JSON`)
    const other = await mingshi(...instead(args, at('installation.json')))
    expect([name, other.code === (name === 'lint' || name === 'build' ? 1 : 2)]).toEqual([name, true])
    expect(other.out + other.err).toContain('mingshi-policy/1')
  })

  it.each(ofBundle)('$name: a policy, text, nothing or an empty zip where a bundle is expected', async ({ name, args }) => {
    for (const given of [at('policy.json'), text, empty, emptyZip]) {
      if (!judging.includes(name)) await refused(instead(args, given), `${given}: expected a bundle, got another file`)
      else {
        const { code, out, err } = await mingshi(...instead(args, given))
        expect([code, err]).toEqual([1, ''])
        expect(out).toContain('NOT VERIFIED')
      }
    }
  })

  it.each(withOutput.filter(({ name }) => name !== 'init' && name !== 'inspection'))('$name: -o into a folder that is not there, onto a folder, onto what it reads', async ({ args }) => {
    await refused(writingTo(args, at('no/such')), 'no/such: expected a file that can be written, got no such folder')
    await refused(writingTo(args, folder), `${folder}: expected a file that can be written, got a folder`)
    for (const read of args.filter((arg) => Object.values(files).includes(arg))) {
      const before = readFileSync(read)
      await refused(writingTo(args, read), 'expected -o to be a file that is not read')
      expect(readFileSync(read).equals(before)).toBe(true)
    }
  })

  it.each(each.filter(({ name }) => name === 'init' || name === 'inspection'))('$name: -o onto a file, where a folder is expected', async ({ args }) => {
    await refused(writingTo(args, text), `${text}: expected a folder that can be written, got a file`)
  })
})

/** Root may read and write everything: somebody else tries. */
describe.skipIf(process.getuid?.() !== 0)('for somebody who may not', () => {
  const bundled = join(folder, 'program', 'dist', 'commands', 'main.mjs') // as deep as a command of the package, whose templates it finds
  const asNobody = (...args: string[]) => spawnSync(process.execPath, [bundled, ...args], { uid: 65534, gid: 65534, encoding: 'utf8', cwd: '/' })

  beforeAll(() => {
    const contents = `import { run } from './main.ts'\nprocess.exitCode = await run(process.argv.slice(2))\n`
    buildSync({ stdin: { contents, resolveDir: join(import.meta.dirname, '..') }, outfile: bundled, bundle: true, platform: 'node', format: 'esm', conditions: ['source'], mainFields: ['module', 'main'], external: ['hyparquet-writer'] })
    cpSync(join(import.meta.dirname, '..', '..', 'templates'), at('program/templates'), { recursive: true })
    chmodSync(folder, 0o755)
    mkdirSync(at('closed'), { mode: 0o755 })
    chmodSync(file('secret.json', '{}'), 0o600)
    mkdirSync(at('open'))
    chmodSync(at('open'), 0o777)
    chmodSync(file('open/mine.json', 'mine'), 0o644)
  })
  afterAll(() => chmodSync(folder, 0o700))

  it('read, or write, or write over', () => {
    const build = (output: string): string[] => ['build', at('policy.json'), '--installation', at('installation.json'), '-o', output]
    const cases: [string[], string][] = [
      [['lint', at('secret.json')], 'secret.json: expected a policy, got a file that may not be read'],
      [build(at('closed/x.json')), 'x.json: expected a file that can be written, got a folder that may not be written'],
      [build(at('open/mine.json')), 'mine.json: expected a file that can be written, got a file that may not be written'],
      [['init', 'vending', '-o', at('closed/new')], 'new: expected a folder that can be written, got a folder that may not be written'],
    ]
    for (const [args, says] of cases) {
      const { status, stdout, stderr } = asNobody(...args)
      expect([status, stdout, stderr.trim().split('\n')]).toEqual([2, '', [expect.stringContaining(says)]])
    }
    expect(readFileSync(at('open/mine.json'), 'utf8')).toBe('mine')
    expect(readdirSync(at('open'))).toEqual(['mine.json'])
    expect(asNobody(...build(at('open/new.json'))).status).toBe(0)
  })
})
