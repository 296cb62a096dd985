import { compactDecrypt, exportJWK, generateKeyPair, calculateJwkThumbprint } from 'jose'
import { describe, expect, it } from 'vitest'
import { utf8, hex, fromBase64url } from '@mingshi/core'
import { digestOfKey, seal, sealKeyOf, type SealTo } from './jwe.ts'

const pair = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true })
const jwk = (await exportJWK(pair.publicKey)) as SealTo
const text = '{"subject":"业主 3-2-501"}'

describe('a sealed text', () => {
  it('is opened by somebody else’s program with the private key, and says which key it is for', async () => {
    const { plaintext, protectedHeader } = await compactDecrypt(await seal(jwk, utf8(text)), pair.privateKey)
    expect(new TextDecoder().decode(plaintext)).toBe(text)
    expect(protectedHeader).toMatchObject({ alg: 'ECDH-ES', enc: 'A256GCM', kid: await calculateJwkThumbprint(jwk) })
    expect(await digestOfKey(jwk)).toBe(`sha256:${hex(fromBase64url(protectedHeader.kid!, 'kid'))}`)
  })

  it('is another one every time, and opens with no other key, nor when a byte of it is another', async () => {
    const [one, two] = [await seal(jwk, utf8(text)), await seal(jwk, utf8(text))]
    expect(one).not.toBe(two)
    const other = await generateKeyPair('ECDH-ES', { crv: 'P-256' })
    await expect(compactDecrypt(one, other.privateKey)).rejects.toThrow()
    const [header, , iv, ciphertext, tag] = one.split('.')
    const turned = (part: string) => (part.startsWith('A') ? 'B' : 'A') + part.slice(1)
    for (const altered of [[header, '', turned(iv!), ciphertext, tag], [header, '', iv, turned(ciphertext!), tag], [header, '', iv, ciphertext, turned(tag!)], [two.split('.')[0], '', iv, ciphertext, tag]]) {
      await expect(compactDecrypt(altered.join('.'), pair.privateKey)).rejects.toThrow()
    }
  })
})

describe('a key to seal to', () => {
  it('is a public one of P-256, whatever else its JWK says of it', async () => {
    expect(await sealKeyOf({ ...jwk, kid: 'inspection-2026', use: 'enc', alg: 'ECDH-ES' })).toEqual({ kty: 'EC', crv: 'P-256', x: jwk.x, y: jwk.y })
  })

  it.each<[string, () => unknown]>([
    ['nothing', () => undefined],
    ['null', () => null],
    ['a text', () => 'key'],
    ['a private one', async () => exportJWK(pair.privateKey)],
    ['one of P-384', async () => exportJWK((await generateKeyPair('ECDH-ES', { crv: 'P-384' })).publicKey)],
    ['one of RSA', async () => exportJWK((await generateKeyPair('RSA-OAEP')).publicKey)],
    ['one to sign with', () => ({ ...jwk, use: 'sig' })],
    ['one of another algorithm', () => ({ ...jwk, alg: 'ES256' })],
    ['half a point', () => ({ ...jwk, y: undefined })],
    ['a point off the curve', () => ({ ...jwk, y: jwk.x })],
    ['a coordinate that is too long', () => ({ ...jwk, x: `${jwk.x}A` })],
  ])('is not %s', async (_, key) => {
    expect(await sealKeyOf(await key())).toBeUndefined()
  })
})
