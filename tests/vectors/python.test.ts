import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { ownFolder } from '../support/folder.ts'
import { has } from '../support/tools.mjs'
import { applied } from './apply/index.ts'
import { baseOf, isBundle, vectorsIn } from './read.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const script = at('../../packages/cli/templates/auditor/verify.py')
const vectors = vectorsIn('bad').filter(isBundle)
const folder = ownFolder()
/** By vector: 0 and 1 are answers, a text is that it cannot be read. */
const said = new Map<string, { code: number | string; out: string }>()

/** What the script does not look for: the list in README.md, by the names of vectors. */
const listed = readFileSync(at('README.md'), 'utf8').split('## What `verify.py` does not see')[1]!.split('\n').filter((line) => line.startsWith('- '))
  .flatMap((line) => [...line.split(': ')[0]!.matchAll(/`([a-z0-9*-]+)`/g)].map(([, name]) => new RegExp(`^${name!.replace(/\*/g, '.*')}$`)))

describe.skipIf(!has('python3') || !has('openssl'))('verify.py on the same vectors', () => {
  beforeAll(() => {
    const paths = ['life', 'day', 'pruned'].map((base) => [`base-${base}`, baseOf(base)] as const)
    const all = [...paths, ...vectors.map(({ name, base, do: steps }) => [name, applied(baseOf(base), steps)] as const)]
    for (const [name, zip] of all) writeFileSync(join(folder, `${name}.zip`), zip)
    const { stdout } = spawnSync('python3', [at('each.py'), script], { input: all.map(([name]) => join(folder, `${name}.zip`)).join('\n'), encoding: 'utf8', maxBuffer: 1 << 28 })
    for (const [path, code, out] of JSON.parse(stdout) as [string, number | string, string][]) said.set(basename(path, '.zip'), { code, out })
  }, 300_000)

  it('holds for the bases', () => {
    for (const base of ['base-life', 'base-day', 'base-pruned']) expect(said.get(base)).toMatchObject({ code: 0, out: expect.stringMatching(/\nholds\n$/) as string })
  })

  it('never breaks off with a traceback', () => {
    const broken = [...said].filter(([, { code }]) => String(code).startsWith('TRACEBACK') || ![0, 1].includes(code as number) && typeof code !== 'string')
    expect(broken).toEqual([])
    expect(said.size).toBe(vectors.length + 3)
  })

  it('holds for nothing but what the list says that it does not see, and sees nothing of that', () => {
    const holds = vectors.filter(({ name }) => said.get(name)!.code === 0).map(({ name }) => name)
    expect(holds.filter((name) => !listed.some((pattern) => pattern.test(name)))).toEqual([])
    for (const pattern of listed) expect(holds.some((name) => pattern.test(name)), String(pattern)).toBe(true)
  })

  it('never holds where the tree, its order or a signature was touched without the key', () => {
    const touched = vectors.filter(({ name, do: steps }) => /^(order|checkpoint|earlier)-/.test(name) && !steps.some((step) => 'again' in step))
    expect(touched.length).toBeGreaterThan(100)
    // A file that is no checkpoint by its name.
    expect(touched.filter(({ name }) => said.get(name)!.code === 0).map(({ name }) => name)).toEqual(['earlier-name-no-number'])
  })
})
