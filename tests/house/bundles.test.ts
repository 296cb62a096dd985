import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parse } from 'acorn'
import { describe, expect, it } from 'vitest'
import { filesBelow, root } from './sources.ts'

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
    expect(modules.filter((path) => /\/zod\/|rules\/(all|lint|rule)\.ts|policy\/(schema|parse)\.ts|notice\/compose/.test(path))).toEqual([])
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

  it.each(['mingshi.js', 'raw-policy.js', 'service.js'])('%s parses as ES2018: Chromium 74 reads it', (file) => {
    expect(() => parse(dist(file), { ecmaVersion: 2018, sourceType: 'script' })).not.toThrow()
  })

  it('names nothing that Chromium 74 lacks', () => {
    expect(mingshi).not.toMatch(/\.replaceAll\(|\.at\(|Object\.hasOwn|structuredClone|Promise\.(any|allSettled)|randomUUID|globalThis|\.matchAll\(|String\.raw/)
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
