import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Machine, Stand } from './machine.ts'
import { replace } from './pages.ts'

/** A page of the host's that has the service file, and keeps its kiosk where a story can call it. `before`: what is done to the page first, a clock of the story's own. */
export async function openHost(machine: Machine, scene: string, before: (page: Page) => Promise<unknown> = async () => {}): Promise<Stand> {
  const host = `Mingshi.createKiosk({ policy: 'policy.mingshi.json', installation: 'installation.json', lang: 'zh-CN en', parts: [MingshiService] }).then((kiosk) => { window.host = kiosk })`
  const stand = await machine.open(`/${scene}/service.html`, async (page) => [await before(page), await replace(page, 'shared/service.js', (route) => route.fulfill({ contentType: 'text/javascript', body: host }))])
  await stand.page.waitForFunction('window.host')
  return stand
}

/** Of that kiosk, an expression. */
export const call = <T>(stand: Stand, what: string): Promise<T> => stand.page.evaluate(`(async () => { const kiosk = window.host; return ${what} })()`)

/** Opens the service screen without waiting for it to close. */
export async function serve(stand: Stand, more = ''): Promise<void> {
  await stand.page.evaluate(`window.served = window.host.service({ by: '王师傅'${more} }).then(() => 'closed'), undefined`)
  await stand.on('service')
}
export const said = (stand: Stand, text: RegExp): Promise<void> => stand.part('said').filter({ hasText: text }).waitFor()

/** What the screen gives out, on the stick. */
export async function save(machine: Machine, stand: Stand, name: string): Promise<{ path: string; suggested: string }> {
  const [download] = await Promise.all([stand.page.waitForEvent('download'), stand.tap('save')])
  const path = join(machine.folder, 'stick', name)
  await download.saveAs(path)
  return { path, suggested: download.suggestedFilename() }
}
