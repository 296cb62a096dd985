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
})
