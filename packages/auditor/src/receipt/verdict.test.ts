import { formatVkey, readReceipt } from '@mingshi/core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Evidence } from '../../../../tests/support/evidence.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { verdictOf } from './verdict.ts'

const [log, other] = [new Evidence().session(), new Evidence().session()]
const vkeyOf = ({ keys }: Evidence) => formatVkey(sha256, keys[0]!)
const vkeys = [vkeyOf(other), vkeyOf(log)]
const read = (text: string) => readReceipt(text)!

afterEach(() => vi.unstubAllGlobals())

describe('the verdict on a signature', () => {
  it('is genuine by the key of the receipt’s own log, wherever it stands, and without that key there is none', async () => {
    expect(await verdictOf(vkeys, read(log.receipt()))).toBe('genuine')
    expect(await verdictOf([vkeyOf(other)], read(log.receipt()))).toBe('no-key')
    expect(await verdictOf([], read(log.receipt()))).toBe('no-key')
  })

  it('is not genuine when one claim is another, when somebody else signed, or another key is named', async () => {
    const good = read(log.receipt())
    for (const change of [{ answers: 'ggr' }, { purpose: 'other' }, { issuedAt: 1 }, { index: 0 }, { secret: new Uint8Array(16) }]) {
      expect(await verdictOf(vkeys, { ...good, receipt: { ...good.receipt, ...change } })).toBe('not-genuine')
    }
    expect(await verdictOf(vkeys, read(log.receipt({}, other)))).toBe('not-genuine')
    expect(await verdictOf(vkeys, { ...good, kid: new Uint8Array(4) })).toBe('not-genuine')
    expect(await verdictOf(vkeys, { ...good, signature: good.signature.slice(0, 63) })).toBe('not-genuine')
  })

  it('blames no receipt for a browser that cannot look', async () => {
    vi.stubGlobal('crypto', {})
    expect(await verdictOf(vkeys, read(log.receipt()))).toBe('no-crypto')
    vi.stubGlobal('crypto', { subtle: { importKey: () => Promise.reject(new Error('NotSupportedError')) } })
    expect(await verdictOf(vkeys, read(log.receipt()))).toBe('no-crypto')
  })
})
