import { codeOf, type BundleParts } from '@mingshi/core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { since } from '../support/engine.ts'
import { Evidence } from '../support/evidence.ts'
import { Machine, type Stand } from '../support/machine.ts'
import { TestWitness } from '../support/witness.ts'

let machine: Machine
let auditor: Stand
beforeAll(async () => { machine = await Machine.start('none', { width: 1024, height: 600 }) })
afterAll(() => machine.stop())

const witness = new TestWitness()
const log = new Evidence('property-access').session()
const older = log.zip()
const receipt = log.receipt()
const cosigned = witness.cosign(log.note(), Math.floor(log.clock / 1000) + 600)
const size = log.lines.length
const lines = [...log.lines]
const honest = log.session().zip()
const withLine = log.zip((parts: BundleParts) => ({ ...parts, checkpoints: new Map([[size, cosigned]]) }))
/** Whoever has the key writes it anew: another time on one answer, everything behind it linked and signed again. */
log.again()
lines.forEach((line) => log.raw((i, prev) => JSON.stringify({ ...(JSON.parse(line) as object), i, prev }).replace('"dwell":4000', '"dwell":4001')))
const rewritten = log.session().zip()

const file = (name: string, bytes: Uint8Array | string) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
const main = (page: Page): Locator => page.locator('.drop input[type=file]')
const drop = async (page: Page, zip: Uint8Array): Promise<void> => {
  await main(page).setInputFiles(file('bundle.zip', zip))
  await page.locator('p[data-verdict="verified"]').waitFor()
}
const hand = async (page: Page, ...files: ReturnType<typeof file>[]): Promise<void> => page.locator('.beside input[type=file]').setInputFiles(files)
/** By the keyboard alone: fold it out, paste, add. */
const paste = async (page: Page, text: string): Promise<void> => {
  const unfold = page.locator('.unfold')
  if ((await unfold.getAttribute('aria-expanded')) === 'false') await unfold.press('Enter')
  await page.locator('#pasted').focus()
  await page.keyboard.insertText(text)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement!.parentElement!.className)).toBe('actions')
  await page.keyboard.press('Enter')
}
const said = async (page: Page, in_: 'agrees' | 'differs' | 'contradicted'): Promise<string[]> => {
  await page.locator(`[data-outside="${in_}"]`).waitFor()
  return page.locator('.findings li').evaluateAll((all) => all.map((each) => `${each.getAttribute('data-kind')} ${each.getAttribute('data-says')}`))
}

describe('what others hold, on the auditor’s page', () => {
  beforeEach(async () => {
    if (auditor) await auditor.page.close()
    auditor = await machine.open('/auditor/')
    await machine.context.setOffline(true)
    return () => machine.context.setOffline(false)
  })

  it('a receipt agrees with the log that issued it, and contradicts the one that was written anew', async () => {
    const { page } = auditor
    await drop(page, honest)
    expect(await page.locator('.findings').count()).toBe(0)
    await paste(page, `我的回执：${receipt}`)
    expect(await said(page, 'agrees')).toEqual(['receipt in-this-log'])
    expect(await page.locator('.findings').innerText()).toMatch(/和别人手里的凭据一致[^]*它签发时，它和前面的全部记录就是现在这样/)
    await main(page).setInputFiles(file('bundle.zip', rewritten)) // what was handed in stays
    expect(await said(page, 'contradicted')).toEqual(['receipt contradicted'])
    expect(await page.locator('p[data-verdict]').getAttribute('data-verdict')).toBe('verified') // by itself it holds: only the receipt tells
    await page.locator('header button').click()
    expect(await page.locator('.findings').innerText()).toMatch(/Contradicted by what others hold[^]*changed or removed after it was issued[^]*expected leaf \d+ as it was; got another leaf/)
    expect(await page.locator('.paper').innerText()).toContain('CONTRADICTED by what somebody outside holds')
    expect(auditor.errors).toEqual([])
  })

  it('one that is missing is a finding that says what it proves; a short code alone proves nothing, and says whose it is', async () => {
    const { page } = auditor
    await drop(page, older)
    const later = new Evidence('property-access').session()
    await paste(page, later.receipt())
    expect(await said(page, 'differs')).toEqual(['receipt another-log'])
    await page.locator('.handed button').click()
    await page.locator('.findings').waitFor({ state: 'detached' })
    const code = codeOf(new Uint8Array(16).fill(9))
    await paste(page, code)
    expect(await said(page, 'differs')).toEqual(['code code-only'])
    expect(await page.locator('.findings').innerText()).toContain('它证明不了什么')
    await paste(page, receipt.replace(/.*#/, ''))
    await page.locator('.findings li').nth(1).waitFor()
    expect(await said(page, 'differs')).toEqual(['code code-only', 'receipt in-this-log'])
    expect(await page.locator('.findings li').first().innerText()).toContain('是回执 #2 的短号')
    expect(auditor.errors).toEqual([])
  })

  it('an older bundle is the beginning of the true one, and of no other', async () => {
    const { page } = auditor
    await page.locator('.unfold').press('Enter')
    await hand(page, file('last-year.zip', older)) // before there is a bundle
    await drop(page, honest)
    expect(await said(page, 'agrees')).toEqual(['bundle prefix'])
    await drop(page, rewritten)
    expect(await said(page, 'contradicted')).toEqual(['bundle contradicts'])
    expect(await page.locator('.findings').innerText()).toMatch(/last-year\.zip[^]*两份不同的历史[^]*从第 \d+ 条起不一样/)
    await drop(page, older)
    expect(await said(page, 'agrees')).toEqual(['bundle prefix'])
    await page.locator('.handed button').click()
    await hand(page, file('newer.zip', honest))
    expect(await said(page, 'contradicted')).toEqual(['bundle older-is-longer'])
    expect(auditor.errors).toEqual([])
  })

  it('a witness’s line in the bundle counts once its key is handed in, and gives the report its windows', async () => {
    since(137, 'Ed25519 in Web Crypto')
    const { page } = auditor
    await drop(page, withLine)
    expect(await page.locator('[data-unasked]').innerText()).toContain(witness.name)
    await paste(page, witness.vkey)
    expect(await said(page, 'agrees')).toEqual(['witness cosigned'])
    expect(await page.locator('.findings li').innerText()).toMatch(new RegExp(`见证人 ${witness.name}[^]*前 ${size} 条`))
    expect(await page.locator('.paper').innerText()).toMatch(/最长的暴露期\s+10\.\d 分钟/)
    await paste(page, new TestWitness('stranger.example/w').vkey)
    await page.locator('[data-says="nothing"]').waitFor()
    expect(await said(page, 'differs')).toEqual(['witness cosigned', 'witness nothing'])
    expect(auditor.errors).toEqual([])
  })

  it('a checkpoint that the witness kept shows what the bundle left out, and that it was written anew', async () => {
    since(137, 'Ed25519 in Web Crypto')
    const { page } = auditor
    await drop(page, honest) // has no line of any witness
    await paste(page, `${witness.vkey}\n${cosigned}`)
    expect(await said(page, 'agrees')).toEqual(['checkpoint in-this-log', 'witness nothing'])
    expect(await page.locator('.findings').innerText()).toContain('签在您另外给出的检查点上')
    expect(await page.locator('.paper').innerText()).toMatch(/最长的暴露期\s+10\.\d 分钟/)
    await drop(page, rewritten)
    expect((await said(page, 'contradicted'))[0]).toBe('checkpoint contradicted')
    await page.locator('.handed li[data-kind="checkpoint"] button').click()
    await paste(page, cosigned.replace(/\n(\d+)\n/, '\n1$1\n')) // another size under the same signatures
    await page.locator('[data-says="false-line"]').waitFor()
    expect((await said(page, 'contradicted'))[0]).toBe('checkpoint false-line')
    expect(auditor.errors).toEqual([])
  })

  it('what cannot be read is said to be so, and the page asks the network for nothing', async () => {
    const { page } = auditor
    const requests: string[] = []
    page.on('request', (request) => { if (!request.url().startsWith('blob:')) requests.push(request.url()) })
    await drop(page, honest)
    await paste(page, 'Dear Sirs')
    await hand(page, file('empty.txt', ''))
    await page.locator('.findings li').nth(1).waitFor()
    expect(await said(page, 'differs')).toEqual(['unread unreadable', 'unread unreadable'])
    expect(requests).toEqual([])
    expect(auditor.errors).toEqual([])
  })
})
