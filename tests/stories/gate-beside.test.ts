import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Machine } from '../support/machine.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

describe('a page beside the gate', () => {
  it('reads its own markup, and nothing looks for frames in the letters of it', async () => {
    const stand = await machine.open('/vending/')
    const [letters, looks] = await stand.page.evaluate(() => {
      let asked = 0
      Object.defineProperty(String.prototype, 'Navigator', { get: () => void asked++, configurable: true })
      const { length } = document.documentElement.outerHTML + document.body.innerHTML
      return [length, asked]
    })
    expect(letters).toBeGreaterThan(1000)
    expect(looks).toBeLessThanOrEqual(2) // once for each text
    expect(stand.errors).toEqual([])
    await stand.page.close()
  })
})
