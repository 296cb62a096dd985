import { Worker } from 'node:worker_threads'
import { append, emptyFrontier, leafHash, rootHash, verifyBundle, type Frontier, type Grow, type Grown } from '@mingshi/core'
import { afterAll, describe, expect, it } from 'vitest'
import { Evidence } from '../../../tests/support/evidence.ts'
import { applied } from '../../../tests/vectors/apply/index.ts'
import { baseOf, isBundle, vectorsIn } from '../../../tests/vectors/read.ts'
import { Beside, openVerifier } from './beside.ts'
import { nodeVerifier, sha256 } from './platform.ts'
import { Usage } from './usage.ts'

const { verifier, close } = openVerifier(0, { least: 0, cores: 2 })
afterAll(close)

/** Entries of any length, some of them longer than the room of all, in groups; so many that the other thread is waited for. */
const groups = Array.from({ length: 40 }, (_, group) => Array.from({ length: (group * 7) % 23 }, (_, i) => new Uint8Array(group === 30 && i === 3 ? 300_000 : (i * 131) % 1500).fill(group + i)))
const wanted = new Set([0, 1, 2, 3, 64, 200, 201, 1000, 5000])

async function grown(grow: Grow, from: Frontier): Promise<Grown & { heads: Uint8Array[] }> {
  const heads: Uint8Array[] = []
  const tree = grow(from, wanted)
  for (const entries of groups) await tree.add(entries, (each) => { for (let at = 0; at < each.length; at += 8) heads.push(each.slice(at, at + 8)) })
  return { ...(await tree.end()), heads }
}

/** The same, entry by entry. */
function slowly(from: Frontier, entries: readonly Uint8Array[] = groups.flat()): Grown & { heads: Uint8Array[] } {
  let frontier = from
  const heads: Uint8Array[] = []
  const roots = new Map(wanted.has(from.size) ? [[from.size, rootHash(sha256, from)]] : [])
  for (const entry of entries) {
    const leaf = leafHash(sha256, entry)
    frontier = append(sha256, frontier, leaf)
    heads.push(leaf.slice(0, 8))
    if (wanted.has(frontier.size)) roots.set(frontier.size, rootHash(sha256, frontier))
  }
  return { frontier, root: rootHash(sha256, frontier), roots, heads }
}

describe('a second thread', () => {
  it('is for large bundles, and for a machine that can do two things at once', () => {
    expect(openVerifier(1 << 23, { cores: 8 }).verifier).toBe(nodeVerifier)
    expect(openVerifier(1 << 30, { cores: 1 }).verifier).toBe(nodeVerifier)
    expect(verifier.grow).toBeTypeOf('function')
  })

  it('grows the same tree, from none on and from another, one after the other', async () => {
    const first = await grown(verifier.grow!, emptyFrontier)
    expect(first).toEqual(slowly(emptyFrontier))
    expect([...first.roots.keys()]).toEqual([0, 1, 2, 3, 64, 200, 201])
    expect(await grown(verifier.grow!, first.frontier)).toEqual(slowly(first.frontier))
    expect({ ...(await verifier.grow!(emptyFrontier, wanted).end()), heads: [] }).toEqual(slowly(emptyFrontier, []))
  })

  it('comes to the same report, letter by letter, of bundles that hold and of every one that does not', async () => {
    const bad = vectorsIn('bad').filter(isBundle).map(({ base, do: steps }) => applied(baseOf(base), steps))
    for (const zip of [...['day', 'life', 'pruned'].map(baseOf), ...bad]) expect(await verifyBundle(verifier, zip)).toEqual(await verifyBundle(nodeVerifier, zip))
    expect(bad.length).toBeGreaterThan(300)
  })

  it.each([['that ends', 'process.exit(3)', 'its end'], ['that fails', 'throw new Error("no room")', 'no room']])('%s fails the command, once it is asked again, and never hangs', async (_, script, got) => {
    const dies = new Beside(new Worker(`require('node:worker_threads').parentPort.once('message', () => { ${script} })`, { eval: true }))
    const expected = new Usage(`expected a second thread that hashes, got ${got}`)
    await expect(verifyBundle({ ...nodeVerifier, grow: dies.grow }, new Evidence().session().zip())).rejects.toThrow(expected)
    expect(() => dies.add([], () => {})).toThrow(expected)
    await expect(dies.end()).rejects.toThrow(expected)
  })

  it('rejects who waits for room in it', async () => {
    const mute = new Worker("require('node:worker_threads').parentPort.on('message', () => {})", { eval: true })
    const tree = new Beside(mute).grow(emptyFrontier, new Set())
    let waits: void | Promise<void> = undefined
    for (let i = 0; i < 20 && !waits; i++) waits = tree.add([new Uint8Array(9)], () => {})
    setTimeout(() => void mute.terminate(), 20)
    await expect(waits).rejects.toThrow('expected a second thread that hashes, got its end')
  })

  it('is gone when it is closed', async () => {
    const opened = openVerifier(0, { least: 0, cores: 2 })
    const tree = opened.verifier.grow!(emptyFrontier, new Set())
    opened.close()
    await expect(async () => tree.end()).rejects.toThrow('got its end')
  })
})
