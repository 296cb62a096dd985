import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { describe, expect, inject, it } from 'vitest'
import { filesBelow } from '../house/sources.ts'
import { manifestOf, root, rooms } from './installed.mjs'

const { packed } = inject('packed')
const at = (room: string): string => join(root, 'packages', room)

describe('what is published', () => {
  it.each(rooms)('%s: publint finds nothing', async (room) => {
    const { buffer, byteOffset, byteLength } = readFileSync(packed[`@mingshi/${room}`]!.tarball)
    const { messages, pkg } = await publint({ strict: true, pack: { tarball: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer } })
    const said = messages.map((message) => formatMessage(message, pkg as Record<string, unknown>))
    expect(said).toEqual([])
  })

  it.each(['core', 'kiosk'])('%s: its types are what is there, for whoever imports it as a module', async (room) => {
    const analysis = await checkPackage(createPackageFromTarballData(readFileSync(packed[`@mingshi/${room}`]!.tarball)))
    if (!analysis.types) throw new Error('no types')
    // ESM only: what Node 10 or a `require` would see is none of ours. Types alone have no script, and a script of a page exports nothing.
    const problems = analysis.problems.filter((problem) => !('resolutionKind' in problem) || !/^(node10|node16-cjs)$/.test(problem.resolutionKind))
    expect(problems).toEqual([])
    expect(Object.keys(analysis.entrypoints)).toContain('.')
  })

  it.each(rooms)('%s: the licence, a README and nothing that stays at home', (room) => {
    const { files } = packed[`@mingshi/${room}`]!
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json', ...(room === 'kiosk' ? ['PRIVACY.md', 'PRIVACY.zh.md'] : [])]))
    expect(files.filter((file) => /\.test\.|tsbuildinfo|tsconfig|unused|smaller/.test(file))).toEqual([])
    expect(readFileSync(join(at(room), 'LICENSE'), 'utf8')).toBe(readFileSync(join(root, 'LICENSE'), 'utf8'))
    expect(manifestOf(at(room)).license).toBe('MIT')
  })

  it('every module that is packed has a source, and every source its module', () => {
    // `audit-page.script.js` is no module: it runs in a page that the command opens.
    const modules = { core: 'dist/', kiosk: 'dist/esm/', cli: 'dist/' }
    for (const [room, out] of Object.entries(modules)) {
      const built = packed[`@mingshi/${room}`]!.files.filter((file) => file.startsWith(out) && file.endsWith('.js') && !/^dist\/audit-page\.script/.test(file)).map((file) => file.slice(out.length, -3))
      const written = filesBelow(`packages/${room}/src`, (path) => /(?<!\.test|\.d)\.tsx?$/.test(path)).map(({ path }) => path.slice(`packages/${room}/src/`.length).replace(/\.tsx?$/, ''))
      expect(built.sort(), room).toEqual(written.sort())
    }
  })

  it('one version, and each room asks for the others of it', () => {
    const version = manifestOf(at('core')).version
    for (const room of rooms) {
      const { dependencies = {}, ...manifest } = manifestOf(at(room))
      expect(manifest.version).toBe(version)
      for (const [name, wanted] of Object.entries(dependencies)) if (name.startsWith('@mingshi/')) expect(wanted).toBe(version)
    }
  })
})

describe('THIRD-PARTY.txt', () => {
  const named = (room: string): string[] => [...readFileSync(join(at(room), 'dist/THIRD-PARTY.txt'), 'utf8').matchAll(/^(\S+) \d+\.\d+\.\d+ \((?:MIT|ISC)\)$/gm)].map(([, name]) => name!)

  it('names whose code is in the scripts and pages, with their licences', () => {
    const maps = ['mingshi.js', 'mingshi-full.js', 'raw-policy.js', 'service.js', 'roster.js', 'egress.js'].flatMap((file) => (JSON.parse(readFileSync(join(at('kiosk'), `dist/${file}.map`), 'utf8')) as { sources: string[] }).sources)
    const inside = new Set(maps.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []))
    const used = ['core', 'kiosk'].flatMap((room) => Object.keys(manifestOf(at(room)).dependencies ?? {})).filter((name) => !name.startsWith('@mingshi/'))
    expect(named('kiosk')).toEqual(used.sort())
    expect([...inside].filter((name) => !named('kiosk').includes(name))).toEqual([])
    expect([named('auditor'), named('cli')]).toEqual([expect.arrayContaining(['@noble/hashes', 'preact', 'zod']), expect.arrayContaining(['preact'])])
    for (const room of ['kiosk', 'auditor', 'cli']) {
      const text = readFileSync(join(at(room), 'dist/THIRD-PARTY.txt'), 'utf8')
      for (const name of named(room)) expect(text, name).toContain(readFileSync(join(root, 'node_modules', name, readdirSync(join(root, 'node_modules', name)).find((file) => /^licen[cs]e/i.test(file))!), 'utf8').trim())
      expect(packed[`@mingshi/${room}`]!.files).toContain('dist/THIRD-PARTY.txt')
    }
  })
})

describe('sri.json', () => {
  const { version, files } = JSON.parse(readFileSync(join(at('kiosk'), 'dist/sri.json'), 'utf8')) as { version: string; files: Record<string, string> }

  it('has the sha384 of every script and every language, and of nothing else', () => {
    const there = packed['@mingshi/kiosk']!.files.filter((file) => /^dist\/([^/]+\.js|locales\/[^/]+\.json)$/.test(file)).map((file) => file.slice('dist/'.length))
    expect(Object.keys(files).sort()).toEqual(there.sort())
    for (const [name, integrity] of Object.entries(files)) {
      expect(integrity, name).toBe(`sha384-${createHash('sha384').update(readFileSync(join(at('kiosk'), 'dist', name))).digest('base64')}`)
    }
    expect(version).toBe(manifestOf(at('kiosk')).version)
  })
})

describe('sideEffects', () => {
  it('names every file of the kiosk that does something when it is imported, and those are there', () => {
    const named = manifestOf(at('kiosk')).sideEffects as string[]
    const doing = filesBelow('packages/kiosk/src', (path) => /script\.ts$/.test(path)).map(({ path }) => `./${path.slice('packages/kiosk/'.length)}`)
    const matches = (path: string): boolean => named.some((pattern) => new RegExp(`^${pattern.replace(/\./g, '\\.').replace(/\*/g, '[^/]+')}$`).test(path))
    for (const path of doing) expect([path, matches(path), matches(path.replace('src/', 'dist/esm/').replace(/ts$/, 'js'))]).toEqual([path, true, true])
    expect(matches('./dist/esm/index.js')).toBe(false)
    for (const file of ['mingshi', 'mingshi-full', 'raw-policy', 'service', 'roster', 'egress']) expect(matches(`./dist/${file}.js`) && statSync(join(at('kiosk'), `dist/${file}.js`)).isFile()).toBe(true)
  })
})
