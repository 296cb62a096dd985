import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Permit } from '@mingshi/kiosk'
import { ownFolder } from '../support/folder.ts'
import { Machine, type Stand } from '../support/machine.ts'

const [width, height] = [320, 240]

/** A film of somebody, grey, and of others beside, red. */
function film(isBeside: (x: number, y: number) => boolean): string {
  const plane = (step: number, of: (beside: boolean) => number): Buffer =>
    Buffer.from(Array.from({ length: (width / step) * (height / step) }, (_, i) => of(isBeside((i % (width / step)) * step, Math.floor(i / (width / step)) * step))))
  const frame = Buffer.concat([Buffer.from('FRAME\n'), plane(1, (beside) => (beside ? 81 : 120)), plane(2, (beside) => (beside ? 90 : 128)), plane(2, (beside) => (beside ? 240 : 128))])
  const file = join(ownFolder(), 'beside.y4m')
  writeFileSync(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), ...Array.from({ length: 10 }, () => frame)]))
  return file
}

/** How many pixels of what is on the screen are red, and how many are the grey of the film. */
async function countOn(page: Page): Promise<{ red: number; grey: number }> {
  const picture = (await page.screenshot()).toString('base64')
  const other = await page.context().newPage()
  const counted = await other.evaluate(async (picture) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob())
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    const all = { red: 0, grey: 0 }
    for (let i = 0; i < data.length; i += 4) {
      const [r, g, b] = [data[i]!, data[i + 1]!, data[i + 2]!]
      if (r > 150 && g < 90 && b < 90) all.red++
      else if (Math.max(r, g, b) - Math.min(r, g, b) < 8 && r > 90 && r < 150) all.grey++
    }
    return all
  }, picture)
  await other.close()
  await page.bringToFront()
  return counted
}

/** Somebody before the machine, whose camera is on. */
async function filming(machine: Machine): Promise<Stand> {
  const stand = await machine.open('/vending/')
  await stand.page.evaluate(async () => void (await window.Mingshi!.ready)!.ask({ purpose: 'pay' }).then(({ permit }) => {
    Object.assign(window, { permit })
    return permit!.use(() => new Promise(() => {}))
  }))
  await (await stand.on('age')).tap('over14')
  await stand.on('consent')
  await stand.agree('face', 'transmission', 'recipient:acquirer')
  await stand.part('countdown').waitFor()
  await stand.page.waitForTimeout(600)
  return stand
}

it('the preview shows the round in the middle of the picture and nobody beside it', async () => {
  const machine = await Machine.start({ file: film((x, y) => Math.hypot(x - width / 2, y - height / 2) > height / 2 + 6) })
  const stand = await filming(machine)
  const shown = await countOn(stand.page)
  expect(shown.grey).toBeGreaterThan(20_000)
  expect(shown.red).toBe(0)
  await stand.page.evaluate(() => document.head.append(Object.assign(document.createElement('style'), { textContent: 'mingshi-kiosk::part(preview) { border-radius: 0; object-fit: fill }' })))
  await stand.page.waitForTimeout(300)
  expect((await countOn(stand.page)).red, 'the film has somebody beside').toBeGreaterThan(1_000)
  await machine.stop()
})

/** In the upper left of the frame, and out of its middle: what a host reports, and the one grey part of the film, which is a little larger. */
const box = { x: 0.1, y: 0.15, width: 0.3, height: 0.5 }
const isBesideBox = (x: number, y: number): boolean => x < box.x * width - 4 || x > (box.x + box.width) * width + 4 || y < box.y * height - 4 || y > (box.y + box.height) * height + 4

it.each(['a box of the engine’s own to view', 'none, as before Chromium 104'])('once a host reports the box that it looks at, the preview shows nothing beside that, with %s', async (which) => {
  const machine = await Machine.start({ file: film(isBesideBox) })
  const stand = await filming(machine)
  if (which.startsWith('none')) await stand.page.evaluate(() => { CSS.supports = () => false })
  const report = async (seen: unknown): Promise<{ red: number; grey: number }> => {
    await stand.page.evaluate((seen) => { (window as unknown as { permit: Permit }).permit.report(seen as { faces: number }) }, seen)
    await stand.page.waitForTimeout(300)
    return countOn(stand.page)
  }
  const middle = await report({ faces: 1 })
  expect(middle.red, 'who stands in the middle is not who is looked at').toBeGreaterThan(10_000)
  const seen = await report({ faces: 1, box })
  expect(seen.red).toBe(0)
  expect(seen.grey).toBeGreaterThan(20_000)
  const wrongs = [{ ...box, x: 0.8 }, { ...box, width: 0 }, { ...box, y: '0' }, { x: 1, y: 1 }, 'face', null]
  const kept = await stand.page.evaluate((wrongs) => {
    const { permit } = window as unknown as { permit: Permit }
    const { style } = document.querySelector('mingshi-kiosk')!.shadowRoot!.querySelector('video')!
    const before = style.cssText
    for (const wrong of wrongs) permit.report({ faces: 1, box: wrong as never })
    return before !== '' && style.cssText === before
  }, wrongs)
  expect(kept, 'the preview stays as it was').toBe(true)
  const said = (await stand.events()).filter(([, { code }]) => code === 'host-error').map(([, { detail }]) => detail)
  expect(said).toEqual(wrongs.map(() => expect.stringContaining('permit.report: expected a box of x, y, width and height within 0 and 1, got ') as string))
  expect((await report({ faces: 0 })).red, 'without a box').toBeGreaterThan(10_000)
  expect(stand.errors).toEqual([])
  await machine.stop()
})
