import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fromUtf8 } from '../bytes.ts'
import { parseZip } from '../bundle/zip.ts'
import { quickCheck } from './quick-check.ts'
import { leafSchema } from './record.ts'

type Facts = Record<string, unknown>
const linesOf = (base: string): Facts[] => {
  const zip = new Uint8Array(readFileSync(new URL(`../../../../tests/vectors/base/${base}.zip`, import.meta.url)))
  return fromUtf8(parseZip(zip).find(({ name }) => name === 'leaves.ndjson')!.bytes).trimEnd().split('\n').map((line) => JSON.parse(line) as Facts)
}
const [genesis] = linesOf('life')
const { policy, installation } = linesOf('life').find(({ type }) => type === 'session.opened')!
const common = { i: 1, prev: genesis!.prev, t: 1, m: 1, boot: genesis!.boot }
const by = { by: 'Wang', why: 'inspection' }
/** One of each type: from the logs that vectors start from, and what those do not have. */
const leaves = new Map([
  ...[...linesOf('life'), ...linesOf('pruned')].map((leaf) => [leaf.type as string, leaf] as const),
  ...[
    { type: 'clock.step', kind: 'ahead', ms: 3000 }, { type: 'purged', policy, installation, ...by, receipts: 1, disclosures: 1, kept: 0 },
    { type: 'stored.count', policy, installation, count: 1, scope: 'machine', asOf: '2026-11-01' }, { type: 'service.used', policy, installation, by: 'Wang', what: 'opened' },
    { type: 'display.calibrated', policy, installation, by: 'Wang', cssWidth: 1, cssHeight: 1, diagonalMm: 1 }, { type: 'storage.recovered', restored: [0, 1] },
    { type: 'roster.made', policy, installation, file: policy, subjects: 2 }, { type: 'roster.loaded', policy, installation, origin: 'garden.example.cn/k/0123456789abcdef', size: 9, file: policy, subjects: 2 },
    { type: 'roster.ended', policy, installation, origin: 'garden.example.cn/k/0123456789abcdef', given: 4, what: 'withdrawn' },
    { type: 'permit.handed', session: 'session-a', purpose: 'pay', policy, installation }, { type: 'permit.redeemed', session: 'session-a', purpose: 'pay', policy, installation, gate: 'cooperative' },
    { type: 'handoff', session: 'session-a', purpose: 'pay', policy, installation, opening: 1, captureControlledBy: 'vendor' },
    { type: 'anchor', size: 1, witness: 'w.example', keyId: '01234567', time: 1, note: policy },
    { type: 'notice.shown', policy, installation, lang: 'zh-CN', notice: policy, purpose: 'plain:plate' },
  ].map((facts) => [facts.type, { ...common, ...facts }] as const),
])
const types = (leafSchema as unknown as { def: { options: { shape: { type: { def: { values: string[] } } } }[] } }).def.options.flatMap(({ shape }) => shape.type.def.values)
const isLeaf = (facts: Facts): boolean => leafSchema.safeParse(facts).success
const looks = quickCheck(leafSchema)
/** Of a line as a kiosk would spell it, keys in order. */
const quick = (leaf: Facts): boolean => looks(JSON.stringify(Object.fromEntries(Object.entries(leaf).sort(([a], [b]) => (a < b ? -1 : 1)))))

/** What is made from a body, as somebody would bring it: a picture, a template, an embedding, and what finds a body again. */
const smuggled: [string, unknown][] = [
  ['a picture', `data:image/jpeg;base64,${Buffer.alloc(600, 1).toString('base64')}`], ['a template', Buffer.alloc(256, 7).toString('base64')], ['one in base64url', Buffer.alloc(256, 7).toString('base64url')],
  ['one in hex', Buffer.alloc(256, 7).toString('hex')], ['an embedding', Array.from({ length: 128 }, (_, i) => i / 128)], ['one of whole numbers', Array.from({ length: 512 }, (_, i) => i)],
  ['an embedding as text', Array.from({ length: 128 }, (_, i) => (i / 128).toFixed(4)).join(',')], ['an object', { image: 'x' }],
  ['a short template', Buffer.alloc(128, 7).toString('base64')], ['one in pieces', Array.from({ length: 40 }, () => Buffer.alloc(50, 7).toString('base64url'))], ['an embedding in pieces', Array.from({ length: 128 }, (_, i) => `v${i}`)],
]

/** What finds a device again, under the keys of a leaf that say what wrote it, and why something ended. */
const devices = ['imei:860123456789012', 'deviceid/3f9a77c1', 'Mozilla/5.0 (Linux; Android 11; V2043A) AppleWebKit/537.36 Chrome/92.0', 'Chrome/92.0.4515.131', '2f9c4be1a07d5588', 'canvas:9f86d081884c7d65', 'sha256:9f86d081884c7d65', '00:1a:2b:3c:4d:5e']
const named = ['sdk', 'engine', 'reason', 'code', 'gate', 'key', 'kind', 'state', 'what', 'scope']

describe('a leaf has no room for what is made from a body', () => {
  it('is looked at here in every type of the list', () => {
    expect([...leaves.keys()].sort()).toEqual([...types].sort())
    for (const [type, leaf] of leaves) expect(isLeaf(leaf), type).toBe(true)
  })

  it.each([...leaves.keys()])('%s: not under a key of its own, and not in one that it has', (type) => {
    const leaf = leaves.get(type)!
    for (const key of ['image', 'template', 'embedding', 'vector', 'faceprint', 'subject', 'userAgent', 'deviceId', 'canvas', 'ip', 'note']) {
      for (const value of ['', 'x', 1, null]) expect([isLeaf({ ...leaf, [key]: value }), quick({ ...leaf, [key]: value })], key).toEqual([false, false])
    }
    for (const key of Object.keys(leaf)) {
      for (const [what, value] of smuggled) expect([isLeaf({ ...leaf, [key]: value }), quick({ ...leaf, [key]: value })], `${key}: ${what}`).toEqual([false, false])
    }
  })

  it.each([...leaves.keys()])('%s: no words of it tell one device from another', (type) => {
    const leaf = leaves.get(type)!
    for (const key of named.filter((each) => each in leaf && !(type === 'switch' && each === 'reason'))) {
      for (const value of devices) expect([isLeaf({ ...leaf, [key]: value }), quick({ ...leaf, [key]: value })], `${key}: ${value}`).toEqual([false, false])
    }
  })

  it('nor inside of a list or an object that it has', () => {
    for (const [type, leaf] of leaves) {
      for (const [key, value] of Object.entries(leaf)) {
        if (typeof value !== 'object' || value === null) continue
        for (const [what, each] of smuggled) {
          const inside = Array.isArray(value) ? [...(value as unknown[]), each] : { ...value, more: each }
          expect(isLeaf({ ...leaf, [key]: inside }), `${type} ${key}: ${what}`).toBe(false)
        }
      }
    }
  })
})
