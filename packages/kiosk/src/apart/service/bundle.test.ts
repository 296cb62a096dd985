import { formatBundle, layZip, type PublicKey } from '@mingshi/core'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../../../tests/support/sha256.ts'
import { memoryStore } from '../../store/memory.ts'
import { exportBundle } from './bundle.ts'

const keys: PublicKey[] = [{ name: 'example.cn/k/0123456789abcdef', type: 1, key: new Uint8Array(32).fill(7) }]
const note = 'example.cn/k/0123456789abcdef\n12001\nAA==\n\n— x\n'

describe('the bundle, written in pieces', () => {
  it('has the bytes of the bundle that is written at once, with the table and without', async () => {
    const lines = Array.from({ length: 12_001 }, (_, i) => `{"i":${i},"t":${i * 1000},"reason":"${'见'.repeat(i % 5)}"}`)
    const store = memoryStore()
    await store.commit({
      expectedSize: 0, lines, head: { size: lines.length, roots: [], prev: '', note },
      writes: [{ table: 'documents', put: { digest: 'd', folder: 'policies', document: { a: 1 } } }, { table: 'checkpoints', put: { size: 3, note: 'three' } }],
    })
    const written = { leaves: lines, checkpoint: note, checkpoints: new Map([[3, 'three']]), keys, policies: [{ a: 1 }], installations: [], notices: [] }
    const bytesOf = async (blob: Blob): Promise<Buffer> => Buffer.from(await blob.arrayBuffer())
    expect((await bytesOf(await exportBundle({ sha256, store, keys }))).equals(formatBundle(sha256, written))).toBe(true)
    const rowOf = (line: string): string => (line.includes('见') ? `${line.length}\r\n` : '')
    const beside = { disclosures: 'sealed', table: { head: 'head\r\n', rowOf } }
    const whole = formatBundle(sha256, { ...written, disclosures: 'sealed', records: 'head\r\n' + lines.map(rowOf).join('') })
    expect((await bytesOf(await exportBundle({ sha256, store, keys }, beside))).equals(whole)).toBe(true)
  })

  it('is refused where a zip’s lengths and places end', () => {
    const file = (length: number) => [{ name: 'leaves.ndjson', crc: 0, length }]
    expect(() => layZip(file(2 ** 32))).toThrow(/bad-zip.*less than 4 GiB/)
    expect(layZip(file(2 ** 32 - 200)).headers).toHaveLength(1)
  })
})
