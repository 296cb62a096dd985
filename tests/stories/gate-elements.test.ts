import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Machine } from '../support/machine.ts'

let machine: Machine
beforeAll(async () => { machine = await Machine.start() })
afterAll(() => machine.stop())

/** In this window and in a fresh one: what reading it gives, and whether it can be put back. */
const read = `Promise.all([window, document.body.appendChild(document.createElement('iframe')).contentWindow].flatMap((realm) => [['camera', 'track'], ['usermedia', 'stream']].map(async ([tag, name]) => {
  const element = realm.document.createElement(tag)
  const member = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), name)
  const got = await Promise.resolve(element[name]).then((value) => String(value), (error) => error.message)
  return [tag, got, member.configurable].join()
})))`

describe('the elements that open a camera by a button of the engine’s own (Chromium: camera, usermedia)', () => {
  it('hand nothing out to a page with our script; without it they have a picture’s place', async () => {
    const without = await machine.open('/')
    if (await without.page.evaluate("document.createElement('camera').constructor.name !== 'HTMLCameraElement'")) return // an engine without them
    expect(await without.page.evaluate(read)).toEqual(['camera,null,true', 'usermedia,null,true', 'camera,null,true', 'usermedia,null,true'])
    for (const script of ['mingshi.js', 'mingshi-full.js']) {
      const stand = await machine.open('/')
      await stand.page.addScriptTag({ url: `/mingshi/${script}` })
      expect(await stand.page.evaluate(read), script).toEqual(['camera', 'usermedia', 'camera', 'usermedia'].map((tag) => `${tag},Mingshi: no permit,false`))
      await stand.page.close()
    }
  })

  it('open one for a finger on that button, and hand nothing of it to a page with our script; with the headers of a shut page they open none', async () => {
    const touched = async (script: string, headers: Record<string, string> = {}): Promise<unknown> => {
      const html = `<!doctype html><meta charset="utf-8">${script && `<script src="/mingshi/${script}"></script>`}<body style="margin: 50px"><usermedia type="camera"></usermedia><br><br><camera></camera>`
      const stand = await machine.open('/elements.html', (page) => page.route('**/elements.html', (route) => route.fulfill({ contentType: 'text/html', headers, body: html })))
      if (await stand.page.evaluate("document.createElement('camera').constructor.name !== 'HTMLCameraElement'")) return undefined
      await stand.page.evaluate(`window.said = []
        for (const element of document.querySelectorAll('camera, usermedia')) {
          for (const type of ['stream', 'track', 'error']) element.addEventListener(type, (event) => {
            const handed = []
            for (const key in event) if (/^Media/.test(event[key] && event[key].constructor.name)) handed.push(key)
            said.push([type, ...handed].join())
          })
        }`)
      await stand.page.waitForTimeout(1_500) // the engine takes no tap on one that has just come
      for (const tag of ['usermedia', 'camera']) {
        await stand.page.locator(tag).click()
        await stand.page.waitForTimeout(1_200)
      }
      const got = await stand.page.evaluate(`Promise.all([['usermedia', 'stream'], ['camera', 'track']].map(async ([tag, name]) => Promise.resolve(document.querySelector(tag)[name]).then((value) => String(value), (error) => error.message))).then((got) => [...said, ...got])`)
      await stand.page.close()
      return got
    }
    const without = await touched('')
    if (!without) return // an engine without them
    expect(without).toEqual(['stream', 'track', '[object MediaStream]', '[object MediaStreamTrack]'])
    for (const script of ['mingshi.js', 'mingshi-full.js']) expect(await touched(script), script).toEqual(['stream', 'track', 'Mingshi: no permit', 'Mingshi: no permit'])
    expect(await touched('', { 'Permissions-Policy': 'camera=()' })).toEqual(['error', 'error', 'null', 'null'])
  })
})
