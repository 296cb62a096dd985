import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine, unless } from '../support/engine.ts'
import { Machine, type Stand } from '../support/machine.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

/** What has the focus inside the kiosk: its part and which, or the tag of a heading; whether a ring is drawn: ours, or where `:focus-visible` is not known the engine's own, thin one. */
const focused = (stand: Stand) =>
  stand.page.evaluate((own) => {
    const active = document.querySelector('mingshi-kiosk')!.shadowRoot!.activeElement as HTMLElement | null
    if (!active) return { name: '', ring: false }
    const { outlineStyle, outlineWidth } = getComputedStyle(active)
    return { name: [active.getAttribute('part') ?? active.tagName, active.dataset.id ?? active.dataset.item].filter(Boolean).join(' '), ring: own ? outlineStyle === 'auto' : outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 }
  }, engine < 86)

/** Tab, or Shift+Tab, until that has the focus: a few presses, or it is a trap. */
async function tabTo(stand: Stand, name: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 45; presses++) {
    await stand.page.keyboard.press(key)
    const at = await focused(stand)
    if (at.name !== name) continue
    expect(at.ring, name).toBe(true)
    return
  }
  throw new Error(`Tab does not come to ${name}; it is at ${(await focused(stand)).name}`)
}

describe('with a keyboard alone', () => {
  it('a whole visit: focus begins on the question, never on agree; every control is come to and shows it; and the record says key', async () => {
    const stand = await (await machine.open('/vending/')).buy()
    expect((await focused(stand)).name).toBe('H1')
    await tabTo(stand, 'tile face')
    await stand.page.keyboard.press('Enter')
    await stand.on('age')
    expect((await focused(stand)).name).toBe('H1')
    await tabTo(stand, 'over14')
    await stand.page.keyboard.press('Space')
    await stand.on('consent')
    for (const item of ['face', 'transmission', 'recipient:acquirer']) {
      await stand.part('agree', `[data-item="${item}"]:enabled`).waitFor()
      await stand.page.waitForTimeout(550)
      expect((await focused(stand)).name).toBe('H1')
      await tabTo(stand, `refuse ${item}`) // comes first
      await tabTo(stand, `agree ${item}`)
      await tabTo(stand, `refuse ${item}`, 'Shift+Tab')
      await tabTo(stand, `agree ${item}`)
      await stand.page.keyboard.press('Enter')
    }
    await stand.on('receipt')
    await tabTo(stand, 'done')
    await stand.page.keyboard.press('Enter')
    await stand.stood('paid')
    const inputs = (await stand.leaves()).filter(({ type }) => type === 'consent.given').map(({ input }) => input)
    expect(inputs).toEqual(['key', 'key', 'key'])
    await stand.page.close()
  })
})

describe('what is heard', () => {
  it('every control has a name, the screen one question, and the camera says when it opens and shuts', async () => {
    const stand = await (await machine.open('/vending/')).buy()
    await stand.page.evaluate(() => {
      const heard: string[] = []
      Object.assign(window, { heard })
      const root = document.querySelector('mingshi-kiosk')!.shadowRoot!
      new MutationObserver(() => {
        const band = root.querySelector('[aria-live]')
        const text = band ? band.textContent : ''
        if (text && heard[heard.length - 1] !== text) heard.push(text)
      }).observe(root, { subtree: true, childList: true, characterData: true })
    })
    const look = async (): Promise<string> => {
      const tree = await stand.page.locator('mingshi-kiosk').ariaSnapshot()
      expect(tree).not.toMatch(/- button(?! ")/) // none without a name
      expect(tree.match(/- heading "[^"]+" \[level=1\]/g)).toHaveLength(1)
      return tree
    }
    expect(await look()).toContain('button "刷脸')
    await stand.toConsent()
    const consent = await look()
    expect(consent.indexOf('heading "这台机器')).toBeLessThan(consent.indexOf('button "不同意'))
    expect(consent.indexOf('button "不同意')).toBeLessThan(consent.indexOf('button "同意'))
    await stand.agree('face', 'transmission', 'recipient:acquirer')
    await stand.on('receipt')
    expect(await look()).toContain('img "用手机扫码，把回执带走"')
    const heard = await stand.page.evaluate(() => (window as unknown as { heard: string[] }).heard)
    expect(heard).toContain('摄像头开着，点停止就关。')
    expect(heard.at(-1)).toBe('摄像头已经关了。')
    await stand.page.close()
  })
})

describe('as the person has set the machine', () => {
  it('forced colours: the pair keeps its edges, the open camera is told from the shut one by more than colour', async () => {
    unless(engine > 92, 'forced colours cannot be imitated in it')
    const stand = await machine.open('/vending/', (page) => page.emulateMedia({ forcedColors: 'active' }))
    await stand.buy()
    await stand.toConsent()
    const edges = await stand.page.locator('mingshi-kiosk .choice').evaluateAll((pair) => pair.map((each) => {
      const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(each)
      return [parseFloat(borderTopWidth) >= 2, borderTopColor !== backgroundColor, borderTopColor]
    }))
    expect(edges[0]).toEqual([true, true, edges[1]![2]])
    const shut = await stand.part('indicator').locator('path').getAttribute('d')
    const open = stand.page.waitForFunction(() => document.querySelector('mingshi-kiosk')!.shadowRoot!.querySelector('[part=indicator].live path')?.getAttribute('d')) // the camera may be on for a second only
    await stand.agree('face', 'transmission', 'recipient:acquirer')
    expect(await (await open).jsonValue()).not.toBe(shut)
    await stand.page.close()
  })

  it.each(['reduce', 'no-preference'] as const)('nothing moves, whether or not motion is to be reduced: %s', async (reducedMotion) => {
    unless(engine > 74 || reducedMotion !== 'reduce', 'a wish for less motion cannot be imitated in it')
    const stand = await machine.open('/vending/', (page) => page.emulateMedia({ reducedMotion }))
    await stand.buy()
    await stand.toConsent()
    if (engine >= 84) expect(await stand.page.evaluate(() => document.getAnimations().length)).toBe(0) // an older one has no list of them: the computed styles below say it alone
    const moving = await stand.page.evaluate(() => [...document.querySelector('mingshi-kiosk')!.shadowRoot!.querySelectorAll('*')].filter((each) => {
      const { animationName, transitionDuration } = getComputedStyle(each)
      return animationName !== 'none' || parseFloat(transitionDuration) > 0
    }).length)
    expect(moving).toBe(0)
    await stand.page.close()
  })
})
