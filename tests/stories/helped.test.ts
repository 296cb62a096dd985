import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Machine } from '../support/machine.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

const sheet = '[data-screen="help"]'

describe('help', () => {
  it('is heard by the host; whoever says that somebody has been called is taken at their word, each time anew', async () => {
    const stand = await (await machine.open('/vending/')).buy()
    await stand.page.evaluate(() => {
      const heard: string[] = []
      Object.assign(window, { heard })
      document.addEventListener('mingshi:help', (event) => {
        heard.push(event.type)
        if (heard.length === 1) event.preventDefault() // a bell that rings once
      })
    })
    await stand.tap('help')
    expect(await stand.part('screen', sheet).innerText()).toContain('已经叫了工作人员，请等一下。')
    await stand.part('screen', sheet).locator('[part="done"]').click()
    await stand.tap('help')
    expect(await stand.part('screen', sheet).innerText()).toContain('有问题请打 021-0000 0000，或找工作人员。')
    expect(await stand.page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['mingshi:help', 'mingshi:help'])
    await stand.page.close()
  })
})

describe('the camera', () => {
  it('is heard as it opens, a note, and as it shuts, a lower one; nothing else makes a sound by itself', async () => {
    const stand = await machine.open('/vending/', (page) => page.addInitScript(() => {
      const notes: number[] = []
      Object.assign(window, { notes })
      const { start } = OscillatorNode.prototype
      OscillatorNode.prototype.start = function (...when) {
        notes.push(this.frequency.value)
        return start.apply(this, when)
      }
    }))
    const notes = () => stand.page.evaluate(() => (window as unknown as { notes: number[] }).notes)
    await stand.buy()
    await stand.toConsent()
    expect(await notes()).toEqual([])
    await stand.agree('face', 'transmission', 'recipient:acquirer')
    await stand.on('capture')
    await expect.poll(notes).toEqual([880])
    await stand.on('receipt')
    expect(await notes()).toEqual([880, 440])
    await stand.page.close()
  })

  it('is looked for where the installation says that it is', async () => {
    const stand = await (await machine.open('/vending/')).buy()
    await stand.toConsent()
    await stand.agree('face', 'transmission', 'recipient:acquirer')
    await stand.on('capture')
    expect(await stand.part('screen').locator('h1').textContent()).toBe('请看上面的镜头 ↑')
    await stand.page.close()
  })
})

describe('a keyboard', () => {
  it('types a code, and takes a character back', async () => {
    const stand = await machine.open('/vending/')
    await stand.page.locator('#mine').click()
    await stand.on('rights')
    await stand.page.keyboard.type('5mb?ha')
    await expect.poll(() => stand.part('code').textContent()).toBe('5MBHA _____')
    await stand.page.keyboard.press('Backspace')
    await expect.poll(() => stand.part('code').textContent()).toBe('5MBH_ _____')
    await stand.tap('help')
    await stand.page.keyboard.type('A')
    await stand.part('screen', sheet).locator('[part="done"]').click()
    expect(await stand.part('code').textContent()).toBe('5MBH_ _____')
    await stand.page.close()
  })
})

describe('a reader of the host’s', () => {
  it('takes a receipt back in two touches, by its code or by its picture; what is none is a wrong code', async () => {
    const stand = await (await machine.open('/vending/')).buy()
    await stand.toConsent()
    await stand.agree('face', 'transmission', 'recipient:acquirer')
    await stand.on('receipt')
    const code = (await stand.part('code').textContent())!
    const { data, width, height } = PNG.sync.read(await stand.page.screenshot())
    const text = jsQR(new Uint8ClampedArray(data), width, height)!.data
    await stand.tap('done')
    const scan = (text: string) => stand.page.evaluate((receipt) => { void window.Mingshi!.ready!.then((kiosk) => kiosk!.rights(receipt)) }, text)
    await scan('https://example.cn/not-a-receipt')
    await stand.on('rights')
    await expect.poll(() => stand.part('screen').innerText()).toContain('没有这个号，再看看回执。')
    await scan(text)
    await stand.tap('withdraw')
    await expect.poll(() => stand.part('screen').innerText()).toContain('已经撤回。')
    await stand.tap('done')
    await scan(code)
    await expect.poll(() => stand.part('screen').innerText()).toMatch(/您的回执[^]*已撤回/)
    expect(await stand.part('withdraw').count()).toBe(0)
    await stand.page.close()
  })
})
