import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Machine, type Stand } from '../support/machine.ts'
import { call, openHost, said, save, serve } from '../support/served.ts'
import { TestWitness } from '../support/witness.ts'

let machine: Machine
beforeAll(async () => {
  machine = await Machine.start()
  mkdirSync(join(machine.folder, 'stick'))
})
afterAll(() => machine.stop())

const open = (...given: [scene: string, before?: (page: Page) => Promise<unknown>]) => openHost(machine, ...given)
const bundle = async (stand: Stand, name: string): Promise<string> => {
  await stand.tap('tile', '[data-id="export"]')
  const { path } = await save(machine, stand, name)
  await said(stand, /存好了/)
  await stand.tap('done')
  return path
}
const cli = (...args: string[]) => spawnSync(process.execPath, ['packages/cli/bin/mingshi.js', ...args], { encoding: 'utf8' })
const json = (...args: string[]): Record<string, unknown> => JSON.parse(cli(...args, '--json').stdout) as Record<string, unknown>
const buy = async (stand: Stand, items: string[], wish: string): Promise<void> => {
  await stand.page.evaluate(`window.host.offer(${wish}).then((outcome) => outcome.permit.use(async () => "matched")), undefined`)
  await stand.on('method')
  await stand.toConsent()
  await stand.agree(...items)
  await stand.on('receipt')
}

/** What a stranger’s reader reads on the screen: the bytes of it. */
async function codeOn(stand: Stand): Promise<string> {
  const png = PNG.sync.read(await stand.page.screenshot())
  return Buffer.from(jsQR(new Uint8ClampedArray(png.data), png.width, png.height)!.binaryData).toString('utf8')
}
const type = async (stand: Stand, code: string): Promise<void> => { for (const key of code) await stand.tap('key', `[data-id="${key}"]`) }
/** A page whose clock says another day; it goes on from there. */
const at = (days: number) => (page: Page) => page.clock.install({ time: Date.now() + days * 86_400_000 })

describe('a checkpoint goes out, and comes back with a witness’s signature', () => {
  const witness = new TestWitness()

  it('as text, as a QR code and as a file; then the bundle’s records have a window, by the witness’s clock', async () => {
    const stand = await open('vending')
    await buy(stand, ['face', 'transmission', 'recipient:acquirer'], '{ purpose: "pay" }')
    await stand.tap('done')
    await serve(stand)
    const none = await bundle(stand, 'none.zip')
    await stand.tap('tile', '[data-id="anchor"]')
    await stand.part('checkpoint').waitFor()
    const note = readFileSync((await save(machine, stand, 'checkpoint.txt')).path, 'utf8')
    expect(await stand.part('checkpoint').textContent()).toBe(note)
    expect(await codeOn(stand)).toBe(note)

    const time = Math.floor(Date.now() / 1000) + 1
    const cosigned = join(machine.folder, 'stick', 'cosigned.txt')
    writeFileSync(cosigned, witness.cosign(note, time))
    await stand.part('signed').setInputFiles(cosigned)
    await said(stand, new RegExp(`收下了：${witness.name}`))
    const second = new TestWitness('second.example/w')
    await stand.part('pasted').fill(second.cosign(note, time + 1)) // the other way: pasted, and the field is left
    await stand.part('pasted').press('Tab')
    await said(stand, new RegExp(`收下了：${second.name}`))
    await stand.part('signed').setInputFiles(cosigned)
    await said(stand, /没有收下/)
    expect((await stand.leaves()).slice(-4)).toMatchObject([
      { type: 'service.used', by: '王师傅', what: 'anchor' }, { type: 'anchor', witness: witness.name, time }, { type: 'service.used', what: 'anchor' }, { type: 'anchor', witness: second.name },
    ])
    await stand.tap('done')
    const held = await bundle(stand, 'held.zip')
    expect(json('verify', held, '--witness', witness.vkey, '--witness', second.vkey)).toMatchObject({ verdict: 'verified', witnesses: [{ verdict: 'cosigned' }, { verdict: 'cosigned' }] })
    expect(cli('report', none, '--witness', witness.vkey, '--lang', 'en').stdout).not.toContain('>Exposure window, longest<')
    const report = cli('report', held, '--witness', witness.vkey, '--lang', 'en')
    expect([report.status, /Exposure window, longest<\/th><td>([^<]+)/.exec(report.stdout)![1]]).toEqual([0, expect.stringMatching(/^[\d.]+ (s|min)$/)])
    expect(json('verify', none, '--witness', witness.vkey, '--checkpoint', cosigned)).toMatchObject({ verdict: 'verified', checkpoints: [{ verdict: 'in-this-log', cosigned: [{ name: witness.name }] }] }) // taken away before it was signed: the witness’s own copy shows it
    await stand.tap('end')
    expect(stand.errors).toEqual([])
    await stand.page.close()
  }, 120_000)
})

describe('somebody asks for erasure', () => {
  it('in front of staff, by the code of their receipt: it is due by that cause, and overdue a day later', async () => {
    let stand = await open('property-access', at(0))
    await buy(stand, ['face', 'template'], '{ purpose: "enrol", subject: "home:7" }')
    const code = (await stand.part('code').innerText()).replace(/[^0-9A-Z]/g, '')
    await stand.tap('done')
    await serve(stand)
    await stand.tap('tile', '[data-id="request"]')
    await type(stand, '0000000000')
    await stand.tap('request')
    await said(stand, /没有这个人的记录/)
    await type(stand, code)
    await stand.tap('request')
    await said(stand, /记下了：1 份特征/)
    expect((await stand.part('code').innerText()).replace(/[^0-9A-Z]/g, '')).toBe(code)
    const takenBack = await codeOn(stand)
    expect(await stand.part('key').count()).toBe(0)
    expect((await stand.leaves()).slice(-4)).toMatchObject([
      { type: 'service.used', what: 'request' }, { type: 'consent.withdrawn', item: 'face', with: 'receipt' }, { type: 'consent.withdrawn', item: 'template' }, { type: 'erasure.due', because: 'request' },
    ])
    expect((await stand.events()).filter(([name]) => name === 'erasure').at(-1)![1]).toMatchObject({ because: 'request', subject: 'home:7', overdue: false })
    await stand.page.close()

    stand = await open('property-access', at(2))
    expect(await call(stand, 'kiosk.erasures.due()')).toMatchObject([{ because: 'request', subject: 'home:7', overdue: true }])
    await serve(stand)
    const overdue = await bundle(stand, 'overdue.zip')
    expect(json('verify', overdue, '--receipt', takenBack)).toMatchObject({ verdict: 'verified', receipts: [{ verdict: 'in-this-log' }] })
    expect(cli('report', overdue, '--lang', 'en').stdout).toMatch(/Of these, past the deadline<\/th><td>1</)
    await stand.tap('tile', '[data-id="erasures"]')
    expect(await stand.part('screen').innerText()).toMatch(/home:7[^]*过期了/)
    await stand.tap('delete')
    await said(stand, /记下了/)
    await stand.tap('done')
    const confirmed = await bundle(stand, 'confirmed.zip')
    expect(json('verify', confirmed)).toMatchObject({ verdict: 'verified' })
    expect(cli('report', confirmed, '--lang', 'en').stdout).toMatch(/Of these, after the deadline<\/th><td>1<[^]*Not recorded as erased<\/th><td>0</)
    expect(stand.errors).toEqual([])
    await stand.page.close()
  }, 120_000)

  it('or as the person whom the host has identified, without a code', async () => {
    const stand = await open('property-access', at(3))
    await buy(stand, ['face', 'template'], '{ purpose: "enrol", subject: "home:8" }')
    await stand.tap('done')
    await serve(stand, ', subject: "home:8"')
    await stand.tap('tile', '[data-id="request"]')
    expect(await stand.part('screen').innerText()).toContain('home:8')
    await stand.tap('request')
    await said(stand, /记下了：1 份特征/)
    expect(await call(stand, 'kiosk.erasures.due()')).toMatchObject([{ because: 'request', subject: 'home:8', overdue: false }])
    await stand.tap('done') // the receipt goes off the screen with it
    await stand.tap('tile', '[data-id="request"]')
    expect(await stand.part('code').count()).toBe(0)
    await stand.tap('request')
    await said(stand, /没有要删的/)
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })
})

describe('records whose term is over, in a real browser', () => {
  beforeAll(async () => {
    await machine.stop()
    machine = await Machine.start() // a machine without a past
    mkdirSync(join(machine.folder, 'stick'))
  })

  it('are pruned, and what is left is exported, verified, goes on, and is the end of the older bundle', async () => {
    const year = 365.25
    const visit = async (days: number): Promise<Stand> => {
      const stand = await open('vending', at(days))
      await buy(stand, ['face', 'transmission', 'recipient:acquirer'], '{ purpose: "pay" }')
      return stand
    }
    await (await visit(0)).page.close()
    await (await visit(1)).page.close()
    const stand = await visit(5 * year)
    const receipt = await codeOn(stand)
    await stand.tap('done')
    const before = await stand.leaves()
    await serve(stand)
    const older = await bundle(stand, 'whole.zip')
    const second = (await stand.leaves()).findIndex(({ type, i }) => type === 'epoch.start' && (i as number) > 3)
    await stand.tap('tile', '[data-id="prune"]')
    await stand.tap('delete')
    await said(stand, /删了 \d+ 条/)
    await stand.tap('done')
    const left = await stand.leaves()
    expect(left.length).toBeLessThan(before.length)
    const gone = left.find(({ type }) => type === 'log.pruned')!
    expect(gone.size).toBeGreaterThanOrEqual(second)
    expect(left.filter(({ type, i }) => /^(session|consent|camera)/.test(String(type)) && (i as number) < (gone.size as number))).toEqual([])

    const shorter = await bundle(stand, 'pruned.zip')
    expect(json('verify', shorter, '--against', older)).toMatchObject({ verdict: 'verified', pruned: { size: gone.size }, against: { verdict: 'prefix' } })
    await stand.page.close()

    const after = await visit(5 * year + 1) // another start, another person
    await after.tap('done')
    await serve(after)
    const later = await bundle(after, 'later.zip')
    expect(json('verify', later, '--against', shorter, '--receipt', receipt)).toMatchObject({ verdict: 'verified', pruned: { size: gone.size }, against: { verdict: 'prefix' }, receipts: [{ verdict: 'in-this-log' }] })
    expect(json('verify', later, '--against', older)).toMatchObject({ against: { verdict: 'prefix' } })
    expect(after.errors).toEqual([])
    await after.page.close()
  }, 240_000)
})
