import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { build } from '@mingshi/core'
import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Machine, Stand } from '../support/machine.ts'
import { replace } from '../support/pages.ts'
import { installationOf } from '../support/scenes.ts'
import { sha256 } from '../support/sha256.ts'
import { vendingIn } from '../support/spoken.ts'
import { findChromium } from '../support/tools.mjs'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

const all = ['zh-CN', 'zh-TW', 'ug']
const built = JSON.stringify(build(sha256, vendingIn(all), [installationOf('vending')]))
/** The vending page of an operator who speaks more languages. */
const speaking = async (page: Page): Promise<void> => {
  await replace(page, 'policy.mingshi.json', { body: built })
  await replace(page, 'vending/', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace('data-lang="zh-CN en"', `data-lang="${all.join(' ')}"`) })
  })
}
const heading = (stand: Stand) => stand.part('screen').locator('h1').textContent()

describe('who changes the language', () => {
  it('stays where they are, with what they chose, the size of the letters and the time; what is recorded is what was read', async () => {
    const stand = await (await machine.open('/vending/', speaking)).buy()
    await stand.toConsent()
    await stand.agree('face')
    await stand.part('agree', '[data-item="transmission"]:enabled').waitFor()
    await stand.tap('size')
    const cover = stand.page.locator('mingshi-kiosk .cover')
    const size = () => cover.evaluate((each) => getComputedStyle(each).fontSize)
    const large = await size()
    for (const [lang, dir, question] of [['zh-TW', 'ltr', /^比對時，要將您的臉部照片透過網路傳出這台機器。$/], ['ug', 'rtl', /^سېلىشتۇرۇش ئۈچۈن/]] as const) {
      await stand.tap('language', `[data-id="${lang}"]`)
      await stand.page.waitForTimeout(100)
      expect([await cover.getAttribute('lang'), await cover.getAttribute('dir'), await size()]).toEqual([lang, dir, large])
      expect(await heading(stand)).toMatch(question)
      expect(await stand.part('agree').getAttribute('data-item')).toBe('transmission')
    }
    await stand.page.waitForTimeout(550)
    await stand.agree('transmission')
    const [first, second] = (await stand.leaves()).filter(({ type }) => type === 'consent.given')
    expect([first!.lang, second!.lang]).toEqual(['zh-CN', 'ug'])
    await stand.tap('end')
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })
})

describe('from right to left', () => {
  it('the pair is mirrored as a whole, refusing first; numbers, codes and keys run as they always do', async () => {
    const stand = await (await machine.open('/vending/', speaking)).buy()
    await stand.tap('language', '[data-id="ug"]')
    await stand.toConsent()
    await stand.part('agree', ':enabled').waitFor()
    const boxOf = async (part: string) => (await stand.part(part).boundingBox())!
    const [refuse, agree] = [await boxOf('refuse'), await boxOf('agree')]
    expect(refuse.x).toBeGreaterThan(agree.x + agree.width)
    expect([Math.round(refuse.width), Math.round(refuse.height), Math.round(refuse.y)]).toEqual([Math.round(agree.width), Math.round(agree.height), Math.round(agree.y)])
    const number = stand.page.locator('mingshi-kiosk .whole').first()
    expect(await number.textContent()).toBe('021-0000 0000')
    expect(await startsLeft(number)).toBe(true)
    await stand.tap('end')
    await stand.page.locator('#mine').click()
    await stand.on('rights')
    expect(await startsLeft(stand.part('code'))).toBe(true)
    const [one, two] = [await stand.part('key').nth(0).boundingBox(), await stand.part('key').nth(1).boundingBox()]
    expect(one!.x).toBeLessThan(two!.x)
    await stand.page.close()
  })
})

/** Whether its first character is drawn left of its last. */
const startsLeft = (at: ReturnType<Page['locator']>): Promise<boolean> => at.evaluate((element) => {
  const text = element.firstChild!
  const [first, last] = [0, text.textContent!.length - 1].map((i) => {
    const range = document.createRange()
    range.setStart(text, i)
    range.setEnd(text, i + 1)
    return range.getBoundingClientRect().left
  })
  return first! < last!
})

describe('a machine without a font for a language', () => {
  /** A Chromium that sees one font: the one that this machine writes Chinese with. */
  async function withChineseOnly(check: (page: Page) => Promise<void>, before: (page: Page) => Promise<unknown> = async () => {}): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'mingshi-fonts-'))
    mkdirSync(join(folder, 'fonts'))
    const font = execFileSync('fc-match', ['-f', '%{file}', 'Noto Sans CJK SC:lang=zh-cn'], { encoding: 'utf8' })
    symlinkSync(font, join(folder, 'fonts', basename(font)))
    const config = join(folder, 'fonts.conf')
    writeFileSync(config, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`)
    const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox', '--disable-gpu'], env: { ...process.env as Record<string, string>, FONTCONFIG_FILE: config } })
    const page = await browser.newPage()
    await replace(page, 'policy.mingshi.json', { body: built })
    await before(page)
    const host = "Mingshi.createKiosk({ policy: 'policy.mingshi.json', installation: 'installation.json', parts: [MingshiService] }).then((kiosk) => { window.host = kiosk })"
    await replace(page, 'shared/service.js', (route) => route.fulfill({ contentType: 'text/javascript', body: host }))
    await page.goto(new URL('/vending/service.html', machine.origin).href)
    await page.waitForFunction('window.host')
    await page.evaluate("window.served = window.host.service({ by: 'story' }), undefined")
    await page.locator('mingshi-kiosk [data-screen="service"]').waitFor()
    await check(page)
    await browser.close()
  }
  const health = (page: Page) => page.evaluate('window.host.health') as Promise<{ code: string; detail?: string }>

  it('says which, and which letters, when the service screen is opened', () =>
    withChineseOnly(async (page) => {
      const { code, detail } = await health(page)
      expect(code).toBe('font-missing')
      expect(detail).toMatch(/^ug ئ( .)+$/u) // no Chinese is missing
      expect(await page.locator('mingshi-kiosk [data-screen="service"]').textContent()).toContain('font-missing')
    }))

  const [uyghur] = execFileSync('fc-list', [':lang=ug:fontformat=TrueType', 'file'], { encoding: 'utf8' }).split(':')
  it.skipIf(!uyghur)('is silent where the page brings one', () =>
    withChineseOnly(
      async (page) => expect(await health(page)).toEqual({ code: 'ok', gate: 'cooperative' }),
      async (page) => {
        await replace(page, 'ug.ttf', (route) => route.fulfill({ contentType: 'font/ttf', body: readFileSync(uyghur!) }))
        await replace(page, 'shared/page.css', (route) => route.fulfill({ contentType: 'text/css', body: '@font-face { font-family: "Noto Sans Arabic"; src: url(/ug.ttf); }' }))
      },
    ))
})
