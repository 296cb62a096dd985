import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Machine, type Stand } from '../support/machine.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

const sign = (stand: Stand) => stand.page.locator('mingshi-signage [data-screen="signage"]')
const says = (stand: Stand, words: string) => sign(stand).filter({ hasText: words }).waitFor()

describe('the sign in the attract screen', () => {
  it('says what works, and follows ways and the switch within a second; the camera is off', async () => {
    const stand = await machine.open('/vending/')
    await says(stand, '用不用脸都能办：扫码、刷卡、刷脸。')
    await says(stand, '摄像头关着。您不点同意，它不会打开。')
    const [icon, rights] = await Promise.all(['.band .icon', '[part="rights"]'].map((each) => stand.page.locator(`mingshi-signage ${each}`).boundingBox()))
    expect(icon!.height).toBeLessThan(60) // it is dressed
    expect(rights!.height).toBeGreaterThanOrEqual(44)
    await stand.kiosk("kiosk.alternatives.report('qr', 'down')")
    await says(stand, '用不用脸都能办：刷卡、刷脸。')
    await stand.kiosk("kiosk.disable('story')")
    await says(stand, '可以用：刷卡。')
    await says(stand, '刷脸现在不能用。')
    await stand.kiosk("kiosk.enable('story')")
    await stand.kiosk("kiosk.alternatives.report('qr', 'up')")
    await says(stand, '用不用脸都能办：扫码、刷卡、刷脸。')
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })

  it('shows the open camera while it is open, and the shut one as soon as it is shut', async () => {
    const stand = await (await machine.open('/vending/')).buy()
    await stand.toConsent()
    const seen = stand.page.evaluate(() => new Promise<string[]>((resolve) => {
      const words: string[] = []
      const look = () => {
        const [band] = [...document.querySelector('mingshi-signage')!.shadowRoot!.querySelectorAll('[part="indicator"]')]
        words.push(`${band!.className} ${document.querySelector('mingshi-kiosk')!.shadowRoot!.querySelector('[part="indicator"]')!.className}`)
      }
      document.addEventListener('mingshi:camera', (event) => {
        setTimeout(look, 50)
        if (!(event as CustomEvent<{ on: boolean }>).detail.on) setTimeout(() => resolve(words), 150)
      })
    }))
    await stand.agree('face', 'transmission', 'recipient:acquirer')
    expect(await seen).toEqual(['band live band live', 'band band'])
    await stand.page.close()
  })

  it('leads to one’s own consents with a real tap, and takes none from a script', async () => {
    const stand = await machine.open('/vending/')
    await sign(stand).waitFor()
    await stand.page.evaluate(() => document.querySelector('mingshi-signage')!.shadowRoot!.querySelector<HTMLElement>('[part="rights"]')!.click())
    await stand.page.waitForTimeout(200)
    expect(await stand.part('key').count()).toBe(0)
    await stand.page.locator('mingshi-signage [part="rights"]').click()
    await stand.on('rights')
    await stand.tap('end')
    await stand.page.locator('mingshi-signage [part="language"]').click()
    await says(stand, 'Your face is optional: Scan a code, Card, Face.')
    await stand.page.close()
  })

  it('is empty where the kiosk has closed', async () => {
    const stand = await machine.open('/vending/')
    await sign(stand).waitFor()
    await stand.kiosk('kiosk.close()')
    await sign(stand).waitFor({ state: 'detached' })
    await stand.page.close()
  })
})
