import { formatReceipt, lintJson, readReceipt, toDigits, build, type Installation, type Policy } from '@mingshi/core'
import fc from 'fast-check'
import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { installationOf, policyOf } from '../../../../tests/support/scenes.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { qrOf } from './qr.ts'

/** Modules along a side: of version 13. */
const side = 17 + 4 * 13
const random = (length: number, seed: number): Uint8Array => new Uint8Array(length).map((_, i) => (seed * (i + 7) * 2_654_435_761) >>> 24)

/** The text of the longest receipt that a machine could issue. */
function longestOf({ operator, receiptUrl }: Installation, purpose: string, items: number, seed = 3): string {
  const receipt = {
    origin: `${operator}/k/fedcba9876543210`, issuedAt: 2 ** 32 - 1, secret: random(16, seed), index: 2 ** 32 - 2, leafHash: random(32, seed + 1), size: 2 ** 32 - 1,
    rootHash: random(32, seed + 2), policy: `sha256:${'5a'.repeat(32)}` as const, purpose, answers: 'w'.repeat(items),
  }
  return `${receiptUrl === undefined ? 'mingshi:' : `${receiptUrl}#`}${toDigits(formatReceipt(receipt, random(4, seed), random(64, seed)))}`
}

/** What lint and build say of it: nothing, or where. */
function saidOf(policy: Policy, installation: Installation): string[] {
  const { findings } = lintJson(sha256, policy, installation)
  const said = findings.filter(({ rule }) => rule === 'format').map(({ path }) => path)
  const built = () => build(sha256, policy, [installation])
  if (said.length > 0) expect(built).toThrow(/wrong-shape.*version 13, level M/)
  else built()
  return said
}

const named = (id: string): Policy => policyOf('vending', (policy) => {
  for (const { for: serves } of [...policy.recipients!, ...(policy.entrusted ?? [])]) serves.splice(0, serves.length, id)
  policy.purposes[0]!.id = id
})
const with_ = (operator: string, url: string | undefined): Installation =>
  installationOf('vending', (it) => {
    it.operator = operator
    if (url === undefined) delete it.receiptUrl
    else it.receiptUrl = url
  })
const operatorOf = (length: number): string => `${'o'.repeat(length - 3)}.cn`
const urlOf = (length: number): string => `https://r.cn/${'u'.repeat(length - 13)}`

describe('a receipt in one QR code of at most version 13, level M', () => {
  it.each([['vending.example.cn', 'pay'], [operatorOf(40), 'pay'], ['a.cn', 'p'.repeat(30)]])('ends exactly where the encoder needs version 14: operator %s, purpose %s', (operator, purpose) => {
    const fitting = Array.from({ length: 100 }, (_, i) => i + 13).filter((length) => qrOf(longestOf(with_(operator, urlOf(length)), purpose, 3)).size <= side)
    const last = Math.max(...fitting)
    expect(fitting).toHaveLength(last - 12) // every shorter one, too
    expect(saidOf(named(purpose), with_(operator, urlOf(last)))).toEqual([])
    expect(saidOf(named(purpose), with_(operator, urlOf(last + 1)))).toEqual(['installation:$.receiptUrl'])
    const [finding] = lintJson(sha256, named(purpose), with_(operator, urlOf(last + 9))).findings
    expect(finding!.message).toBe(`Expected at most ${last} bytes, so that the longest receipt of this policy and operator is a QR code of version 13, level M, at most, got ${last + 9}`)
  })

  it('without a page of its own, or with one that cannot be shorter, names the operator', () => {
    const fitting = Array.from({ length: 76 }, (_, i) => i + 5).filter((length) => qrOf(longestOf(with_(operatorOf(length), undefined), 'p'.repeat(24), 3)).size <= side)
    const last = Math.max(...fitting)
    expect(last).toBeLessThan(80)
    expect(saidOf(named('p'.repeat(24)), with_(operatorOf(last), undefined))).toEqual([])
    expect(saidOf(named('p'.repeat(24)), with_(operatorOf(last + 1), undefined))).toEqual(['installation:$.operator'])
    expect(saidOf(named('p'.repeat(24)), with_(operatorOf(80), 'https://a.cn'))).toEqual(['installation:$.operator'])
  })

  it('holds for the kiosk’s encoder whatever passes, and another program reads it off the picture', () => {
    let [passed, refused] = [0, 0]
    fc.assert(fc.property(fc.integer({ min: 5, max: 80 }), fc.option(fc.integer({ min: 13, max: 120 })), fc.integer({ min: 1, max: 40 }), fc.nat(), (operator, url, id, seed) => {
      const [policy, installation] = [named('p'.repeat(id)), with_(operatorOf(operator), url === null ? undefined : urlOf(url))]
      const text = longestOf(installation, 'p'.repeat(id), 3, seed)
      const code = qrOf(text)
      if (lintJson(sha256, policy, installation).findings.some(({ rule }) => rule === 'format')) {
        refused++
        expect(code.size).toBeGreaterThan(side)
        return
      }
      passed++
      expect(code.size).toBeLessThanOrEqual(side)
      const read = jsQR(...pictureOf(code))
      expect([read!.data, read!.version <= 13, readReceipt(read!.data)!.receipt.answers]).toEqual([text, true, 'www'])
    }), { numRuns: 120, seed: 11 })
    expect([passed > 20, refused > 20]).toEqual([true, true])
  })
})

/** As a screen shows it: four pixels a module, the quiet zone around. */
function pictureOf({ size, path }: { size: number; path: string }): [Uint8ClampedArray, number, number] {
  const width = (size + 8) * 4
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y, w, h] of path.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)/g)) {
    for (let row = (Number(y) + 4) * 4; row < (Number(y) + 4 + Number(h)) * 4; row++) {
      for (let column = (Number(x) + 4) * 4; column < (Number(x) + 4 + Number(w)) * 4; column++) pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3)
    }
  }
  return [pixels, width, width]
}
