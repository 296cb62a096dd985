import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseZip } from '@mingshi/core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mingshi } from '../support/mingshi.ts'
import { Machine, type Stand } from '../support/machine.ts'

let machine: Machine
let large: string
beforeAll(async () => {
  machine = await Machine.start('none', { width: 1280, height: 900 })
  large = join(machine.folder, 'large.zip')
  expect((await mingshi('sample', '-o', large, '--records', '100000', '--seed', '5')).code).toBe(0)
}, 120_000)
afterAll(() => machine.stop())

const give = (page: Page, file: string): Promise<void> => page.locator('input[type=file]').setInputFiles(file)
/** How often the page drew since it was asked last. */
const drawn = (page: Page): Promise<number> => page.evaluate(() => {
  const counted = window as unknown as { frames: number }
  const { frames } = counted
  counted.frames = 0
  return frames
})
function countFrames(): void {
  const counted = Object.assign(window, { frames: 0 })
  const frame = (): void => {
    counted.frames++
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}
const textsOf = (root: string) => (page: Page): Promise<string[]> =>
  page.evaluate((selector) => [...document.querySelectorAll(`${selector} *`)].filter((each) => each.matches('h2, h3, p, th, td, text')).map((each) => each.textContent), root)

describe('a bundle of a hundred thousand records on the auditor’s page', () => {
  let auditor: Stand

  it('is verified while a bar moves and the page stays alive, and can be stopped', async () => {
    auditor = await machine.open('/auditor/', (page) => page.addInitScript(countFrames))
    const { page } = auditor
    await give(page, large)
    const seen: number[] = []
    for (let i = 0; i < 3; i++) {
      await page.waitForFunction((before) => (document.querySelector('progress')?.value ?? 0) > before, seen.at(-1) ?? 0)
      seen.push(await page.evaluate(() => document.querySelector('progress')!.value))
    }
    expect(seen.at(-1)).toBeLessThan(1)
    await page.locator('.reading button').click()
    await page.locator('.reading').waitFor({ state: 'detached' })
    expect(await page.locator('[data-verdict]').count()).toBe(0)
    await drawn(page)
    await give(page, large)
    await page.locator('p[data-verdict="verified"]').waitFor({ timeout: 90_000 })
    expect(await page.locator('[data-sample]').count()).toBe(1)
    expect(await drawn(page)).toBeGreaterThan(30) // never still for long: a page that verifies at one go draws two or three times
  }, 120_000)

  it('shows the charts with a table beneath each, fits, and turns to English without verifying again', async () => {
    const { page } = auditor
    expect(await page.locator('figure svg').count()).toBe(3)
    expect(await page.locator('figure + .wide table').count()).toBe(3)
    for (const title of await page.locator('figure svg').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))) expect(title).toMatch(/开始的办理|从画面出现/)
    await page.locator('header button').click()
    await page.locator('h2', { hasText: 'Worth asking about' }).waitFor()
    expect(await page.locator('.reading').count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.setViewportSize({ width: 360, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  it('is the very report that the command writes, and the page hands out the same file', async () => {
    const { page } = auditor
    const file = join(machine.folder, 'report.html')
    expect((await mingshi('report', large, '-o', file, '--lang', 'en')).code).toBe(0)
    const written = await machine.context.newPage()
    await written.goto(`file://${file}`)
    const texts = await textsOf('body')(written)
    expect(texts.length).toBeGreaterThan(300)
    expect(await textsOf('.paper')(page)).toEqual(texts)
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.keep button').last().click()])
    const saved = join(machine.folder, 'saved.html')
    await download.saveAs(saved)
    expect(readFileSync(saved, 'utf8').trim()).toBe(readFileSync(file, 'utf8').trim())
    await written.close()
    expect(auditor.errors).toEqual([])
  }, 120_000)

  it('prints on A4 from the page and from the file: nothing beyond the margin, on as many pages as it should', async () => {
    const { page } = auditor
    const file = await machine.context.newPage()
    await file.goto(`file://${join(machine.folder, 'report.html')}`)
    for (const each of [page, file]) {
      await each.setViewportSize({ width: 673, height: 1000 }) // what is between the margins of A4, in CSS pixels
      await each.emulateMedia({ media: 'print' })
      expect(await each.evaluate(() => [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(one).position !== 'absolute').map((one) => one.outerHTML.slice(0, 80)))).toEqual([])
      const pdf = await each.pdf({ preferCSSPageSize: true, printBackground: true })
      const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)!.length
      expect(pages).toBeGreaterThan(8)
      expect(pages).toBeLessThan(22)
    }
    await file.close()
    await page.close()
  })
})

it('a bundle with the report inside is verified on the page like the one without', async () => {
  const [small, into] = [join(machine.folder, 'small.zip'), join(machine.folder, 'into.zip')]
  await mingshi('sample', '-o', small, '--records', '800')
  expect((await mingshi('report', small, '--into', into)).code).toBe(0)
  expect(parseZip(new Uint8Array(readFileSync(into))).map(({ name }) => name)).toContain('report.html')
  const { page, errors } = await machine.open('/auditor/')
  await give(page, into)
  await page.locator('p[data-verdict="verified"]').waitFor()
  expect(errors).toEqual([])
  await page.close()
})
