import { fromUtf8, parseZip, verifyBundle, type File } from '@mingshi/core'
import { compactDecrypt, exportJWK, generateKeyPair } from 'jose'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { verifier } from '../../../../../tests/support/evidence.ts'
import { Kept } from '../../../../../tests/support/register.ts'
import { insideOf } from '../../../../../tests/support/service.ts'
import { exportOn } from './export.ts'
import { look } from './look.ts'
import { purge } from './purge.ts'
import { storedSubjects } from './stored.ts'

const [by, why] = ['Wang', 'inspection']
const day = 24 * 60 * 60 * 1000
vi.stubGlobal('innerWidth', 1080).stubGlobal('innerHeight', 1920).stubGlobal('navigator', { userAgent: 'Chrome/150' })

let machine: Kept
beforeEach(async () => { machine = await Kept.on() })

const take = async (request: Partial<Parameters<typeof exportOn>[1]> = {}) => new Uint8Array(await (await exportOn(insideOf(machine), { by, why, ...request })).arrayBuffer())
const fileIn = (zip: Uint8Array, name: string): string | undefined => {
  const file = (parseZip(zip) as File[]).find((each) => each.name === name)
  return file && fromUtf8(file.bytes, name)
}
const verdict = async (zip: Uint8Array) => {
  const { verdict: said, checks } = await verifyBundle(verifier, zip)
  return [said, checks.flatMap(({ faults }) => faults)]
}
const last = async () => JSON.parse((await machine.it.store.lines((await machine.it.store.head())!.size - 1, 1e9))[0]!) as Record<string, unknown>

describe('an export', () => {
  it('without a key holds no reference, in any file', async () => {
    await machine.yes('u-42')
    const zip = await take()
    expect(await verdict(zip)).toEqual(['verified', []])
    expect(fileIn(zip, 'disclosures.jwe')).toBeUndefined()
    for (const { bytes } of parseZip(zip)) expect(new TextDecoder().decode(bytes)).not.toContain('u-42')
    expect(fileIn(zip, 'records.csv')).toBeUndefined()
  })

  it('with one holds them sealed: the holder of the key finds whose commitment is whose', async () => {
    await machine.yes('u-42')
    const pair = await generateKeyPair('ECDH-ES', { crv: 'P-256' })
    const zip = await take({ disclosures: { to: await exportJWK(pair.publicKey) as JsonWebKey } })
    expect(await verdict(zip)).toEqual(['verified', []])
    for (const { bytes } of parseZip(zip)) expect(new TextDecoder().decode(bytes)).not.toContain('u-42')
    const { plaintext } = await compactDecrypt(fileIn(zip, 'disclosures.jwe')!, pair.privateKey)
    const { format, disclosures } = JSON.parse(new TextDecoder().decode(plaintext)) as { format: string; disclosures: { commitment: string; disclosure: string }[] }
    expect(format).toBe('mingshi-disclosures/1')
    expect(disclosures).toHaveLength(1)
    expect(JSON.parse(Buffer.from(disclosures[0]!.disclosure, 'base64url').toString())).toEqual([expect.any(String), 'subject', 'u-42'])
    expect(fileIn(zip, 'leaves.ndjson')).toContain(`"commitment":"${disclosures[0]!.commitment}"`)
    expect(await last()).toMatchObject({ type: 'export.made', by, why, disclosures: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string })
  })

  it('holds no reference any more under which nothing stands, be it that the host has still to erase', async () => {
    const [gone, stays] = [await machine.yes('u-gone'), await machine.yes('u-stays')]
    await machine.register.withdraw(gone)
    await machine.register.withdraw(stays, 'template')
    expect((await machine.register.due()).map(({ subject }) => subject).sort()).toEqual(['u-gone', 'u-stays']) // the host is told all the same
    const pair = await generateKeyPair('ECDH-ES', { crv: 'P-256' })
    const zip = await take({ disclosures: { to: await exportJWK(pair.publicKey) as JsonWebKey } })
    const { plaintext } = await compactDecrypt(fileIn(zip, 'disclosures.jwe')!, pair.privateKey)
    const { disclosures } = JSON.parse(new TextDecoder().decode(plaintext)) as { disclosures: { disclosure: string }[] }
    expect(disclosures.map(({ disclosure }) => (JSON.parse(Buffer.from(disclosure, 'base64url').toString()) as string[])[2])).toEqual(['u-stays'])
  })

  it('has a line whose bytes were altered on the disk in its table, as it is, for verification to name', async () => {
    await machine.yes('u-42')
    const { lines } = machine.it.store
    machine.it.store.lines = async (from, to) => (await lines(from, to)).map((line, i) => (from + i === 2 ? `{"boot":;\u0672q${line.slice(12)}` : line))
    const zip = await take({ since: 1 })
    expect(fileIn(zip, 'records.csv')).toContain('{""boot"":;')
    expect((await verdict(zip))[0]).toBe('not-verified')
  })

  it('since some day has the whole log all the same; the table and the references are of since then', async () => {
    await machine.yes('u-old')
    machine.it.clock.pass(40 * day)
    const since = machine.it.clock.wall()
    await machine.yes('u-new')
    const pair = await generateKeyPair('ECDH-ES', { crv: 'P-256' })
    const zip = await take({ since, disclosures: { to: await exportJWK(pair.publicKey) as JsonWebKey } })
    expect(await verdict(zip)).toEqual(['verified', []])
    const leaves = fileIn(zip, 'leaves.ndjson')!.trimEnd().split('\n').map((line) => JSON.parse(line) as { i: number; t: number })
    expect(leaves[0]!.i).toBe(0)
    expect(fileIn(zip, 'records.csv')!.trimEnd().split('\r\n').slice(1).map((row) => Number(row.split(',')[0]))).toEqual(leaves.filter(({ t }) => t >= since).map(({ i }) => i))
    const { plaintext } = await compactDecrypt(fileIn(zip, 'disclosures.jwe')!, pair.privateKey)
    expect((JSON.parse(new TextDecoder().decode(plaintext)) as { disclosures: unknown[] }).disclosures).toHaveLength(1)
  })

  it.each<[string, object, RegExp]>([
    ['no name', { by: '' }, /by|1 to 80/], ['no reason', { why: undefined }, /1 to 80/], ['a moment that is none', { since: 'yesterday' }, /Unix ms/],
    ['a key that is none', { disclosures: { to: { kty: 'EC', crv: 'P-256', x: 'A', y: 'B' } } }, /a public key of P-256/],
    ['a key left out', { disclosures: {} }, /a public key of P-256/],
    ['true for a key', { disclosures: true }, /a public key of P-256/],
  ])('is refused with %s, and nothing is recorded', async (_, request, says) => {
    const { size } = (await machine.it.store.head())!
    await expect(take(request as never)).rejects.toThrow(says)
    expect((await machine.it.store.head())!.size).toBe(size)
  })
})

describe('a purge', () => {
  it('deletes receipts and references, ends the visit, keeps the log, and what remains verifies', async () => {
    machine = await Kept.on('vending')
    const code = await machine.yes('u-1')
    const before = (await machine.it.store.head())!.size
    const inside = insideOf(machine)
    expect(await purge(inside, { by, why })).toEqual({ receipts: 1, disclosures: 1, kept: 0 })
    expect(inside.ended).toEqual(['purged'])
    expect(await machine.named()).toEqual([])
    expect(await machine.it.store.all('receipts')).toEqual([])
    await expect(machine.register.find(code)).rejects.toThrow(/unknown-receipt/)
    expect((await machine.it.store.head())!.size).toBe(before + 1)
    expect(await last()).toMatchObject({ type: 'purged', by, why, receipts: 1, disclosures: 1, kept: 0 })
    await machine.yes('u-2')
    expect(await machine.faults()).toEqual([])
  })

  it('keeps what names a template that has still to be erased, until that is confirmed', async () => {
    const code = await machine.yes('u-1')
    await machine.yes('u-2', [], 'not-matched')
    expect(await purge(insideOf(machine), { by, why })).toEqual({ receipts: 1, disclosures: 1, kept: 1 })
    expect(await machine.named()).toEqual(['u-1'])
    const { erasures: [due] } = await machine.register.withdraw(code)
    expect(await purge(insideOf(machine), { by, why })).toEqual({ receipts: 0, disclosures: 0, kept: 1 })
    await machine.register.confirm(due!.erasure, 'deleted')
    expect(await purge(insideOf(machine), { by, why })).toEqual({ receipts: 1, disclosures: 0, kept: 0 })
    expect(await machine.faults()).toEqual([])
  })

  it.each(['before', 'after'])('takes its turn with a withdrawal that comes at the same moment, just %s it: no row comes back', async (when) => {
    machine = await Kept.on('vending')
    const code = await machine.yes('u-1')
    const calls = [() => machine.register.withdraw(code), () => purge(insideOf(machine), { by, why }), () => machine.register.withdraw({ subject: 'u-1' })]
    const done = await Promise.allSettled((when === 'before' ? calls.slice(0, 2) : calls.slice(1)).map((call) => call()))
    expect(done.map(({ status }) => status)).toEqual(when === 'before' ? ['fulfilled', 'fulfilled'] : ['fulfilled', 'rejected'])
    expect(await machine.it.store.all('receipts')).toEqual([])
    expect(await machine.named()).toEqual([])
    expect(await machine.faults()).toEqual([])
  })

  it('takes its turn with a confirmation: what was due until then is not forgotten half way', async () => {
    const { erasures: [due] } = await machine.register.withdraw(await machine.yes('u-1'))
    const [, purged] = await Promise.all([machine.register.confirm(due!.erasure, 'deleted'), purge(insideOf(machine), { by, why })])
    expect(purged).toEqual({ receipts: 1, disclosures: 0, kept: 0 })
    expect(await machine.it.store.all('receipts')).toEqual([])
    expect(await machine.faults()).toEqual([])
  })

  it('without a name or a reason deletes nothing', async () => {
    await machine.yes('u-1', [], 'not-matched')
    await expect(purge(insideOf(machine), { by: '', why })).rejects.toThrow(/bad-call/)
    await expect(purge(insideOf(machine), { by, why: 'a\nb' })).rejects.toThrow(/bad-call/)
    expect(await machine.named()).toEqual(['u-1'])
  })
})

describe('a count of stored people', () => {
  const asOf = '2026-11-01'
  const healths = () => machine.said('mingshi:health')

  it.each<[number, string | undefined]>([[0, undefined], [79_999, undefined], [80_000, 'filing-near'], [99_999, 'filing-near'], [100_000, 'filing-due'], [2_000_000, 'filing-due']])('%i is recorded, and said when it nears or reaches 100,000', async (count, code) => {
    await storedSubjects(insideOf(machine), { count, scope: 'controller', asOf })
    expect(await last()).toMatchObject({ type: 'stored.count', count, scope: 'controller', asOf })
    expect(healths()).toEqual(code ? [{ code, detail: expect.stringContaining(`${count} of 100000`) as string }] : [])
    expect(await machine.faults()).toEqual([])
  })

  it.each<[string, object]>([
    ['below zero', { count: -1 }], ['in halves', { count: 0.5 }], ['as a text', { count: '5' }], ['of a fleet', { scope: 'fleet' }],
    ['of no day', { asOf: undefined }], ['of a day that is none', { asOf: '2026-02-30' }], ['of a day to come', { asOf: '2027-01-01' }],
  ])('%s is refused', async (_, change) => {
    await expect(storedSubjects(insideOf(machine), { count: 5, scope: 'machine', asOf, ...change } as never)).rejects.toThrow(/bad-call/)
    expect((await last()).type).not.toBe('stored.count')
  })
})

describe('how the log stands', () => {
  it('is told: size, first and last record, root, and that the first start had none before it', async () => {
    await machine.yes()
    const { size, note } = (await machine.it.store.head())!
    const stands = await look(insideOf(machine))
    expect(stands).toMatchObject({ size, before: undefined, face: 'on', erasures: [], origin: machine.signer.keys[0]!.name })
    expect(note).toContain(`\n${stands.root}\n`)
    expect(stands.from).toBeLessThan(stands.to)
  })

  it('says whether the start before this one said that it stopped', async () => {
    await machine.yes()
    await machine.start()
    expect((await look(insideOf(machine))).before).toBe('cut')
    await machine.log.append([{ type: 'epoch.stop', why: 'closed' }])
    await machine.start()
    expect((await look(insideOf(machine))).before).toBe('stopped')
  })
})
