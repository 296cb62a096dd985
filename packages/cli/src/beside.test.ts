import { Worker } from 'node:worker_threads'
import { emptyFrontier, scanAhead, scanOnTheWay, verifyBundle, type Frontier, type Grown, type Scan, type Scanned } from '@mingshi/core'
import { afterAll, describe, expect, it } from 'vitest'
import { Evidence } from '../../../tests/support/evidence.ts'
import { applied } from '../../../tests/vectors/apply/index.ts'
import { baseOf, isBundle, vectorsIn } from '../../../tests/vectors/read.ts'
import { Beside, openVerifier } from './beside.ts'
import { nodeVerifier, sha256 } from './platform.ts'
import { Usage } from './usage.ts'

const { verifier, close } = openVerifier(0, { least: 0, cores: 2 })
afterAll(close)

const { lines } = new Evidence().session()
/** Lines of any length, one longer than a room; so many stretches that each room is used again and again. */
const stretches = Array.from({ length: 40 }, (_, group) =>
  new TextEncoder().encode(Array.from({ length: (group * 7) % 23 }, (_, i) => `${group === 30 && i === 3 ? 'x'.repeat(300_000) : i % 2 ? lines[(group + i) % lines.length]! : 'y'.repeat((i * 131) % 1500)}\n`).join('')))
const wanted = new Set([0, 1, 2, 3, 64, 200, 201, 1000, 5000])

/** Asked for as far ahead as may be, each read at the last moment at which it holds, and of what was handed in nothing left. */
async function scanned(scan: Scan, from: Frontier): Promise<Grown & { said: Scanned[] }> {
  const scanner = scan(from, wanted)
  const waiting: (Scanned | Promise<Scanned>)[] = []
  const said: Scanned[] = []
  const hear = async () => {
    const { bytes, fits, heads } = await waiting.shift()!
    said.push({ bytes: bytes.slice(), fits, heads })
  }
  for (const stretch of stretches) {
    const given = stretch.slice()
    waiting.push(scanner.scan(given))
    if (scan === verifier.scan) given.fill(0)
    await new Promise((resolve) => setTimeout(resolve, said.length % 4))
    if (waiting.length > scanAhead) await hear()
  }
  while (waiting.length > 0) await hear()
  return { ...(await scanner.end()), said }
}

describe('a second thread', () => {
  it('is for large bundles, and for a machine that can do two things at once', () => {
    expect(openVerifier(1 << 23, { cores: 8 }).verifier).toBe(nodeVerifier)
    expect(openVerifier(1 << 30, { cores: 1 }).verifier).toBe(nodeVerifier)
    expect(verifier.scan).toBeTypeOf('function')
  })

  it('says the same of the same lines, from no tree on and from another, one log after the other', async () => {
    const onTheWay = scanOnTheWay(sha256)
    const first = await scanned(verifier.scan!, emptyFrontier)
    expect(first).toEqual(await scanned(onTheWay, emptyFrontier))
    expect([...first.roots.keys()]).toEqual([0, 1, 2, 3, 64, 200, 201])
    expect(await scanned(verifier.scan!, first.frontier)).toEqual(await scanned(onTheWay, first.frontier))
    expect(await verifier.scan!(emptyFrontier, wanted).end()).toEqual(await onTheWay(emptyFrontier, wanted).end())
  })

  it('comes to the same report, letter by letter, of bundles that hold and of every one that does not', async () => {
    const bad = vectorsIn('bad').filter(isBundle).map(({ base, do: steps }) => applied(baseOf(base), steps))
    for (const zip of [...['day', 'life', 'pruned'].map(baseOf), ...bad]) expect(await verifyBundle(verifier, zip)).toEqual(await verifyBundle(nodeVerifier, zip))
    expect(bad.length).toBeGreaterThan(300)
  })

  it.each([['that ends', 'process.exit(3)', 'its end'], ['that fails', 'throw new Error("no room")', 'no room']])('%s fails the command, once it is asked again, and never hangs', async (_, script, got) => {
    const dies = new Beside(new Worker(`require('node:worker_threads').parentPort.once('message', () => { ${script} })`, { eval: true }))
    const expected = new Usage(`expected a second thread that hashes, got ${got}`)
    await expect(verifyBundle({ ...nodeVerifier, scan: dies.begin }, new Evidence().session().zip())).rejects.toThrow(expected)
    await expect(dies.scan(new Uint8Array(9))).rejects.toThrow(expected)
    await expect(dies.end()).rejects.toThrow(expected)
  })

  it('is gone when it is closed, and whoever waited is told', async () => {
    const opened = openVerifier(0, { least: 0, cores: 2 })
    const scanner = opened.verifier.scan!(emptyFrontier, new Set())
    const waits = scanner.scan(new Uint8Array(9))
    opened.close()
    await expect(waits).rejects.toThrow('got its end')
    await expect(scanner.end()).rejects.toThrow('got its end')
  })
})
