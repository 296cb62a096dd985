import { layZip, parseZip, sourceOf, verifyAgainst, verifyBundle, verifyCheckpoint, verifyReceipt, type Report, type Source } from '@mingshi/core'
import { describe, expect, it } from 'vitest'
import { nodeVerifier as verifier } from '../../packages/cli/src/platform.ts'
import { Evidence } from '../support/evidence.ts'

const gib = 2 ** 30
const most = 32 * 2 ** 20

/** A file that is larger than anybody would hold: bytes of its parts where they are, and of one kind anywhere else. */
class Huge implements Source {
  read = (from: number, length: number): Promise<Uint8Array> => {
    this.asked.push(length)
    if (length > most) throw new RangeError(`${length} bytes at once`)
    const bytes = new Uint8Array(length).fill(this.filling)
    for (const [at, part] of this.parts) {
      const start = Math.max(at, from)
      const end = Math.min(at + part.length, from + length)
      if (start < end) bytes.set(part.subarray(start - at, end - at), start - from)
    }
    return Promise.resolve(bytes)
  }

  readonly asked: number[] = []
  readonly size: number
  private readonly parts: [number, Uint8Array][]
  private readonly filling: number

  constructor(size: number, parts: [number, Uint8Array][], filling: number) {
    this.size = size
    this.parts = parts
    this.filling = filling
  }
}

/** A zip of files of these lengths, without taking their memory. */
function zipOf(files: { name: string; length: number }[], filling = 32): Huge {
  const { headers, directory } = layZip(files.map((file) => ({ ...file, crc: 0 })))
  const parts: [number, Uint8Array][] = []
  let at = 0
  files.forEach(({ length }, i) => {
    parts.push([at, headers[i]!])
    at += headers[i]!.length + length
  })
  return new Huge(at + directory.length, [...parts, [at, directory]], filling)
}

const faultsOf = (report: Report) => report.checks.flatMap(({ faults }) => faults.map(({ check, where, got }) => `${check} ${where} ${got}`))

describe('a file of gigabytes', () => {
  it('whose directory claims all of it: the directory is not read', async () => {
    const end = new Uint8Array(22)
    const view = new DataView(end.buffer)
    view.setUint32(0, 0x06054b50, true)
    for (const at of [8, 10]) view.setUint16(at, 65_535, true)
    view.setUint32(12, 4 * gib - 22 - 4, true)
    view.setUint32(16, 4, true)
    const source = new Huge(4 * gib - 22 + 22, [[0, Uint8Array.of(0x50, 0x4b, 3, 4)], [4 * gib - 22, end]], 0)
    const faults = faultsOf(await verifyBundle(verifier, source))
    expect(faults[0]).toMatch(/^files byte 4 .*directory of 65535 files/)
    expect(Math.max(...source.asked)).toBeLessThan(100)
  })

  it('of leaves without a newline: read until the line is too long, and no further', async () => {
    const source = zipOf([{ name: 'leaves.ndjson', length: 3 * gib }, { name: 'checkpoint', length: 0 }, { name: 'vkeys.txt', length: 0 }])
    const report = await verifyBundle(verifier, source)
    expect(report.verdict).toBe('not-verified')
    expect(faultsOf(report)).toContainEqual(expect.stringMatching(/^leaves leaves\.ndjson:1 262144 bytes and more/))
    expect(source.asked.filter((length) => length === 2 ** 18)).toHaveLength(1)
  })

  it('of a thousand documents of two megabytes: 64 megabytes of them are held, no more', async () => {
    const documents = Array.from({ length: 1000 }, (_, i) => ({ name: `notices/${i.toString(16).padStart(64, '0')}.json`, length: 2 ** 21 }))
    const source = zipOf([{ name: 'leaves.ndjson', length: 0 }, { name: 'checkpoint', length: 0 }, { name: 'vkeys.txt', length: 0 }, ...documents])
    const report = await verifyBundle(verifier, source)
    expect(report.checks.find(({ id }) => id === 'files')).toMatchObject({ verdict: 'broken' })
    expect(source.asked.filter((length) => length === 2 ** 21)).toHaveLength(32)
  })

  it('of one document: it is not read', async () => {
    const name = `policies/${'0'.repeat(64)}.json`
    const source = zipOf([{ name: 'leaves.ndjson', length: 0 }, { name: 'checkpoint', length: 0 }, { name: 'vkeys.txt', length: 0 }, { name, length: 2 * gib }])
    expect(faultsOf(await verifyBundle(verifier, source))).toContainEqual(`files ${name} ${2 * gib} bytes`)
    expect(Math.max(...source.asked)).toBeLessThan(1000)
  })

  it('of a file that tools add: it is passed over', async () => {
    const source = zipOf([{ name: 'leaves.ndjson', length: 0 }, { name: 'checkpoint', length: 0 }, { name: 'vkeys.txt', length: 0 }, { name: 'records.csv', length: 3 * gib }])
    await verifyBundle(verifier, source)
    expect(Math.max(...source.asked)).toBeLessThan(1000)
  })
})

/** A bundle whose log is one line again and again, and which counts the memory of the program whenever something is read of it. */
class Repeated implements Source {
  readonly size: number
  asked = 0
  held = 0
  private readonly tail: Uint8Array
  private readonly head: Uint8Array
  private readonly end: number

  /** `log`: whose key and checkpoint it has. `length` is of the leaves, some of `line`s. */
  constructor(log: Evidence, length: number) {
    const files = parseZip(log.zip()).filter(({ name }) => name !== 'leaves.ndjson')
    const { headers, directory } = layZip([{ name: 'leaves.ndjson', crc: 0, length }, ...files.map(({ name, bytes }) => ({ name, crc: 0, length: bytes.length }))])
    this.head = headers[0]!
    this.tail = Buffer.concat([...files.flatMap(({ bytes }, i) => [headers[i + 1]!, bytes]), directory])
    this.end = this.head.length + length
    this.size = this.end + this.tail.length
  }

  read = async (from: number, length: number, room = new Uint8Array(length)): Promise<Uint8Array> => {
    this.asked = Math.max(this.asked, length)
    this.held = Math.max(this.held, process.memoryUsage().rss)
    const bytes = room.subarray(0, length)
    if (from >= this.end) bytes.set(this.tail.subarray(from - this.end, from - this.end + length))
    else if (from < this.head.length) bytes.set(this.head.subarray(from, from + length))
    else for (let at = 0; at < length;) {
      const begin = (from - this.head.length + at) % line.length
      const part = line.subarray(begin, begin + length - at)
      bytes.set(part, at)
      at += part.length
    }
    return bytes
  }
}
const line = Buffer.from(`${'x'.repeat(9_999)}\n`)

describe('what others hold, against a bundle of half a gigabyte', () => {
  const log = new Evidence().session()
  const length = 50_000 * line.length
  it.each([
    ['an older bundle, as large', (newer: Source) => verifyAgainst(verifier.sha256, newer, new Repeated(log, length)), { verdict: 'prefix', sizes: [50_000, 50_000] }],
    ['an older bundle of another log', (newer: Source) => verifyAgainst(verifier.sha256, newer, sourceOf(log.zip())), { verdict: 'contradicts', from: 0 }],
    ['a receipt', (newer: Source) => verifyReceipt(verifier, newer, log.receipt()), { verdict: 'contradicted' }],
    ['a checkpoint', (newer: Source) => verifyCheckpoint(verifier, newer, log.note(), []), { verdict: 'contradicted', sizes: [log.lines.length, 50_000] }],
  ])('%s: it is never held, and takes less than 200 MB', async (_, verify, said) => {
    const newer = new Repeated(log, length)
    const before = process.memoryUsage().rss
    expect(await verify(newer)).toMatchObject(said)
    expect(newer.asked).toBe(2 ** 18)
    expect(newer.held - before).toBeLessThan(200e6)
  })
})
