import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ownFolder } from '../support/folder.ts'
import { Machine, type Lens, type Stand } from '../support/machine.ts'

const folder = ownFolder()
const items = ['face', 'transmission', 'recipient:acquirer']

/** A raw film of one second: grey frames, in turn of these brightnesses; 0 is black. */
function film(name: string, ...lumas: number[]): Lens {
  const [width, height] = [160, 120]
  const frames = Array.from({ length: 20 }, (_, i) => Buffer.concat([Buffer.from('FRAME\n'), Buffer.alloc(width * height, lumas[i % lumas.length]), Buffer.alloc((width * height) / 2, 128)]))
  const file = join(folder, `${name}.y4m`)
  writeFileSync(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F20:1 Ip A1:1 C420jpeg\n`), ...frames]))
  return { file }
}

async function with_(lens: Lens, tell: (stand: Stand) => Promise<void>): Promise<void> {
  const machine = await Machine.start(lens)
  try {
    const stand = await (await machine.open('/vending/')).buy()
    await stand.toConsent()
    await stand.agree(...items)
    await tell(stand)
    expect(stand.errors).toEqual([])
  } finally {
    await machine.stop()
  }
}

describe('the stand-in matcher decides from the pixels of the stream', () => {
  it.concurrent.each([['black', [0]], ['frozen', [140]], ['dark but flickering', [16, 20, 24]]])('%s frames: not matched, the camera off, two equal ways on; and on retry the attempts run out', async (name, lumas) => {
    await with_(film(name.replace(/ /g, '-'), ...lumas), async (stand) => {
      await stand.on('outcome')
      expect(await stand.part('indicator').getAttribute('class')).not.toContain('live')
      const boxes = await Promise.all(['alternative', 'retry'].map((part) => stand.part(part).boundingBox()))
      expect(boxes[0]!.width).toBeCloseTo(boxes[1]!.width, 0)
      expect(boxes[0]!.height).toBeCloseTo(boxes[1]!.height, 0)
      await stand.tap('retry')
      await stand.on('capture')
      await stand.on('outcome')
      await stand.tap('retry')
      await stand.on('capture')
      await stand.on('outcome')
      expect(await stand.part('retry').count()).toBe(0)
      await stand.tap('alternative')
      await stand.page.locator('#till').waitFor()
      const types = await stand.leafTypes()
      expect(types.filter((type) => type === 'camera.on')).toHaveLength(3)
      expect(types.filter((type) => type.startsWith('consent.given'))).toHaveLength(3) // asked once, not once per attempt
      expect((await stand.leaves()).at(-1)).toMatchObject({ type: 'session.ended', how: 'given', result: 'not-matched' })
    })
  })

  it.concurrent('says itself that a track has ended, before the first frame and after it', async () => {
    const machine = await Machine.start()
    const { page } = await machine.open('/') // without our script: with it nobody opens the camera like this
    const said = (before: boolean) => page.evaluate(`(async () => {
      const { standInMatcher } = await import('/shared/matcher.js')
      const stream = await navigator.mediaDevices.getUserMedia({ video: true })
      const stop = () => stream.getTracks().forEach((track) => track.stop())
      if (${before}) stop()
      else setTimeout(stop, 600)
      return standInMatcher(stream, new AbortController().signal).catch((error) => error.message)
    })()`)
    expect(await said(true)).toContain('the camera track has ended')
    expect(await said(false)).toContain('the camera track ended')
    await machine.stop()
  })

  it.concurrent('a track that ends: failed, and the alternatives', async () => {
    await with_('moving', async (stand) => {
      await stand.part('countdown').waitFor()
      await stand.page.evaluate(() => {
        const video = document.querySelector('mingshi-kiosk')!.shadowRoot!.querySelector('video')!
        for (const track of (video.srcObject as MediaStream).getTracks()) {
          track.stop()
          track.dispatchEvent(new Event('ended')) // what an unplugged camera does by itself
        }
      })
      await stand.on('failure')
      expect((await stand.leaves()).at(-1)).toMatchObject({ type: 'session.ended', how: 'given', result: 'failed', reason: 'camera-failed' })
      await stand.tap('tile', '[data-id="card"]')
      await stand.page.locator('#till[data-way="card"]').waitFor()
    })
  })
})

describe('a camera that does not open', () => {
  /** An engine whose camera is in use: it says so to our script too, which comes later. */
  const busy = (page: Page) => page.addInitScript(() => {
    MediaDevices.prototype.getUserMedia = () => Promise.reject(new DOMException('in use', 'NotReadableError'))
  })

  it.concurrent.each<[string, Lens, string]>([['missing', 'none', 'camera-missing'], ['denied', 'denied', 'camera-denied'], ['busy', 'moving', 'camera-busy']])('%s: said plainly, recorded, and the sale goes on', async (name, lens, code) => {
    const machine = await Machine.start(lens)
    try {
      const stand = await (await machine.open('/vending/', async (page) => { if (name === 'busy') await busy(page) })).buy()
      await stand.toConsent()
      await stand.agree(...items)
      await stand.on('failure')
      expect(await stand.part('screen').locator('.lead').first().textContent()).toBe('摄像头打不开。您选好的东西还在。')
      expect((await stand.events()).filter(([type]) => type === 'health').at(-1)![1].code).toBe(code)
      const leaves = await stand.leaves()
      expect(leaves.some((leaf) => leaf.type === 'health' && leaf.code === code)).toBe(true)
      expect(leaves.filter(({ type }) => type === 'camera.on')).toEqual([])
      await stand.tap('tile', '[data-id="qr"]')
      await stand.page.locator('#till[data-way="qr"]').waitFor()
      expect(stand.errors).toEqual([])
    } finally {
      await machine.stop()
    }
  })
})
