import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { whyNot } from '../support/before.mjs'
import { ensureTools, Missing, type Machine } from '../support/tools.mjs'
import { storiesOf } from '../support/stories.ts'
import { root } from './sources.ts'

/** A machine that has these files, and on which `install` adds what it is told to. */
function machine(there: string[], more: Partial<Machine> = {}): Machine & { said: string[]; asked: string[][] } {
  const files = new Set(there)
  const [said, asked]: [string[], string[][]] = [[], []]
  return {
    env: { PATH: '/usr/local/bin:/usr/bin' }, exists: (path) => files.has(path), isRoot: () => true, say: (line) => void said.push(line),
    install(packages) {
      asked.push(packages)
      packages.forEach((name) => files.add(`/usr/bin/${name}`))
      return undefined
    },
    ...more, said, asked,
  }
}
const all = ['/usr/bin/chromium', '/usr/bin/python3', '/usr/bin/openssl', '/usr/bin/apt-get']
const without = (...names: string[]): string[] => all.filter((path) => !names.some((name) => path.endsWith(name)))
const refused = (host: Machine): string => {
  try {
    ensureTools(host)
  } catch (error) {
    expect(error).toBeInstanceOf(Missing)
    expect((error as Error).message).not.toContain('\n')
    return (error as Error).message
  }
  throw new Error('went on')
}

describe('what npm test looks for', () => {
  it('is used where it is, and nothing is installed', () => {
    const host = machine(all)
    expect([ensureTools(host), host.asked, host.said]).toEqual(['/usr/bin/chromium', [], []])
    const said = machine([...all, '/opt/mine'], { env: { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/mine' } })
    expect(ensureTools(said)).toBe('/opt/mine')
    expect(ensureTools(machine(['/usr/local/bin/google-chrome', ...without('chromium')]))).toBe('/usr/local/bin/google-chrome')
  })

  it('is installed once where root may, with a font for Chinese beside a Chromium only', () => {
    const bare = machine(without('chromium', 'openssl'))
    expect([ensureTools(bare), bare.asked]).toEqual(['/usr/bin/chromium', [['chromium', 'openssl', 'fonts-noto-cjk']]])
    const python = machine(without('python3'))
    expect([ensureTools(python), python.asked]).toEqual(['/usr/bin/chromium', [['python3']]])
  })

  it('is named in one sentence where it is missing, with why it was not installed and what to do', () => {
    const cases: [Machine, string][] = [
      [machine(without('chromium'), { isRoot: () => false }), 'only root may install it'],
      [machine(without('chromium', 'apt-get')), 'there is no apt-get to install it with'],
      [machine(without('chromium'), { install: () => 'E: no network' }), 'apt-get did not install it (E: no network)'],
    ]
    for (const [host, why] of cases) expect(refused(host)).toMatch(new RegExp(`^The stories need a Chromium: looked for chromium, .* found none, and ${why.replace(/[()]/g, '.')}\\. .*CHROMIUM_PATH=/path/to/chromium npm test$`))
    expect(refused(machine(all, { env: { PATH: '/usr/bin', CHROMIUM_PATH: '/no/such' } }))).toBe('CHROMIUM_PATH: expected a Chromium at /no/such, got no such file.')
  })

  it('may be less than python3 and openssl: what is skipped is said', () => {
    const host = machine(without('python3', 'openssl'), { isRoot: () => false })
    expect([ensureTools(host), host.said]).toEqual(['/usr/bin/chromium', ['python3', 'openssl'].map((tool) => `${tool} is not here: the tests that check bundles with it are skipped.`)])
  })

  it('ends npm test with 2 and that sentence', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['tests/run.mjs'], { encoding: 'utf8', env: { ...process.env, CHROMIUM_PATH: '/no/such' } })
    expect([status, stdout, stderr]).toEqual([2, '', 'CHROMIUM_PATH: expected a Chromium at /no/such, got no such file.\n'])
  })
})

describe('before anything is installed', () => {
  it('an old Node and a folder of somebody else’s are named', () => {
    for (const node of ['20.19.0', '20.20.2', '22.0.0', '26.1.0']) expect(whyNot(node, '/x', true)).toBeUndefined()
    for (const node of ['8.17.0', '18.20.8', '20.18.3']) expect(whyNot(node, '/x', true)).toContain(`Expected Node 20.19 or later, got ${node}: `)
    expect(whyNot('22.0.0', '/x', false)).toContain('Expected to install into /x, got a folder that this user may not write')
  })
})

describe('npm start', () => {
  const serve = (PORT: string) => spawnSync(process.execPath, ['examples/serve.mjs'], { encoding: 'utf8', env: { ...process.env, PORT }, timeout: 20_000 })

  it('says in one sentence that its port is taken, and that PORT is none', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    expect(serve(String(port))).toMatchObject({ status: 2, stdout: '', stderr: `Port ${port} is taken: stop what runs there, or use another one: PORT=4174 npm start\n` })
    other.close()
    for (const wrong of ['abc', '70000', '-1', '']) expect(serve(wrong)).toMatchObject({ status: 2, stderr: `PORT: expected a number up to 65535, got ${wrong}\n` })
  })

  it('says where it is', async () => {
    const child = spawn(process.execPath, ['examples/serve.mjs'], { env: { ...process.env, PORT: '0' } })
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    expect(String(line)).toMatch(/^Mingshi: http:\/\/127\.0\.0\.1:/)
    child.kill()
  })
})

describe('the stories that `npm test` tells', () => {
  const [a, b] = [20261121, 20261122].map((seed) => storiesOf(root, [], () => {}, seed))

  it('are the same for the same seed, others for another, a few of all; and all where something is asked for', () => {
    expect(storiesOf(root, [], () => {}, 20261121)).toEqual(a)
    expect(b).not.toEqual(a)
    expect(new Set(a).size).toBe(a!.length)
    const all = storiesOf(root, ['--project', 'stories'], () => {})
    expect(all.length).toBeGreaterThan(2 * a!.length)
    expect(a!.filter((story) => !all.includes(story))).toEqual([])
  })
})
