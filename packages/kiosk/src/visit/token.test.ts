import { execFileSync } from 'node:child_process'
import { createPublicKey } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importSPKI, jwtVerify } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { ownFolder } from '../../../../tests/support/folder.ts'
import { bench, type Bench } from '../../../../tests/support/kiosk.ts'
import { tokenMembers } from '../../../../tests/vectors/tables.ts'
import { mintToken } from './token.ts'

const folder = ownFolder()
const dossier = { session: 'a-session-of-96', purpose: 'pay', answers: [{ id: 'face', answer: 'given' }, { id: 'transmission', answer: 'given' }, { id: 'extra', answer: 'refused' }] as never }

let machine: Bench
let pem: string
const tokenNow = () => mintToken(machine.ground, machine.signer, dossier)
beforeAll(async () => {
  machine = await bench()
  pem = createPublicKey({ key: Buffer.from(machine.signer.keys[0]!.key), format: 'der', type: 'spki' }).export({ type: 'spki', format: 'pem' }) as string
  writeFileSync(join(folder, 'key.pem'), pem)
})

describe('the token of a permit', () => {
  it('is a JWT to somebody else’s library: one purpose, what was given, one session, one use, an end', async () => {
    const { payload, protectedHeader } = await jwtVerify(await tokenNow(), await importSPKI(pem, 'ES256'), { audience: 'mingshi-permit', issuer: machine.signer.origin, currentDate: new Date(machine.clock.wall()) })
    expect(protectedHeader).toEqual({ alg: 'ES256', typ: 'JWT' })
    const iat = Math.floor(machine.clock.wall() / 1000)
    expect(payload).toEqual({ iss: machine.signer.origin, aud: 'mingshi-permit', iat, exp: iat + 20, jti: expect.stringMatching(/^[\w-]{22}$/), session: 'a-session-of-96', purpose: 'pay', items: ['face', 'transmission'], lasts: 60 })
  })

  it('has the members that docs/formats.md says, in their order', async () => {
    const [header, claims] = (await tokenNow()).split('.').map((part) => Buffer.from(part, 'base64url').toString())
    expect([header, claims].flatMap((part) => Object.keys(JSON.parse(part!) as object))).toEqual(tokenMembers())
  })
})

describe('the example of a native checker', () => {
  const check = (token: string, purpose = 'pay', key = 'key.pem'): string => {
    try {
      return execFileSync('python3', ['examples/native-checker/check.py', join(folder, key), join(folder, 'used'), purpose, String(Math.floor(machine.clock.wall() / 1000))], { input: token, encoding: 'utf8' }).trim()
    } catch (error) {
      return (error as { stdout: string }).stdout.trim()
    }
  }
  const edited = (token: string, change: (claims: Record<string, unknown>) => void): string => {
    const [head, claims, signature] = token.split('.')
    const json = JSON.parse(Buffer.from(claims!, 'base64url').toString()) as Record<string, unknown>
    change(json)
    return [head, Buffer.from(JSON.stringify(json)).toString('base64url'), signature].join('.')
  }

  it('opens for a good permit, once', async () => {
    const token = await tokenNow()
    expect(check(token)).toBe('open 60')
    expect(check(token)).toBe('shut: used before')
  })

  it('stays shut for one that is expired, of the future, edited, of another machine or purpose, or none at all', async () => {
    const late = await tokenNow()
    machine.clock.pass(21_000)
    expect(check(late)).toBe('shut: expired')
    machine.clock.pass(-100_000)
    expect(check(late)).toBe('shut: not yet')
    machine.clock.pass(79_000)
    expect(check(edited(await tokenNow(), (claims) => { claims.items = ['face', 'transmission', 'extra'] }))).toBe('shut: not signed by this machine')
    expect(check(edited(await tokenNow(), (claims) => { claims.exp = 9_999_999_999 }))).toBe('shut: not signed by this machine')
    const foreign = await bench()
    expect(check(await mintToken(foreign.ground, foreign.signer, dossier))).toBe('shut: not signed by this machine')
    expect(check(await tokenNow(), 'enter')).toBe('shut: another purpose')
    const [, claims] = (await tokenNow()).split('.')
    expect(check(`${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`)).toBe('shut: not an ES256 token')
    for (const none of ['', 'a.b', 'a.b.c', '{}', '...']) expect(check(none), none).toMatch(/^shut: /)
  })
})
