import { beforeEach, describe, expect, it } from 'vitest'
import { Caches } from '../../../../tests/support/disk.ts'
import { openMirror, span, type Entry, type Mirror } from './mirror.ts'

const origin = 'test.cn/k/0123456789abcdef'
let caches: Caches
beforeEach(() => {
  caches = new Caches()
  Object.assign(globalThis, { caches })
})

const line = (i: number): string => `line ${i}`
const entry = (at: number, count = 1): Entry => ({ at, lines: Array.from({ length: count }, (_, i) => line(at + i)), note: `note ${at + count}`, writes: [{ table: 'facts', put: { name: 'at', value: at } }] })
const fill = async (mirror: Mirror, to: number): Promise<void> => { while (mirror.size < to) await mirror.add(entry(mirror.size)) }
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20))
const sealed = (): Map<string, string> => caches.kept.get(`mingshi/${origin}`)!
const tail = (): Map<string, string> => caches.kept.get(`mingshi/tail/${origin}`)!
const linesOf = async (mirror: Mirror): Promise<string[]> => (await mirror.entries(0)).flatMap(({ lines }) => lines)
const upTo = (size: number): string[] => Array.from({ length: size }, (_, i) => line(i))

/** What the engine is asked for, in order. */
function watch(): string[] {
  const asked: string[] = []
  const open = caches.open.bind(caches)
  caches.open = async (name) => {
    const cache = await open(name)
    const where = name.includes('/tail/') ? 'tail' : 'sealed'
    return {
      ...cache,
      match: (key) => { asked.push(`match ${where} ${key}`); return cache.match(key) },
      put: (key, response) => { asked.push(`put ${where} ${key}`); return cache.put(key, response) },
      delete: (key) => { asked.push(`delete ${where} ${key}`); return cache.delete(key) },
    }
  }
  return asked
}

describe('the mirror', () => {
  it('gives back what it was given, at every size around the end of a segment', async () => {
    const mirror = await openMirror(origin, 0)
    for (let size = 1; size <= 2 * span + 3; size++) {
      await fill(mirror, size)
      expect([mirror.size, mirror.last]).toEqual([size, line(size - 1)])
      if (size % span > 2 && size % span < span - 2) continue
      await settled()
      for (const near of [0, size]) {
        const again = await openMirror(origin, near)
        expect([again.size, again.last]).toEqual([size, line(size - 1)])
        expect(await linesOf(again)).toEqual(upTo(size))
        expect((await again.entries(0)).at(-1)!.note).toBe(`note ${size}`)
      }
    }
  })

  it('writes nothing over, and lets commits go only when their segment was read back', async () => {
    const asked = watch()
    await fill(await openMirror(origin, 0), span + 1)
    await settled()
    const puts = asked.filter((each) => each.startsWith('put'))
    expect(new Set(puts).size).toBe(puts.length)
    expect(puts.filter((each) => each.includes('sealed'))).toEqual(['put sealed /0'])
    const [put, read, gone] = [asked.indexOf('put sealed /0'), asked.lastIndexOf('match sealed /0'), asked.findIndex((each) => each.startsWith('delete'))]
    expect(put < read && read < gone).toBe(true)
    expect([[...sealed().keys()], tail().size]).toEqual([['/0'], 1])
  })

  it.each<[string, (text: string) => string | undefined]>([
    ['before the segment was there', () => undefined],
    ['with half of the segment there', (text) => text.slice(0, text.length >> 1)],
    ['before its commits were gone', (text) => text],
  ])('stopped while it seals, %s: nothing is missing, and the next start seals', async (_, left) => {
    const mirror = await openMirror(origin, 0)
    await fill(mirror, span - 1)
    const before = new Map(tail())
    await fill(mirror, span + 2)
    await settled()
    const text = left(sealed().get('/0')!)
    if (text === undefined) sealed().delete('/0')
    else sealed().set('/0', text)
    for (const [key, single] of before) tail().set(key, single)
    const last = { ...entry(span - 1), key: span - 0.5 }
    tail().set('/last', encodeURI(JSON.stringify(last)))

    const again = await openMirror(origin, span + 2)
    expect(await linesOf(again)).toEqual(upTo(span + 2))
    await fill(again, 2 * span + 1)
    await settled()
    expect([[...sealed().keys()].sort(), await linesOf(await openMirror(origin, 0))]).toEqual([['/0', '/1'], upTo(2 * span + 1)])
  })

  it('keeps its commits where a segment cannot be sealed', async () => {
    const mirror = await openMirror(origin, 0)
    await fill(mirror, span - 1)
    const open = caches.open.bind(caches)
    caches.open = async (name) => ({ ...(await open(name)), ...(!name.includes('/tail/') && { put: () => Promise.reject(new Error('no room')) }) })
    const full = await openMirror(origin, span - 1)
    await fill(full, span + 1)
    await settled()
    expect([full.size, tail().size, sealed().size]).toEqual([span + 1, span + 1, 0])
    caches.open = open
    expect(await linesOf(await openMirror(origin, span + 1))).toEqual(upTo(span + 1))
    expect([[...sealed().keys()], tail().size]).toEqual([['/0'], 1])
  })

  it('counts up to a commit that is gone, and goes on with one that makes up for it', async () => {
    await fill(await openMirror(origin, 0), 9)
    tail().delete([...tail().keys()][4]!)
    const mirror = await openMirror(origin, 9)
    expect([mirror.size, mirror.last]).toEqual([4, line(3)])
    await mirror.add(entry(4, 6))
    const again = await openMirror(origin, 10)
    expect([again.size, await linesOf(again)]).toEqual([10, upTo(10)])
    expect((await again.entries(0)).at(-1)!.writes.at(-1)).toEqual({ table: 'facts', put: { name: 'at', value: 4 } }) // and not of one behind the gap
  })

  it('takes a commit of rows alone, at the beginning of a segment too', async () => {
    const mirror = await openMirror(origin, 0)
    await fill(mirror, span)
    await mirror.add(entry(span, 0))
    await settled()
    const again = await openMirror(origin, span)
    expect([again.size, again.last]).toEqual([span, line(span - 1)])
    expect((await again.entries(span)).flatMap(({ writes }) => writes)).toHaveLength(1)
  })

  it('is not written over by two pages at once', async () => {
    const [mine, theirs] = [await openMirror(origin, 0), await openMirror(origin, 0)]
    await mine.add(entry(0))
    await theirs.add(entry(0, 2))
    await mine.add(entry(1, 2))
    expect(tail().size).toBe(3)
    expect(await linesOf(await openMirror(origin, 3))).toEqual(upTo(3))
  })

  it('is opened in a few steps, however long it is', async () => {
    await fill(await openMirror(origin, 0), 20 * span + 7)
    await settled()
    const asked = watch()
    await openMirror(origin, 20 * span + 7)
    expect(asked).toHaveLength(5) // a segment that is not there is looked for in its second place too
  })

  it.each([false, true])('holds commits of any size, and reads them one by one where all at once are too large: %s', async (large) => {
    const mirror = await openMirror(origin, 0)
    await mirror.add({ ...entry(0), writes: [{ table: 'facts', put: { name: 'x', value: 'x'.repeat(20_000) } }] })
    await fill(mirror, 3)
    expect([...tail().values()].map((text) => text[0])).toEqual(['{', '%', '%']) // a body, headers
    caches.large = large
    const again = await openMirror(origin, 3)
    expect([again.size, await linesOf(again)]).toEqual([3, upTo(3)])
  })

  it('holds any text', async () => {
    const text = '{"a":"中文 \\"%22%2C+é\\n\u2028 😀"}'
    await (await openMirror(origin, 0)).add({ at: 0, lines: [text], note: '—\n', writes: [] })
    expect((await openMirror(origin, 1)).last).toBe(text)
  })
})
