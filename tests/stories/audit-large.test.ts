import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mingshi } from '../support/mingshi.ts'
import { Machine, type Stand } from '../support/machine.ts'

let machine: Machine
let large: string
beforeAll(async () => {
  machine = await Machine.start('none', { width: 1024, height: 600 })
  large = join(machine.folder, 'large.zip')
  expect((await mingshi('sample', '-o', large, '--records', '80000', '--seed', '7')).code).toBe(0)
}, 120_000)
afterAll(() => machine.stop())

const give = (page: Page): Promise<void> => page.locator('input[type=file]').setInputFiles(large)
const isUnderWay = (page: Page): Promise<unknown> => page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 0.1)

/** Milliseconds in which the page itself was at work for so long that somebody would feel it. */
function watchTasks(): void {
  const page = Object.assign(window, { busy: 0 })
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) page.busy += duration }).observe({ type: 'longtask' })
}

describe('a large bundle on the auditor’s page', () => {
  let auditor: Stand

  it('is verified beside the page, by the page’s own script, and the page takes keys meanwhile', async () => {
    auditor = await machine.open('/auditor/', (page) => page.addInitScript(watchTasks))
    const { page } = auditor
    await machine.context.setOffline(true)
    const before = await page.evaluate(() => (window as unknown as { busy: number }).busy)
    await give(page)
    await isUnderWay(page)
    expect(page.workers().map((worker) => worker.url())).toEqual([expect.stringMatching(/^blob:/)])
    await page.locator('header button').press('Enter') // another language, in the middle of it
    await page.locator('.reading', { hasText: 'Verifying…' }).waitFor()
    expect(await page.locator('.share').textContent()).toMatch(/^\d\d%$/)
    expect((await page.evaluate(() => (window as unknown as { busy: number }).busy)) - before).toBeLessThan(1_000) // on the page itself it would be all of it
  })

  it('can be stopped: the page is at its start again, and nothing goes on behind it', async () => {
    const { page } = auditor
    await page.locator('.reading button').click()
    await page.locator('.reading').waitFor({ state: 'detached' })
    await expect.poll(() => page.workers().length).toBe(0)
    expect(await page.locator('[data-verdict], [role=alert]').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file')
  })

  it('dropped again, gets its verdict, and the worker is gone', async () => {
    const { page } = auditor
    await give(page)
    await page.locator('p[data-verdict="verified"]').waitFor({ timeout: 60_000 })
    await expect.poll(() => page.workers().length).toBe(0)
    expect(await page.locator('[data-sample]').count()).toBe(1)
    expect(auditor.errors).toEqual([])
  }, 90_000)

  it('gives a table that is made beside the page as well, and can be stopped', async () => {
    const { page } = auditor
    await page.locator('[data-table] button').first().click()
    await page.locator('[data-table] .reading button').click()
    await page.locator('[data-table] .reading').waitFor({ state: 'detached' })
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-table] button').first().click()])
    expect(download.suggestedFilename()).toBe('records.csv')
    await machine.context.setOffline(false)
  }, 60_000)

  it('is verified by the page itself, in pieces, where the browser starts no worker', async () => {
    const { page } = await machine.open('/auditor/', (page) => page.addInitScript(() => { Object.assign(window, { Worker: class { constructor() { throw new DOMException('no', 'SecurityError') } } }) }))
    await give(page)
    await isUnderWay(page)
    expect(page.workers()).toEqual([])
    await page.locator('.reading button').click()
    await page.locator('.reading').waitFor({ state: 'detached' })
    await page.close()
  })

  it('is behind a policy that lets a worker of the page’s own script start, and nothing be fetched', async () => {
    const page = auditor.page
    const csp = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    expect(csp!.split('; ')).toEqual(["default-src 'none'", "script-src 'unsafe-inline'", "style-src 'unsafe-inline'", 'img-src data:', 'worker-src blob:'])
    expect(await page.evaluate(() => new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective))
      try {
        new Worker('worker.js').onerror = () => {}
      } catch { /* the event says which directive it was */ }
    }))).toBe('worker-src')
  })
})
