import { describe, expect, it } from 'vitest'
import { Evidence, verifier } from '../../../../../tests/support/evidence.ts'
import { sha256 } from '../../../../../tests/support/sha256.ts'
import { hex, utf8 } from '../../bytes.ts'
import { canonical } from '../../canonical.ts'
import { digestOf } from '../../digest.ts'
import { verifyBundle } from '../verify.ts'
import { formatZip, parseZip } from '../zip.ts'

const verify = async (zip: Uint8Array) => (await verifyBundle(verifier, zip)).checks.flatMap(({ faults }) => faults)
/** The bundle and one more document of any bytes, which a leaf names. */
const holding = (folder: 'policies' | 'installations' | 'notices', key: string, text: string, more: Record<string, unknown> = {}) => {
  const log = new Evidence().session()
  const digest = hex(sha256(utf8(text)))
  const leaf = folder === 'notices' ? { type: 'notice.published', purpose: 'pay', lang: 'zh-CN', policy: log.built.digest } : { type: 'health', code: 'x', ...log.under }
  log.add({ ...leaf, ...more, [key]: `sha256:${digest}` })
  return { zip: formatZip([...parseZip(log.zip()), { name: `${folder}/${digest}.json`, bytes: utf8(text) }]), where: `${folder}/${digest}.json` }
}

describe('a document is one of its format', () => {
  it.each(['null', '0', 'false', '""', '[]', '"mingshi-notice/1"', '{}', '{"format":"mingshi-notice/2"}'])('a notice that is %s', async (text) => {
    const { zip, where } = holding('notices', 'notice', text)
    expect(await verify(zip)).toEqual([expect.objectContaining({ check: 'documents', where, expected: 'a document of mingshi-notice/1' })])
  })

  it('a notice that is null, shown to everybody', async () => {
    const notice = digestOf(sha256, null)
    const log = new Evidence().session('session-x', (leaves) => leaves.map((leaf) => ('notice' in leaf ? { ...leaf, notice } : leaf)))
    const faults = await verify(log.zip((parts) => ({ ...parts, notices: [null as never] })))
    expect(faults).toEqual([expect.objectContaining({ check: 'documents', expected: 'a document of mingshi-notice/1', got: 'null' })])
  })

  it.each<['policies' | 'installations', string, string]>([
    ['policies', 'policy', 'mingshi-policy/1 or mingshi-policy/1.1 or mingshi-policy/1.2'],
    ['installations', 'installation', 'mingshi-installation/1'],
  ])('%s that are of no format, or of that format and no more', async (folder, key, format) => {
    for (const text of ['null', '0', 'false', '""', '{"format":"x"}']) {
      const { zip, where } = holding(folder, key, text)
      expect(await verify(zip)).toContainEqual(expect.objectContaining({ check: 'documents', where, expected: `a document of ${format}` }))
    }
    const { zip, where } = holding(folder, key, canonical({ format: format.split(' or ')[0]! }))
    expect(await verify(zip)).toContainEqual(expect.objectContaining({ check: 'documents', where, expected: expect.stringMatching(/^\$\.\w+ /) as string }))
  })

  it('an installation with a key that its parser drops', async () => {
    const text = canonical(JSON.parse(`{"__proto__":{"x":1},${canonical(new Evidence().installation).slice(1)}`))
    const { zip, where } = holding('installations', 'installation', text)
    expect(await verify(zip)).toContainEqual(expect.objectContaining({ check: 'documents', where }))
  })

  it('an installation with comments is one', async () => {
    const log = new Evidence().again()
    Object.assign(log.installation, { $comment: 'by the door' })
    log.add({ type: 'genesis', sdk: 'mingshi/0.1.0', engine: 'Chromium/156', key: 'webcrypto', predecessor: null, installation: log.under.installation }).start('bootboot').session()
    expect(await verify(log.zip())).toEqual([])
  })

  it('policies that a change names', async () => {
    for (const [from, to] of [['from', 'to'], ['to', 'from']] as const) {
      const { zip, where } = holding('policies', from, 'null', { type: 'policy.changed', [to]: new Evidence().built.digest, code: undefined, policy: undefined, installation: undefined })
      expect(await verify(zip)).toContainEqual(expect.objectContaining({ check: 'documents', where, got: 'null' }))
    }
  })

  it('is not read when it is too large, however deep or long', async () => {
    for (const text of [canonical({ format: 'mingshi-installation/1', receiptUrl: `https://${'a'.repeat(70_000)} ` }), `{"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`]) {
      const { zip, where } = holding('installations', 'installation', text)
      const start = Date.now()
      expect(await verify(zip)).toContainEqual({ check: 'documents', where, expected: 'at most 65536 bytes', got: `${text.length} bytes` })
      expect(Date.now() - start).toBeLessThan(2_000)
    }
    for (const text of [`{"x":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, `{"x":${'['.repeat(400_000)}${']'.repeat(400_000)}}`]) {
      const { zip, where } = holding('policies', 'policy', text)
      expect(await verify(zip)).toContainEqual(expect.objectContaining({ check: 'documents', where }))
    }
  })

  it('that no leaf names is a stranger', async () => {
    const log = new Evidence().session()
    for (const folder of ['policies', 'installations', 'notices']) {
      const text = canonical({ ...log.built.policy, version: '7' })
      const name = `${folder}/${hex(sha256(utf8(text)))}.json`
      expect(await verify(formatZip([...parseZip(log.zip()), { name, bytes: utf8(text) }]))).toContainEqual({ check: 'documents', where: name, expected: 'a document that a leaf names', got: 'one that none names' })
    }
  })
})

describe('a notice', () => {
  const published = (leaves: Record<string, unknown>[]) => leaves.filter(({ type }) => type !== 'notice.published')

  it('that nobody published before it was shown', async () => {
    const faults = await verify(new Evidence().session('session-x', published).zip())
    expect(faults).toHaveLength(4)
    expect(faults[0]).toMatchObject({ check: 'notices', where: 'leaves.ndjson#2', expected: 'a notice that was published before' })
  })

  it('that was published once is shown as often as it is needed', async () => {
    expect(await verify(new Evidence().session().session('session-y', published).zip())).toEqual([])
  })

  it('of an edition that this program does not know', async () => {
    const later = { format: 'mingshi-notice/1', edition: 2, lang: 'zh-CN', purpose: 'pay', blocks: [] }
    const { zip } = holding('notices', 'notice', canonical(later))
    expect(await verify(zip)).toEqual([expect.objectContaining({ check: 'notices', expected: 'an edition of the notice that this program knows', got: '2' })])
  })
})
