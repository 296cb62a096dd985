import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { discard } from '../../packages/cli/dist/discard.js'
import { Browser } from '../crash/browser.mjs'

const flags = ['--window-size=1080,1920', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--auto-accept-this-tab-capture', '--disable-popup-blocking']

/** A Chromium with a camera of its own making and an empty profile. */
export async function startChromium(chromium) {
  const profile = mkdtempSync(join(tmpdir(), 'mingshi-engine-'))
  const browser = await Browser.start({ chromium, profile, more: flags })
  const { product } = await browser.send('Browser.getVersion')
  return {
    name: `Chromium ${/\/(\d+)/.exec(product)[1]}`,
    open: () => browser.open(),
    async close() {
      await browser.kill()
      await discard(profile)
    },
  }
}
