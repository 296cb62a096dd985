import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { ownFolder } from '../support/folder.ts'
import { Machine } from '../support/machine.ts'

const [width, height] = [320, 240]

/** A film of somebody in the midst, grey, and of others at the edges and in the corners, red: whatever lies outside the round in the middle of the frame. */
function film(): string {
  const isBeside = (x: number, y: number): boolean => Math.hypot(x - width / 2, y - height / 2) > height / 2 + 6
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

it('the preview shows the round in the middle of the picture and nobody beside it', async () => {
  const machine = await Machine.start({ file: film() })
  const stand = await machine.open('/vending/')
  await stand.page.evaluate(async () => void (await window.Mingshi!.ready)!.ask({ purpose: 'pay' }).then(({ permit }) => permit!.use(() => new Promise(() => {}))))
  await (await stand.on('age')).tap('over14')
  await stand.on('consent')
  await stand.agree('face', 'transmission', 'recipient:acquirer')
  await stand.part('countdown').waitFor()
  await stand.page.waitForTimeout(600)
  const shown = await countOn(stand.page)
  expect(shown.grey).toBeGreaterThan(20_000)
  expect(shown.red).toBe(0)
  await stand.page.evaluate(() => document.head.append(Object.assign(document.createElement('style'), { textContent: 'mingshi-kiosk::part(preview) { border-radius: 0; object-fit: fill }' })))
  await stand.page.waitForTimeout(300)
  expect((await countOn(stand.page)).red, 'the film has somebody beside').toBeGreaterThan(1_000)
  await machine.stop()
})
