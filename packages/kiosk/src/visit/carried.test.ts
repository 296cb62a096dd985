import { createPublicKey, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { bench } from '../../../../tests/support/kiosk.ts'
import { pageOf, seal, unseal } from './carried.ts'

const carried = { session: 'session-a', age: 'over14', until: 1_795_000_020_000, page: 'https://kiosk.example/camera.html?order=1', purpose: 'pay', lang: 'zh-CN', code: '0123456789', text: 'mingshi:1' } as const

describe('what a tab carries', () => {
  it('is its JSON and the signature over these bytes, as docs/formats.md says: openssl verifies it', async () => {
    const { signer } = await bench()
    const text = await seal(signer, carried)
    expect(text.slice(0, -128)).toBe(JSON.stringify(carried))
    expect(text.slice(-128)).toMatch(/^[0-9a-f]{128}$/)
    const key = createPublicKey({ key: Buffer.from(signer.keys[0]!.key), format: 'der', type: 'spki' })
    expect(verify('sha256', Buffer.from(text.slice(0, -128)), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(text.slice(-128), 'hex'))).toBe(true)
    expect(await unseal(signer, text)).toEqual(carried)
  })

  it('is nothing where another machine has signed it, or where one character is another', async () => {
    const [{ signer }, { signer: other }] = await Promise.all([bench(), bench()])
    const text = await seal(signer, carried)
    expect(await unseal(other, text)).toBeUndefined()
    for (const from of ['over14', '"pay"', '"until":1', 'session-a', 'camera']) expect(await unseal(signer, text.replace(from, from.replace(/[1-9a-z](?!.*[1-9a-z])/, 'x')))).toBeUndefined()
    for (const none of ['', '{}', text.slice(0, -2), text.toUpperCase(), `${text} `]) await expect(unseal(signer, none).then((found) => found ?? Promise.reject(new Error('nothing')))).rejects.toThrow()
  })

  it('names its page without a fragment', () => {
    expect(pageOf(new URL('https://kiosk.example/a/b.html?c=1#d'))).toBe('https://kiosk.example/a/b.html?c=1')
  })
})
