import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatZip, fromDigits, parseReceipt, parseZip, utf8, type File } from '@mingshi/core'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine } from '../support/engine.ts'
import { Machine, type Stand } from '../support/machine.ts'
import { has } from '../support/tools.mjs'

const items = ['face', 'transmission', 'recipient:acquirer']
let machine: Machine
let bundle: string

beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

const verify = (file: string, ...args: string[]) => spawnSync(process.execPath, ['packages/cli/bin/mingshi.js', 'verify', file, ...args], { encoding: 'utf8' })

describe('a drink paid for with a face', () => {
  let stand: Stand
  let receiptText: string

  it('is told, asked item by item, photographed on a yes, and paid', async () => {
    stand = await machine.open('/vending/')
    await stand.buy()
    expect(await stand.part('tile').evaluateAll((tiles) => tiles.map((tile) => (tile as HTMLElement).dataset.id))).toEqual(['qr', 'card', 'face'])
    await stand.toConsent()
    expect(await stand.part('notice').locator('dt').allTextContents()).toEqual(['谁在用', '做什么', '怎么处理', '用到什么信息', '存多久', '为什么要用', '有什么影响', '您的权利'])
    await stand.agree(...items)
    await stand.part('indicator', '.live').waitFor()
    await stand.on('receipt')
    expect(await stand.part('indicator').getAttribute('class')).not.toContain('live')
    expect(await stand.leafTypes()).toEqual([
      'genesis', 'epoch.start', 'notice.published', 'session.opened',
      'consent.given face', 'notice.published transmission', 'consent.given transmission', 'notice.published recipient:acquirer', 'consent.given recipient:acquirer',
      'camera.on', 'camera.off', 'session.ended given',
    ])
  })

  it('opened the session durably before the buttons lived, and the camera only after every consent', async () => {
    const leaves = await stand.leaves()
    const at = (type: string) => leaves.find((leaf) => leaf.type === type)!.t as number
    expect(at('session.opened')).toBeLessThan(at('consent.given'))
    const events = (await stand.events()).map(([type, detail]) => [type, detail.screen ?? detail.item ?? detail.on ?? detail.state].join(' '))
    expect(events.indexOf('session opened')).toBeLessThan(events.indexOf('shown consent'))
    expect(events.indexOf('camera true')).toBeGreaterThan(events.indexOf('decision recipient:acquirer'))
    expect(events.indexOf('camera false')).toBeGreaterThan(events.indexOf('camera true'))
    const given = leaves.filter((leaf) => leaf.type === 'consent.given')
    const input = engine >= 92 ? 'mouse' : 'touch' // before, a click does not say which pointer it was
    for (const leaf of given) expect(leaf).toMatchObject({ age: 'over14', input, lang: 'zh-CN' })
    expect(new Set(given.map(({ notice }) => notice)).size).toBe(3)
  })

  it('gives a receipt whose QR code a stranger’s reader reads, at most version 13, and which names the decision’s leaf', async () => {
    const png = PNG.sync.read(await stand.page.screenshot())
    const read = jsQR(new Uint8ClampedArray(png.data), png.width, png.height)!
    receiptText = read.data
    expect(read.version).toBeLessThanOrEqual(13)
    expect(receiptText).toMatch(/^https:\/\/r\.example\.cn\/r#\d+$/)
    const { receipt } = parseReceipt(fromDigits(receiptText.split('#')[1]!))
    const leaves = await stand.leaves()
    expect(leaves[receipt.index]).toMatchObject({ type: 'consent.given', item: 'recipient:acquirer' })
    expect(receipt).toMatchObject({ answers: 'ggg', purpose: 'pay', size: receipt.index + 1 })
    expect(await stand.part('code').textContent()).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
  })

  it('ends wiped: nothing of the person is left on the page, and the machine goes back to its shelf', async () => {
    await stand.tap('language')
    await stand.tap('size')
    await stand.on('receipt')
    await stand.tap('done')
    await stand.stood('paid')
    const shadow = await stand.page.evaluate(() => document.querySelector('mingshi-kiosk')!.shadowRoot!.textContent)
    expect(shadow).toBe('')
    expect(await stand.page.evaluate(() => [sessionStorage.length, document.cookie])).toEqual([0, ''])
    const kept = await stand.page.evaluate(() => Object.entries({ ...localStorage }))
    expect(kept.filter(([key]) => key !== 'paid-orders')).toEqual([['mingshi/vending.example.cn', expect.stringMatching(/^-vending\.example\.cn\/k\/[0-9a-f]{16}\n\d+\n[\w+/]{43}=\n\n(— \S+ \S+\n)+$/)]]) // a signed checkpoint: nobody is in it
    expect(kept.find(([key]) => key === 'paid-orders')![1]).toMatch(/^\[\["[\d-]+",350,true\]\]$/) // the till's own: an order and its price
    await stand.page.locator('#shelf').waitFor()
    expect(await stand.page.locator('#pay').isDisabled()).toBe(true)
  })

  it('asks the next person anew, in the language of the start', async () => {
    await stand.buy()
    expect(await stand.part('language').textContent()).toBe('English')
    await stand.toConsent()
    expect(await stand.part('agree').isEnabled()).toBe(true)
    await stand.tap('end')
    expect((await stand.leafTypes()).at(-1)).toBe('session.ended left')
    expect(stand.errors).toEqual([])
  })

  it('knows the code again, and says what is over', async () => {
    expect(await stand.kiosk('kiosk.consents.list({ purpose: "pay", status: "expired" })')).toHaveLength(3)
    await expect(stand.kiosk('kiosk.consents.list({ status: "given" })')).resolves.toEqual([])
    const { items: withdrawn, erasures } = await stand.kiosk<{ items: string[]; erasures: unknown[] }>(`kiosk.withdraw(${JSON.stringify(receiptText)})`)
    expect(withdrawn).toEqual(items)
    expect(erasures).toEqual([]) // nothing was kept
    expect((await stand.leafTypes()).slice(-3)).toEqual(items.map((item) => `consent.withdrawn ${item}`))
  })
})

describe('the bundle of that machine', () => {
  it('is exported on the service page and verifies: by the command, and by a script that shares no code', async () => {
    bundle = await machine.bundle('vending')
    const { status, stdout } = verify(bundle)
    expect(stdout).toContain('VERIFIED')
    expect(status).toBe(0)
    const report = JSON.parse(verify(bundle, '--json').stdout) as { counts: Record<string, number>; verdict: string }
    expect(report.verdict).toBe('verified')
    expect(report.counts).toMatchObject({ 'session.ended:given': 1, 'session.ended:left': 1, 'consent.withdrawn': 3, 'export.made': 1 })
  })

  it.skipIf(!has('python3'))('has the root that a python script computes from its lines', () => {
    execFileSync('python3', ['-m', 'zipfile', '-e', bundle, join(machine.folder, 'bundle')])
    const root = execFileSync('python3', ['tests/support/root.py', join(machine.folder, 'bundle/leaves.ndjson')], { encoding: 'utf8' })
    expect(readFileSync(join(machine.folder, 'bundle/checkpoint'), 'utf8').split('\n').slice(1, 3).join('\n')).toBe(root.trim())
  })

  const change = (name: RegExp, how: (bytes: Uint8Array) => Uint8Array) => (files: File[]) => files.map((file) => (name.test(file.name) ? { ...file, bytes: how(file.bytes) } : file))
  const flip = (at: number) => (bytes: Uint8Array) => bytes.map((byte, i) => (i === (at < 0 ? bytes.length + at : at) ? byte ^ 1 : byte))
  const lines = (how: (all: string[]) => string[]) => (bytes: Uint8Array) => utf8(how(new TextDecoder().decode(bytes).trimEnd().split('\n')).map((line) => `${line}\n`).join(''))
  const cases: [string, (files: File[]) => File[], RegExp][] = [
    ['a digit of leaf 4', change(/^leaves/, lines((all) => all.map((line, i) => (i === 4 ? line.replace(/"m":(\d)/, (_, digit: string) => `"m":${9 - Number(digit)}`) : line)))), /leaves\.ndjson#4: .*an altered leaf/],
    ['a byte of the checkpoint', change(/^checkpoint$/, flip(60)), /BROKEN {3}checkpoint/],
    ['a byte of a policy', change(/^policies\//, flip(200)), /policies\/[0-9a-f]{64}\.json: .*an altered document/],
    ['a leaf dropped', change(/^leaves/, lines((all) => all.filter((_, i) => i !== 6))), /leaves\.ndjson:7: expected leaf 6/],
    ['two leaves swapped', change(/^leaves/, lines((all) => all.map((_, i) => all[i === 6 ? 7 : i === 7 ? 6 : i]!))), /leaves\.ndjson:7: expected leaf 6; got leaf 7/],
    ['the tail cut', change(/^leaves/, lines((all) => all.slice(0, -2))), /expected leaves \d+ to \d+; got the end of the file/],
  ]
  it.each(cases)('is not verified with %s, and the command says what and where', async (_, how, says) => {
    const altered = join(machine.folder, 'altered.zip')
    writeFileSync(altered, formatZip(how(parseZip(new Uint8Array(readFileSync(bundle))))))
    const { status, stdout } = verify(altered)
    expect(stdout).toMatch(says)
    expect(stdout).toContain('NOT VERIFIED')
    expect(status).toBe(1)
  })

  it('is verified by the auditor’s page, dropped in, offline; and an altered one is not', async () => {
    const auditor = await machine.open('/auditor/')
    await machine.context.setOffline(true)
    const drop = async (file: string) => {
      const data = readFileSync(file).toString('base64')
      await auditor.page.evaluate((base64) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        const transfer = new DataTransfer()
        transfer.items.add(new File([bytes], 'bundle.zip'))
        document.querySelector('.drop')!.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
      }, data)
    }
    await drop(bundle)
    await auditor.page.locator('[data-verdict="verified"]').first().waitFor()
    const checks = auditor.page.locator('.paper h2', { hasText: '逐项核验' }).locator('xpath=following-sibling::div[1]').locator('td')
    expect(await checks.allTextContents()).toEqual(Array(12).fill('成立'))
    const saved = auditor.page.waitForEvent('download')
    await auditor.page.locator('[data-table] button').click()
    const table = await saved
    expect(table.suggestedFilename()).toBe('records.csv')
    const rows = readFileSync(await table.path(), 'utf8').split('\r\n')
    expect(rows[0]).toMatch(/^\ufeffi,t,type,/)
    expect(rows.length).toBeGreaterThan(20)
    await auditor.page.locator('td', { hasText: '单独同意' }).first().waitFor() // the open question, in the page's language
    await auditor.page.locator('header button').click()
    await auditor.page.locator('td', { hasText: 'separate consent' }).first().waitFor()
    await auditor.page.locator('header button').click()
    await drop(join(machine.folder, 'altered.zip'))
    await auditor.page.locator('p[data-verdict="not-verified"]').waitFor()
    expect(await auditor.page.locator('[data-table]').count()).toBe(0)
    await auditor.page.locator('td', { hasText: 'the end of the file' }).first().waitFor()
    await machine.context.setOffline(false)
    expect(auditor.errors).toEqual([])
  })
})
