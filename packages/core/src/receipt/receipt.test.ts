import { generateKeyPairSync, sign } from 'node:crypto'
import { ECDSAKey } from '@ldclabs/cose-ts/ecdsa'
import { Claims } from '@ldclabs/cose-ts/cwt'
import { Sign1Message } from '@ldclabs/cose-ts/sign1'
import { skipTag } from '@ldclabs/cose-ts/tag'
import * as iana from '@ldclabs/cose-ts/iana'
import { Disclosure } from '@sd-jwt/utils'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { utf8 } from '../bytes.ts'
import { MingshiError } from '../errors.ts'
import { decodeCbor, encodeCbor, type Cbor } from './cbor.ts'
import { alphabet, codeOf, parseCode, secretWith } from './code.ts'
import { fromDigits, toDigits } from './digits.ts'
import { commitmentOf, disclosureOf } from './disclosure.ts'
import { lettersOf, takenBackIn } from './letters.ts'
import { formatReceipt, parseReceipt, receiptToSign, secretOf, type Receipt } from './receipt.ts'

const receipt: Receipt = {
  origin: 'vending.example.cn/k/0123456789abcdef',
  issuedAt: 1_795_000_000,
  secret: new Uint8Array(16).map((_, i) => i * 11),
  index: 12_345,
  leafHash: new Uint8Array(32).fill(1),
  size: 12_346,
  rootHash: new Uint8Array(32).fill(2),
  policy: `sha256:${'ab'.repeat(32)}`,
  purpose: 'pay',
  answers: 'ggr',
}
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const signature = new Uint8Array(sign('sha256', receiptToSign(receipt), { key: privateKey, dsaEncoding: 'ieee-p1363' }))
const kid = new Uint8Array([1, 2, 3, 4])
const bytes = formatReceipt(receipt, kid, signature)

describe('a receipt', () => {
  it('is a COSE_Sign1 with CWT claims that @ldclabs/cose-ts opens', () => {
    const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string }
    const point = Buffer.concat([Buffer.from([2 + (Buffer.from(y, 'base64url')[31]! & 1)]), Buffer.from(x, 'base64url')])
    const key = ECDSAKey.fromPublic(new Uint8Array(point))
    const message = Sign1Message.fromBytes(key, skipTag(new Uint8Array([0xd2]), bytes))
    const claims = Claims.fromBytes(message.payload)
    expect(claims.iss).toBe(receipt.origin)
    expect(claims.iat).toBe(receipt.issuedAt)
    expect([...claims.cti]).toEqual([...receipt.secret])
    expect(message.protected!.getInt(iana.HeaderParameterAlg)).toBe(iana.AlgorithmES256)
  })

  it('comes back as it was, and is small enough for one QR code', () => {
    expect(parseReceipt(bytes)).toEqual({ receipt, kid, signature })
    expect(bytes.length).toBeLessThan(302) // version 13, level M, behind a URL of 23 characters (measured)
  })

  it('gives its secret to whoever holds it, wherever the origin ends', () => {
    for (const operator of ['a.cn', 'vending.example.cn', `${'long-'.repeat(15)}.cn`]) {
      const other = { ...receipt, origin: `${operator}/k/0123456789abcdef`, secret: new Uint8Array(16).fill(6) }
      expect(secretOf(formatReceipt(other, kid, signature))).toEqual(other.secret)
    }
    expect(secretOf(new Uint8Array(300))).toBeUndefined()
  })

  it('is refused when any byte of its structure is another, never with anything but a MingshiError', () => {
    let same = 0
    for (let i = 0; i < bytes.length; i++) {
      for (const bit of [1, 32, 128]) {
        const altered = bytes.slice()
        altered[i]! ^= bit
        try {
          const parsed = parseReceipt(altered)
          expect(formatReceipt(parsed.receipt, parsed.kid, parsed.signature)).toEqual(altered)
          if (JSON.stringify(parsed) === JSON.stringify({ receipt, kid, signature })) same++
        } catch (error) {
          expect(error).toBeInstanceOf(MingshiError)
        }
      }
    }
    expect(same).toBe(0)
    for (let length = 0; length < bytes.length; length++) expect(() => parseReceipt(bytes.slice(0, length))).toThrow(MingshiError)
    expect(() => parseReceipt(new Uint8Array([...bytes, 0]))).toThrow(MingshiError)
  })
})

describe('CBOR', () => {
  it('spells the examples of RFC 8949, appendix A', () => {
    const hex = (value: Cbor) => Buffer.from(encodeCbor(value)).toString('hex')
    expect(hex(0)).toBe('00')
    expect(hex(23)).toBe('17')
    expect(hex(24)).toBe('1818')
    expect(hex(1000)).toBe('1903e8')
    expect(hex(1_000_000)).toBe('1a000f4240')
    expect(hex(1_000_000_000_000)).toBe('1b000000e8d4a51000')
    expect(hex(-1)).toBe('20')
    expect(hex(-1000)).toBe('3903e7')
    expect(hex('IETF')).toBe('6449455446')
    expect(hex(new Uint8Array([1, 2, 3, 4]))).toBe('4401020304')
    expect(hex([1, [2, 3], [4, 5]])).toBe('8301820203820405')
    expect(hex(new Map([[1, 2], [3, 4]]))).toBe('a201020304')
    expect(hex({ tag: 1, value: 1_363_896_240 })).toBe('c11a514b67b0')
  })

  it('reads back what it wrote, and throws nothing but MingshiError on noise', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (noise) => {
      try {
        expect(encodeCbor(decodeCbor(noise))).toEqual(noise)
      } catch (error) {
        expect(error).toBeInstanceOf(MingshiError)
      }
    }), { numRuns: 2000 })
  })
})

describe('digits', () => {
  it('carry any bytes and come back', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (some) => {
      expect(toDigits(some)).toMatch(/^\d*$/)
      expect(fromDigits(toDigits(some))).toEqual(some)
    }))
    expect(toDigits(new Uint8Array(7).fill(255))).toBe('72057594037927935')
  })

  it('are refused when they hold no bytes', () => {
    for (const text of ['1', '12', '999', '99999', '99999999999999999', '12a', '000 ']) expect(() => fromDigits(text)).toThrow(/bad-receipt/)
  })
})

describe('the short code', () => {
  it('is ten characters, forgives how people write, and notices one wrong character or two swapped', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.nat(9), fc.nat(31), (secret, place, other) => {
      const code = codeOf(secret)
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
      expect(parseCode(` ${code.toLowerCase().replace('-', ' ').replace(/0/g, 'o').replace(/1/g, 'l')} `)).toBe(code)
      const plain = code.replace('-', '')
      const wrong = plain.slice(0, place) + alphabet[other] + plain.slice(place + 1)
      expect(parseCode(wrong)).toBe(wrong === plain ? code : undefined)
      if (place < 9) {
        const swapped = plain.slice(0, place) + plain[place + 1] + plain[place] + plain.slice(place + 2)
        expect(parseCode(swapped)).toBe(swapped === plain ? code : undefined)
      }
    }), { numRuns: 2000 })
    for (const typed of ['', '12345', 'UUUUU-UUUUU', '12345-678901']) expect(parseCode(typed)).toBeUndefined()
  })

  it('comes from the first 45 bits of the secret and from nothing else', () => {
    expect(codeOf(new Uint8Array(16))).toBe('00000-00000')
    const secret = new Uint8Array(16).fill(255)
    expect(codeOf(secret).replace('-', '').slice(0, 9)).toBe('ZZZZZZZZZ')
    const same = secret.slice()
    same[6] = 0
    expect(codeOf(same)).toBe(codeOf(secret))
  })
})

describe('a secret with a code that is known', () => {
  it('has that code, and is otherwise as random as what it was made with', () => {
    const secret = fc.uint8Array({ minLength: 16, maxLength: 16 })
    fc.assert(fc.property(secret, secret, (first, random) => {
      const made = secretWith(codeOf(first), random)
      expect(codeOf(made)).toBe(codeOf(first))
      expect([made.length, made.slice(6), made[5]! & 7]).toEqual([16, random.slice(6), random[5]! & 7])
      expect([...made.slice(0, 5), made[5]! >> 3]).toEqual([...first.slice(0, 5), first[5]! >> 3])
    }))
  })
})

describe('the letters', () => {
  it('say of every item that was asked what had become of it, in the order asked', () => {
    const answers = (['given', 'refused', 'withdrawn', 'invalidated', 'expired'] as const).map((answer) => ({ id: answer, answer }))
    expect(lettersOf(['withdrawn', 'expired', 'given', 'never', 'refused', 'invalidated'], answers)).toBe('wegnri')
    expect(lettersOf([], answers)).toBe('')
  })

  it('number what was taken back', () => {
    expect([takenBackIn('wgw'), takenBackIn('grnie')]).toEqual([[1, 3], []])
  })
})

describe('a disclosure', () => {
  it('has the digest of the example of RFC 9901, section 4.2.3', () => {
    const disclosure = 'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0'
    expect(commitmentOf(sha256, disclosure)).toBe('X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0')
  })

  it('is opened by a library for SD-JWT, to what was put in and to the digest that the leaf holds', async () => {
    const disclosure = disclosureOf(new Uint8Array(32).fill(7), '住户 0231')
    const hash = { alg: 'sha-256', hasher: (data: string | ArrayBuffer) => sha256(typeof data === 'string' ? utf8(data) : new Uint8Array(data)) }
    const opened = await Disclosure.fromEncode<unknown>(disclosure, hash)
    expect([opened.salt, opened.key, opened.value]).toEqual([Buffer.alloc(32, 7).toString('base64url'), 'subject', '住户 0231'])
    expect(await opened.digest(hash)).toBe(commitmentOf(sha256, disclosure))
  })

  it('holds salt, name and reference', () => {
    const disclosure = disclosureOf(new Uint8Array(32).fill(9), '住户 0231')
    expect(JSON.parse(Buffer.from(disclosure, 'base64url').toString())).toEqual([Buffer.alloc(32, 9).toString('base64url'), 'subject', '住户 0231'])
  })
})
