import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parse } from 'acorn'
import { describe, expect, it } from 'vitest'
import { enScreens, zhCNScreens } from '@mingshi/core'
import { filesBelow, root, sources } from './sources.ts'

const dist = (file: string): string => readFileSync(join(root, 'packages/kiosk/dist', file), 'utf8')
const sourcesOf = (file: string): string[] => (JSON.parse(dist(`${file}.map`)) as { sources: string[] }).sources
const mingshi = dist('mingshi.js')

describe('mingshi.js', () => {
  it('stays under its ceiling of 36 KiB, gzip, everything in it', () => {
    expect(gzipSync(mingshi, { level: 9 }).length).toBeLessThanOrEqual(36_864)
  })

  it('holds neither zod nor the rule catalogue nor the composer', () => {
    const modules = sourcesOf('mingshi.js')
    expect(modules.some((path) => path.includes('preact'))).toBe(true) // the list is a real one
    expect(modules.filter((path) => /\/zod\/|rules\/(every|cn|lint|rule)\.ts|policy\/(schema|parse)\.ts|notice\/compose/.test(path))).toEqual([])
    for (const word of ['ZodError', 'invalid_type', 'CN-FR-', 'Order 19 Art', '刷脸不得是唯一方式']) expect(mingshi).not.toContain(word)
  })

  it('has one place that calls the network', () => {
    const sites = mingshi.match(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts|\bimport\(|new Image|serviceWorker/g)
    expect(sites).toEqual(['fetch('])
    const source = readFileSync(join(root, 'packages/kiosk/src/ground/load.ts'), 'utf8')
    expect(source.match(/\bfetch\(/g)).toHaveLength(1)
  })

  it('is ASCII, so that it works whatever charset its page has', () => {
    expect(mingshi).toMatch(/^[\x00-\x7f]*$/)
  })

  it.each(['mingshi.js', 'mingshi-full.js', 'raw-policy.js', 'service.js', 'roster.js', 'egress.js'])('%s parses as ES2018: Chromium 74 reads it', (file) => {
    expect(() => parse(dist(file), { ecmaVersion: 2018, sourceType: 'script' })).not.toThrow()
  })

  it('names nothing that Chromium 74 lacks', () => {
    expect(mingshi).not.toMatch(/\.replaceAll\(|\.at\(|Object\.hasOwn|structuredClone|Promise\.(any|allSettled)|randomUUID|globalThis|\.matchAll\(|String\.raw/)
  })
})

describe('mingshi-full.js', () => {
  it('is mingshi.js and what that leaves out, and stays under a ceiling of its own of 51 KiB', () => {
    const [small, full] = [new Set(sourcesOf('mingshi.js')), sourcesOf('mingshi-full.js')]
    // What stands in mingshi.js in place of the copy's recovery and of a library (decision 14).
    expect([...small].filter((module) => !full.includes(module)).map((module) => module.replace(/.*\/src\//, '')).sort()).toEqual(['log/continue.ts', 'store/requests.ts'])
    expect(gzipSync(dist('mingshi-full.js'), { level: 9 }).length).toBeLessThanOrEqual(52_224)
    expect(dist('mingshi-full.js')).toContain(zhCNScreens.guardian.heading.replace(/[^\x00-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`))
    expect(mingshi).not.toContain('in-person')
    const measures = /\/(fairness|measure)\/|kiosk\/src\/fair\.ts/
    expect(full.filter((module) => measures.test(module)).length).toBeGreaterThan(5)
    expect([...small].filter((module) => measures.test(module))).toEqual([])
    expect(mingshi).not.toMatch(/fairness|measureChoice/)
  })

  it('asks for a recording in one place, which nobody reaches who ships none; `mingshi.js` in none', () => {
    expect(dist('mingshi-full.js').match(/new Audio\b/g)).toHaveLength(1)
    expect(mingshi).not.toMatch(/Audio|speechSynthesis|mingshi-signage/)
  })

  it('has one place that calls the network, and is ASCII', () => {
    expect(dist('mingshi-full.js').match(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts|\bimport\(|new Image|serviceWorker/g)).toEqual(['fetch('])
    expect(dist('mingshi-full.js')).toMatch(/^[\x00-\x7f]*$/)
  })
})

describe('egress.js', () => {
  it('stays under a ceiling of its own of 2 KiB, and calls no network', () => {
    expect(gzipSync(dist('egress.js'), { level: 9 }).length).toBeLessThanOrEqual(2_048)
    expect(dist('egress.js')).not.toMatch(/\bfetch\(|new (XMLHttpRequest|WebSocket|EventSource)/)
  })
})

const { inner } = (await import(new URL('packages/kiosk/build/fields.mjs', `file://${root}`).href)) as { inner: string[] }
const { preactFields } = (await import(new URL('packages/kiosk/build/unused-preact.mjs', `file://${root}`).href)) as { preactFields: string[] }

/** Every key of a JSON value, at any depth. */
const keysOf = (json: unknown): string[] =>
  typeof json === 'object' && json ? Object.entries(json).flatMap(([key, value]) => [...(Array.isArray(json) ? [] : [key]), ...keysOf(value)]) : []
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

describe('the fields that are shortened', () => {
  /** The interfaces that a host, another file or a later version sees: what index.ts exports, what is stored. */
  const shapes = (file: string, names?: string[]): string[] =>
    [...read(`packages/kiosk/src/${file}`).matchAll(/^export (?:interface|class) (\w+)[^]*?\n\}/gm)].filter(([, name]) => !names || names.includes(name!)).map(([whole]) => whole)
  const handedOut = [...read('packages/kiosk/src/index.ts').matchAll(/\{ ([^}]+) \} from '\.\/([^']+)'/g)].flatMap(([, names, file]) => shapes(file!, names!.split(', ')))
  const publicText = [...handedOut, ...['store/store.ts', 'store/keys.ts', 'part.ts'].flatMap((file) => shapes(file))].join('\n')
  const seen = new Set([
    ...keysOf(JSON.parse(read('packages/core/policy.schema.json'))), ...keysOf(JSON.parse(read('packages/core/installation.schema.json'))), ...keysOf(enScreens),
    ...['en', 'ug', 'zh-TW'].flatMap((lang) => keysOf(JSON.parse(dist(`locales/${lang}.json`)))),
    ...['vending', 'parking', 'property-access'].flatMap((scene) => keysOf(JSON.parse(read(`examples/${scene}/policy.mingshi.json`)))),
    ...[...read('packages/core/src/receipt/record.ts').matchAll(/(\w+):/g)].map(([, name]) => name!),
    ...[...publicText.matchAll(/(\w+)\??(?::|\()/g)].map(([, name]) => name!),
  ])

  it('are none that anybody else sees: not in a file, a record, a row, or what the host is handed', () => {
    for (const known of ['recipients', 'endonym', 'offer', 'stream', 'commitment', 'alternative', 'lines', 'subject', 'regions']) expect(seen).toContain(known) // the list is a real one
    expect([...inner, ...preactFields].filter((name) => seen.has(name))).toEqual([])
  })

  it('are no members of what a browser brings, but for these, of which nothing here calls the browser’s', () => {
    const members = new Set(['dom', 'es5'].flatMap((lib) => [...read(`node_modules/typescript/lib/lib.${lib}.d.ts`).matchAll(/^\s+(?:readonly )?(\w+)\??[:(<]/gm)].map(([, name]) => name)))
    for (const known of ['speak', 'getVoices', 'getUserMedia']) expect(members).toContain(known) // the list is a real one
    expect(inner.filter((name) => members.has(name)).sort()).toEqual(['control', 'hint', 'icon', 'register', 'release', 'rotate', 'view', 'waiting', 'weight'])
  })

  it('are never named by a string', () => {
    for (const { path, text } of sources().filter(({ path }) => /packages\/(core|kiosk)\/src/.test(path))) {
      for (const name of inner) expect(text, path).not.toMatch(new RegExp(`['"]${name}['"] in `))
    }
  })
})

describe('auditor.html', () => {
  const page = readFileSync(join(root, 'packages/auditor/dist/auditor.html'), 'utf8')

  it('is one file that may reach nothing', () => {
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/<script[^>]+src=|<link[^>]+href="(?!data:)|@import|url\((?!data:)/)
    expect(page.match(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon/g)).toBeNull()
  })
})

describe('the examples’ own scripts', () => {
  it.each(filesBelow('examples', (path) => path.endsWith('.js')))('$path is what Chromium 74 reads: vendors copy it', ({ text }) => {
    expect(() => parse(text, { ecmaVersion: 2019, sourceType: 'module' })).not.toThrow()
    expect(text).not.toMatch(/replaceChildren|\.at\(|replaceAll/)
  })
})
