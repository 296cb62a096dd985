import { base64, frontierOf, leafHash, parseCheckpoint, parseNote, prevOf, rawFromDer, rootHash, utf8 } from '@mingshi/core'
import { describe, expect, it } from 'vitest'
import { bench, linesOf } from '../../../../tests/support/kiosk.ts'
import { verifier } from '../../../../tests/support/evidence.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { memoryStore } from '../store/memory.ts'
import type { Commit, Store } from '../store/store.ts'
import { openLog } from './append.ts'

/** A store that does as it is told at some of its commits. */
function withCommits(store: Store, how: (commit: Commit, go: () => Promise<void>, n: number) => Promise<void>): Store & { commits: number } {
  const wrapped = { ...store, commits: 0, commit: (commit: Commit) => how(commit, () => store.commit(commit), ++wrapped.commits) }
  return wrapped
}

describe('append', () => {
  it('gives every entry its index and its link, and signs a checkpoint that anybody can recompute', async () => {
    const { log, store, signer } = await bench()
    await log.append([{ type: 'a' }, { type: 'b' }])
    const { lines, size, rootHash: root } = await log.append([{ type: 'c' }])
    expect(lines[0]!.index).toBe(2)
    const texts = await store.lines(0, 3)
    const hashes = texts.map((text) => leafHash(sha256, utf8(text)))
    expect(texts.map((text) => (JSON.parse(text) as { prev: string }).prev)).toEqual(['0000000000000000', prevOf(hashes[0]!), prevOf(hashes[1]!)])
    const { note } = (await store.head())!
    const checkpoint = parseCheckpoint(parseNote(note).text)
    expect(checkpoint).toEqual({ origin: signer.origin, size, rootHash: root })
    expect(base64(checkpoint.rootHash)).toBe(base64(rootHash(sha256, frontierOf(sha256, hashes))))
    const [ecdsa] = signer.keys
    const [line] = parseNote(note).signatures
    expect(await verifier.ecdsa(ecdsa!.key, rawFromDer(line!.signature)!, utf8(parseNote(note).text))).toBe(true)
  })

  it('commits what comes while another commit is on its way together, in order', async () => {
    const base = await bench()
    const store = withCommits(base.store, (_, go) => new Promise((resolve) => setTimeout(resolve, 5)).then(go))
    const log = openLog(sha256, store, base.signer, base.clock, undefined)
    const appended = await Promise.all(Array.from({ length: 50 }, (_, i) => log.append([{ type: 'x', n: i }])))
    expect(appended.map(({ lines }) => lines[0]!.index)).toEqual(appended.map((_, i) => i))
    expect(store.commits).toBe(2) // the first alone, the other 49 as one group
    expect((await linesOf(base.store)).map(({ n }) => n)).toEqual(Array.from({ length: 50 }, (_, i) => i))
  })

  it('goes on behind another page that appended first', async () => {
    const store = memoryStore()
    const [mine, theirs] = [await bench('vending', store), await bench('vending', store)]
    const other = openLog(sha256, store, mine.signer, mine.clock, undefined)
    await mine.log.append([{ type: 'mine' }])
    await other.append([{ type: 'theirs' }])
    await mine.log.append([{ type: 'mine again' }])
    expect((await linesOf(store)).map(({ i, type }) => [i, type])).toEqual([[0, 'mine'], [1, 'theirs'], [2, 'mine again']])
    expect(theirs.store).toBe(store)
  })

  it('keeps the checkpoint before its first commit, also when another page came first', async () => {
    const store = memoryStore()
    const first = await bench('vending', store)
    await first.log.append([{ type: 'one' }])
    const late = openLog(sha256, store, first.signer, first.clock, await store.head())
    await first.log.append([{ type: 'two' }])
    await late.append([{ type: 'three' }])
    await late.append([{ type: 'four' }])
    expect((await store.all('checkpoints')).map(({ size }) => size)).toEqual([2])
  })

  it('does not append twice when the answer to a commit got lost', async () => {
    const base = await bench()
    const store = withCommits(base.store, async (commit, go, n) => {
      await go()
      if (n === 1) return base.store.commit(commit) // the engine asks again: the size has moved, by this very commit
    })
    const log = openLog(sha256, store, base.signer, base.clock, undefined)
    const { lines } = await log.append([{ type: 'once' }])
    expect(lines[0]!.index).toBe(0)
    await log.append([{ type: 'next' }])
    expect((await linesOf(base.store)).map(({ type }) => type)).toEqual(['once', 'next'])
  })

  it('rejects what cannot be written, and writes the next all the same', async () => {
    const base = await bench()
    const store = withCommits(base.store, (_, go, n) => (n === 1 ? Promise.reject(new Error('disk')) : go()))
    const log = openLog(sha256, store, base.signer, base.clock, undefined)
    await expect(log.append([{ type: 'lost' }])).rejects.toThrow('disk')
    await log.append([{ type: 'kept' }])
    await expect(log.append([{ type: 'bad', at: 1.5 }])).rejects.toThrow(/not-canonical/)
    expect((await linesOf(base.store)).map(({ i, type }) => [i, type])).toEqual([[0, 'kept']])
  })

  it('keeps the checkpoint before the first commit of a start and of a day', async () => {
    const { log, store, clock } = await bench()
    await log.append([{ type: 'a' }])
    await log.append([{ type: 'b' }])
    clock.pass(24 * 60 * 60 * 1000)
    await log.append([{ type: 'c' }])
    await log.append([{ type: 'd' }])
    expect((await store.all('checkpoints')).map(({ size }) => size)).toEqual([2])
  })

  it.each<[string, number, object]>([['ahead', 2_001, { kind: 'ahead', ms: 2_001 }], ['back', -86_400_000, { kind: 'back', ms: 86_400_000 }]])('says before the next record when the wall clock went %s', async (_, by, said) => {
    const { log, store, clock } = await bench()
    await log.append([{ type: 'a' }])
    const wall = clock.wall
    clock.pass(60_000)
    clock.wall = () => wall() + by
    const { lines } = await log.append([{ type: 'b' }, { type: 'c' }])
    await log.append([{ type: 'd' }])
    expect(lines.map(({ index }) => index)).toEqual([2, 3])
    const all = await linesOf(store)
    expect(all.map(({ type }) => type)).toEqual(['a', 'clock.step', 'b', 'c', 'd'])
    expect(all[1]).toMatchObject({ ...said, t: all[2]!.t, m: all[2]!.m })
  })

  it('says nothing of two seconds, of a long rest, or of the clock before this start; a step that could not be written is said by the next', async () => {
    const base = await bench()
    const store = withCommits(base.store, (_, go, n) => (n === 3 ? Promise.reject(new Error('disk')) : go()))
    const log = openLog(sha256, store, base.signer, base.clock, undefined)
    const { clock } = base
    await log.append([{ type: 'a' }])
    const wall = clock.wall
    clock.pass(86_400_000)
    clock.wall = () => wall() + 2_000
    await log.append([{ type: 'b' }])
    clock.wall = () => wall() + 12_000
    await expect(log.append([{ type: 'lost' }])).rejects.toThrow('disk')
    await log.append([])
    expect((await linesOf(base.store)).map(({ type, ms }) => [type, ms])).toEqual([['a', undefined], ['b', undefined], ['clock.step', 10_000]])
    const later = openLog(sha256, base.store, base.signer, { ...clock, wall: () => wall() + 99_000, mono: () => 5, boot: 'laterboot' }, await base.store.head())
    await later.append([{ type: 'c' }])
    expect((await linesOf(base.store)).slice(3).map(({ type }) => type)).toEqual(['c'])
  })
})
