import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { claimed } from '../support/blocks.mjs'
import { ownFolder } from '../support/folder.ts'
import { serveFolder } from '../support/site.ts'
import { findChromium, has } from '../support/tools.mjs'

const folder = ownFolder()
const font = '/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf'
const [subset, css] = claimed('docs/languages.md', 'tests/stories/subset.test.ts').map(({ code }) => code)

describe.skipIf(!has('pyftsubset') || !existsSync(font))('a font that the page brings, as docs/languages.md says (pyftsubset and Noto Sans Arabic are needed: Debian’s fonttools, python3-brotli, fonts-noto-core)', () => {
  it('is a fraction of the whole, and Uyghur is as wide in it: its letters join as they do there', async () => {
    mkdirSync(join(folder, 'fonts'))
    copyFileSync(font, join(folder, 'NotoSansArabic-Regular.ttf'))
    const { status, stderr } = spawnSync('sh', ['-ec', subset!], { cwd: folder, encoding: 'utf8' })
    expect([status, status === 0 ? '' : stderr]).toEqual([0, ''])
    copyFileSync(join(folder, 'ug.woff2'), join(folder, 'fonts/ug.woff2'))
    expect(statSync(join(folder, 'ug.woff2')).size).toBeLessThan(statSync(font).size / 2)
    // Under the guide’s name the machine may have the font of its own: this file and the whole one stand under names that no machine has.
    const face = (name: string, file: string) => css!.replace('"Noto Sans Arabic"', `"${name}"`).replace('fonts/ug.woff2', file)
    expect(face('subset', 'fonts/ug.woff2')).not.toBe(css)
    const word = 'ئۇيغۇرچە، يۈزىڭىزنى سېلىشتۇرىدۇ'
    writeFileSync(join(folder, 'index.html'), `<!doctype html><meta charset="utf-8"><style>${face('subset', 'fonts/ug.woff2')}${face('whole', 'NotoSansArabic-Regular.ttf').replace(' format("woff2")', '')} span { font-size: 40px }</style>
      <p><span style="font-family: subset">${word}</span></p><p><span style="font-family: whole">${word}</span></p>`)
    const { origin, close } = await serveFolder(folder)
    const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox', '--disable-gpu'] })
    try {
      const page = await browser.newPage()
      await page.goto(`${origin}/`)
      expect(await page.evaluate(async () => (await document.fonts.ready, [...document.fonts].map(({ status }) => status)))).toEqual(['loaded', 'loaded'])
      const [subset, whole] = await page.locator('span').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width))
      expect(subset).toBe(whole) // letters that do not join are of other widths
    } finally {
      await browser.close()
      await close()
    }
  })
})
