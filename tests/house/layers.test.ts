import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { claimed } from '../support/blocks.mjs'
import { sources } from './sources.ts'

interface Place { line: number; group: number; order: number }

/** The list in docs/architecture.md: for each `room:name`, its line, which group of the line, and where in the group. */
const places = new Map<string, Place>()
const list = claimed('docs/architecture.md', 'tests/house/layers.test.ts')[0]!.code
for (const text of list.trim().split('\n')) {
  const line = Number(/^\s*(\d+)/.exec(text)![1])
  for (const [, room, names] of text.matchAll(/(core|kiosk|cli|auditor): ((?:(?!\s{3}|(?:core|kiosk|cli|auditor):).)+)/g)) {
    names!.split('·').forEach((group, i) => group.trim().split(/\s+/).forEach((name, order) => places.set(`${room}:${name}`, { line, group: i, order })))
  }
}

/** Which rooms and packages each room may use: the table of docs/architecture.md. */
const allowed: Record<string, string[]> = {
  core: ['zod'],
  kiosk: ['@mingshi/core', 'preact', 'idb', 'lean-qr'],
  auditor: ['@mingshi/core', 'preact', '@noble/hashes'],
  cli: ['@mingshi/core', 'jsonc-parser', 'node:', 'lean-qr', 'pure-rand', 'hyparquet-writer'],
}

interface Import { from: string; room: string; name: string; target: string; whole: string }

function importsOf({ path, text }: { path: string; text: string }): Import[] {
  const [, room, inside] = /^packages\/(\w+)\/src\/(.*)$/.exec(path)!
  return [...text.matchAll(/(?:from|import) '([^']+)'/g)].map(([, target]) => ({ from: path, room: room!, name: nameOf(inside!), target: target!, whole: inside! }))
}

/** A folder, or a file at the top of its room without its endings. */
const nameOf = (inside: string): string => (inside.includes('/') ? inside.split('/')[0]! : inside.replace(/(\.d)?\.tsx?$/, ''))

const all = sources().flatMap(importsOf)

describe('the layers', () => {
  it('give every source a place', () => {
    const homeless = new Set(sources().map(({ path }) => {
      const [, room, inside] = /^packages\/(\w+)\/src\/(.*)$/.exec(path)!
      return `${room}:${nameOf(inside!)}`
    }).filter((name) => !places.has(name)))
    expect([...homeless]).toEqual([])
  })

  it('let data flow down only', () => {
    const wrong = all.filter(({ target }) => target.startsWith('.')).flatMap(({ from, room, name, target, whole }) => {
      const inside = normalize(join(dirname(whole), target))
      if (inside.startsWith('..')) return [`${from} → ${target}: out of its room`]
      const [mine, theirs] = [places.get(`${room}:${name}`)!, places.get(`${room}:${nameOf(inside)}`)]
      if (nameOf(inside) === name) return []
      if (!theirs) return [`${from} → ${target}: no such place`]
      const fine = theirs.line < mine.line || (theirs.line === mine.line && theirs.group === mine.group && theirs.order < mine.order)
      return fine ? [] : [`${from} → ${target}`]
    })
    expect(wrong).toEqual([])
  })

  it('keep every room to the packages that it may use', () => {
    const wrong = all.filter(({ target }) => !target.startsWith('.')).filter(({ room, target }) => !allowed[room]!.some((name) => target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`)))
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([])
  })

  it('within a folder too: no file comes back to itself, by types neither', () => {
    const below = new Map<string, string[]>()
    for (const { from, target } of all) if (target.startsWith('.')) below.set(from, [...(below.get(from) ?? []), join(dirname(from), target)])
    const circles: string[][] = []
    const done = new Set<string>()
    const visit = (file: string, path: string[]): void => {
      if (path.includes(file)) return void circles.push([...path.slice(path.indexOf(file)), file])
      if (done.has(file)) return
      for (const next of below.get(file) ?? []) visit(next, [...path, file])
      done.add(file)
    }
    for (const file of below.keys()) visit(file, [])
    expect(below.size).toBeGreaterThan(300)
    expect(circles).toEqual([])
  })

  it('would notice an import that runs back up', () => {
    const up = { from: 'packages/core/src/log/x.ts', room: 'core', name: 'log', target: '../bundle/y.ts', whole: 'log/x.ts' }
    expect(places.get('core:bundle')!.line).toBeGreaterThan(places.get(`core:${up.name}`)!.line)
    expect(places.get('core:policy')!.group).not.toBe(places.get('core:log')!.group)
  })
})

describe('the words', () => {
  it('core/log knows nothing of consent', () => {
    for (const { path, text } of sources().filter(({ path }) => path.includes('core/src/log/'))) expect(text.toLowerCase(), path).not.toContain('consent')
  })

  it('that docs/terms.md refuses stay out, and so do doors that stay shut', () => {
    const refused = /\b(processor|handler|helpers?|(?<!node:)utils?|validate\w*|innerHTML|dangerouslySetInnerHTML|eval)\b/
    const found = sources().flatMap(({ path, text }) => text.split('\n').flatMap((line, i) => (refused.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : [])))
    expect(found).toEqual([])
  })

  it('that mean unfinished work stay out', () => {
    const found = sources().flatMap(({ path, text }) => text.split('\n').flatMap((line, i) => (/\b(TODO|FIXME|XXX|not implemented)\b/.test(line) ? [`${path}:${i + 1}`] : [])))
    expect(found).toEqual([])
  })

  it('no cursor over IndexedDB: idb 8 ends their loops early on old engines', () => {
    for (const { path, text } of sources()) expect(text, path).not.toMatch(/openCursor|openKeyCursor|iterate\(/)
  })
})

describe('the size of things', () => {
  it('the median file is under 100 lines, none is over 250', () => {
    const lengths = sources().map(({ path, text }) => ({ path, lines: text.split('\n').length })).sort((a, b) => a.lines - b.lines)
    expect(lengths[Math.floor(lengths.length / 2)]!.lines).toBeLessThan(100)
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([])
  })
})
