import { verifyBundle } from '@mingshi/core'
import { verifier } from '../crash/verifier.mjs'
import { Person } from './person.mjs'

/** In the page: a bundle of everything, by the service file. */
const takeBundle = `(window.Mingshi.createKiosk({ policy: 'policy.mingshi.json', installation: 'installation.json', parts: [window.MingshiService] }).then(function (kiosk) {
  return kiosk.export({ by: 'engines', why: 'test' })
}).then(function (blob) {
  return new Promise(function (resolve) {
    var reader = new FileReader()
    reader.onload = function () { resolve(reader.result.split(',')[1]) }
    reader.readAsDataURL(blob)
  })
}))`

const starts = `window.Mingshi.ready.then(function (kiosk) { return kiosk ? kiosk.health.code : 'no kiosk' })`

/** What a person does before the machine, step by step. Each ends well, or throws what was expected and what was there. */
export const steps = [
  {
    id: 'starts', zh: '启动', en: 'starts',
    async run({ page, at }) {
      await page.goto(at('vending'))
      const code = await page.evaluate(starts)
      if (code !== 'ok') throw new Error(`expected the health to be ok, got ${code}`)
    },
  },
  {
    id: 'refused', zh: '拒绝', en: 'refused',
    async run({ page, at, person }) {
      await page.goto(at('vending'))
      await person.taps('.drink', '#pay', '[part="tile"][data-id="face"]', '[part="over14"]', '[data-screen="consent"] [part="refuse"]')
      await person.sees('#till[data-way="qr"]')
      await person.finds('vending.example.cn', ['session.opened', 'consent.refused face', 'session.ended refused'])
    },
  },
  {
    id: 'given', zh: '同意，开摄像头，收据', en: 'given, with camera and receipt',
    async run({ page, at, person }) {
      const items = ['face', 'transmission', 'recipient:acquirer']
      await page.goto(at('vending'))
      await person.taps('.drink', '#pay', '[part="tile"][data-id="face"]', '[part="over14"]', ...items.map((item) => `[part="agree"][data-item="${item}"]`))
      codeOf(await person.sees('[part="code"]'))
      await person.finds('vending.example.cn', ['session.opened', ...items.map((item) => `consent.given ${item}`), 'camera.on', 'camera.off', 'session.ended given'])
      await person.taps('[part="done"]')
    },
  },
  {
    id: 'withdrawn', zh: '凭收据撤回', en: 'withdrawn by the receipt',
    async run({ page, at, person }) {
      const items = ['face', 'template']
      await page.goto(at('property-access'))
      await person.taps('.home', '#enrol', '[part="tile"][data-id="face"]', '[part="over14"]', ...items.map((item) => `[part="agree"][data-item="${item}"]`))
      const code = codeOf(await person.sees('[part="code"]'))
      await person.finds('garden.example.cn', ['session.opened', ...items.map((item) => `consent.given ${item}`), 'camera.on', 'camera.off', 'session.ended given'])
      await page.goto(at('property-access')) // as if another day: nothing is held in the page
      await person.taps('#mine', ...[...code.replace('-', '')].map((key) => `[data-screen="rights"] [data-id="${key}"]`), '[part="withdraw"]')
      await person.finds('garden.example.cn', ['consent.withdrawn face', 'consent.withdrawn template', 'erasure.due template', 'erasure.done'])
    },
  },
  {
    id: 'verified', zh: '导出并核验', en: 'exported and verified',
    async run({ page, at }) {
      for (const scene of ['vending', 'property-access']) {
        await page.goto(at(scene, 'service.html'))
        const zip = new Uint8Array(Buffer.from(await page.evaluate(takeBundle), 'base64'))
        const { checks } = await verifyBundle(verifier, zip)
        const [fault] = checks.flatMap(({ faults }) => faults)
        if (fault) throw new Error(`${scene}: ${fault.where}: expected ${fault.expected}, got ${fault.got}`)
      }
    },
  },
]

function codeOf({ text }) {
  if (!/^[0-9A-Z]{5}-[0-9A-Z]{5}$/.test(text)) throw new Error(`expected the code of a receipt, got ${text}`)
  return text
}

/** Every step in one engine with one of our scripts: `true`, or why not. */
export async function runScene(engine, origin, script, say = () => {}) {
  const page = await engine.open()
  const at = (scene, file = '') => `${origin}/${scene}/${file}?script=${script}`
  const came = {}
  try {
    for (const { id, run } of steps) {
      came[id] = await run({ page, at, person: new Person(page) }).then(() => true, (error) => error.message)
      say(id, came[id])
    }
    return came
  } finally {
    await page.close()
  }
}
