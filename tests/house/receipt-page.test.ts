import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'
import { describe, expect, it } from 'vitest'
import { Evidence } from '../support/evidence.ts'
import { mingshi, ownFiles } from '../support/mingshi.ts'
import { vkeysOf } from '../support/receipt-page.ts'
import { root } from './sources.ts'

const { file, folder } = ownFiles()
const template = readFileSync(join(root, 'packages/cli/dist/receipt-page.html'), 'utf8')
const inside = (tag: string): string => new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(template)![1]!

describe('receipt-page.html', () => {
  it('stays under its ceiling of 60 KiB, with the policies of all examples and the keys of ten machines in it', async () => {
    const keys = file('vkeys.txt', vkeysOf(...Array.from({ length: 10 }, () => new Evidence())))
    const path = join(folder, 'r.html')
    const policies = ['vending', 'parking', 'property-access'].map((scene) => `examples/${scene}/policy.json`)
    expect(await mingshi('receipt-page', ...policies, '--keys', keys, '-o', path)).toMatchObject({ code: 0, out: `${path}: 3 policies, keys of 10 machines` })
    expect(readFileSync(path).length).toBeLessThanOrEqual(61_440)
  })

  it('lets its own script and style through, each by its hash, and nothing else', () => {
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const csp = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(template)![1]!.split('; ')
    expect(csp).toEqual(["default-src 'none'", `script-src ${hash(inside('script'))}`, `style-src ${hash(inside('style'))}`, 'img-src data:', "base-uri 'none'", "form-action 'none'"])
    expect(template).toContain('<meta name="referrer" content="no-referrer">')
    expect(template.match(/<script/g)).toHaveLength(2) // the other one holds data
  })

  it('reaches nothing and keeps nothing', () => {
    expect(template).not.toMatch(/<script[^>]+src=|<link[^>]+href="(?!data:)|@import|url\((?!data:)/)
    expect(template.match(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|\bimport\(|new Image|localStorage|sessionStorage|indexedDB|\.cookie|history\./g)).toBeNull()
  })

  it('parses as ES2018 and names nothing that old phones lack', () => {
    expect(() => parse(inside('script'), { ecmaVersion: 2018, sourceType: 'script' })).not.toThrow()
    expect(inside('script')).not.toMatch(/\.replaceAll\(|\.at\(|Object\.hasOwn|structuredClone|Promise\.(any|allSettled)|randomUUID|globalThis|\.matchAll\(|\d+n\b|\(\?</)
  })

  it('holds neither zod nor the composer', () => {
    for (const word of ['ZodError', 'invalid_type', 'CN-FR-', '出结果就删']) expect(template).not.toContain(word)
  })
})
