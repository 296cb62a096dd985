import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatZip, parseZip, utf8 } from '@mingshi/core'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine } from '../support/engine.ts'
import { Machine, type Stand } from '../support/machine.ts'
import { ownFiles } from '../support/mingshi.ts'
import { makePage, openFile, verdictIn } from '../support/receipt-page.ts'

const { file, folder } = ownFiles()
const verify = (zip: string, receipt: string) => spawnSync(process.execPath, ['packages/cli/bin/mingshi.js', 'verify', zip, '--receipt', receipt], { encoding: 'utf8' })
let machine: Machine
let stand: Stand
let bundle: string
let text: string

/** What a phone reads off the screen. */
async function scanned(): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await stand.page.screenshot())
  return jsQR(new Uint8ClampedArray(data), width, height)?.data
}

beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

describe('a person takes back what they said yes to', () => {
  it('on the receipt itself, and is handed a receipt of that: to scan, and under the code that they have', async () => {
    stand = await machine.open('/vending/')
    await stand.buy()
    await stand.toConsent()
    await stand.agree('face', 'transmission', 'recipient:acquirer')
    await stand.on('receipt')
    const [yes, code] = [await scanned(), await stand.part('code').textContent()]
    await stand.tap('withdraw')
    await stand.on('rights')
    await stand.tap('withdraw')
    await stand.part('screen').locator('.qr').waitFor()
    text = (await scanned())!
    expect(text).toMatch(/^https:\/\/r\.example\.cn\/r#\d+$/)
    expect(text).not.toBe(yes)
    expect(await stand.part('code').textContent()).toBe(code)
    expect(await stand.part('screen').innerText()).toMatch(/已经撤回[^]*没有存能认出您的东西[^]*已撤回[^]*已撤回[^]*已撤回/)
  })

  it.each([[1080, 1920], [800, 1280], [1024, 600], [360, 640], [320, 568]])('on a display of %i×%i: code, picture and the way on are seen at once, nothing is cut off, and a phone reads it', async (width, height) => {
    await stand.page.setViewportSize({ width, height })
    for (const part of ['code', 'done']) {
      await expect.poll(() => stand.part(part).boundingBox().then((box) => box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height), { message: part }).toBe(true)
    }
    const body = stand.part('screen').locator('.body')
    await expect.poll(() => body.evaluate((it) => it.scrollWidth <= it.clientWidth)).toBe(true)
    // A phone this narrow has no controls of a mounted display's; here they take a second row, and the picture, which a phone cannot scan off itself, is scrolled to.
    if (width > 320) await expect.poll(() => body.evaluate((it) => it.querySelector('.qr')!.getBoundingClientRect().bottom <= it.getBoundingClientRect().bottom)).toBe(true)
    if (width > height) expect(await body.evaluate((it) => it.scrollHeight <= it.clientHeight + 1)).toBe(true)
    if (width > 400) expect(await scanned()).toBe(text)
  })

  it('and the page behind it says so in plain words: what, on what day, with whom', async () => {
    await stand.page.setViewportSize({ width: 1080, height: 1920 })
    await stand.tap('done')
    bundle = await machine.bundle('vending')
    const vkeys = parseZip(new Uint8Array(readFileSync(bundle))).find(({ name }) => name === 'vkeys.txt')!
    const opened = await openFile(machine.context, makePage(folder, ['examples/vending/policy.json'], [file('vkeys.txt', vkeys.bytes)]), text.split('#')[1]!)
    expect(await verdictIn(opened)).toBe('genuine')
    expect(await opened.page.locator('[data-answer] b').allTextContents()).toEqual(['已撤回', '已撤回', '已撤回'])
    const said = await opened.page.locator('main').innerText()
    const { year, month, day } = Object.fromEntries(new Intl.DateTimeFormat('en', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'Asia/Shanghai' }).formatToParts(new Date()).map(({ type, value }) => [type, value]))
    for (const words of ['您撤回了同意', engine < 76 ? `${year}/${month}/${day}` : `${year}年${month}月${day}日`, '上海某某自动售货有限公司', '刷脸']) expect(said).toContain(words)
    await opened.page.close()
  })
})

describe('the bundle of that machine', () => {
  it('has the withdrawal where the receipt says', () => {
    const { status, stdout } = verify(bundle, text)
    expect(stdout).toMatch(/pay: www\n {2}in this log, where it says[^\n]*\n {2}of a withdrawal: pay, item 1, 2, 3/)
    expect(status).toBe(0)
  })

  it('doctored so that nobody ever withdrew, is found by the receipt, which says what it proves', () => {
    const lines = (bytes: Uint8Array): string[] => Buffer.from(bytes).toString().trimEnd().split('\n')
    const files = parseZip(new Uint8Array(readFileSync(bundle))).map(({ name, bytes }) =>
      name === 'leaves.ndjson' ? { name, bytes: utf8(`${lines(bytes).filter((line) => !line.includes('"consent.withdrawn"')).join('\n')}\n`) } : { name, bytes })
    const doctored = join(machine.folder, 'doctored.zip')
    writeFileSync(doctored, formatZip(files))
    const { status, stdout } = verify(doctored, text)
    expect(status).toBe(1)
    expect(stdout).toMatch(/CONTRADICTED[^]*of a withdrawal: it proves that this machine took consent back then \(pay, item 1, 2, 3\), whatever the log says now/)
  })

  it('and the host that withdraws for somebody is handed the same receipt to pass on', async () => {
    const again = await machine.open('/vending/')
    await again.buy()
    await again.toConsent()
    await again.agree('face', 'transmission', 'recipient:acquirer')
    await again.on('receipt')
    const code = await again.part('code').textContent()
    const receipts = await again.kiosk<{ code: string; text: string }[]>(`(await kiosk.withdraw(${JSON.stringify(code)}, 'transmission')).receipts.map(({ code, text }) => ({ code, text }))`)
    expect(receipts).toMatchObject([{ code }])
    const { status, stdout } = verify(await machine.bundle('vending'), receipts[0]!.text)
    expect([status, /pay: gwg\n[^\n]*\n {2}of a withdrawal: pay, item 2/.test(stdout)]).toEqual([0, true])
    expect([...stand.errors, ...again.errors]).toEqual([])
  })
})
