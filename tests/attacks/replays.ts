import { expect } from 'vitest'
import { agreed } from './agreed.ts'
import { hostile, readBy } from './page.ts'
import { Machine } from '../support/machine.ts'

/** What a page keeps of a real yes, or brings from elsewhere. */
export const replays: readonly { id: string; name: string; play(machine: Machine): Promise<void> }[] = [
  {
    id: 'replayed-permit',
    name: 'a permit of an earlier visit, opened and used again',
    async play(machine) {
      const stand = await agreed(machine)
      await stand.tap('stop')
      await stand.page.waitForFunction('permit.signal.aborted')
      expect(await stand.page.evaluate('permit.use(() => "matched")')).toMatchObject({ result: 'failed', reason: 'permit' })
      expect(await stand.page.evaluate('permit.open()')).toMatchObject({ result: 'failed' })
      expect(await stand.run('[opened, permit.expires, stream.getTracks()[0].readyState].join()')).toBe('1,0,ended')
      await stand.page.close()
    },
  },
  {
    id: 'second-tab',
    name: 'another tab of the same origin, while the first has a permit',
    async play(machine) {
      const stand = await agreed(machine)
      const other = await hostile(machine, 'mingshi.js')
      await other.page.bringToFront()
      expect(await other.toYes()).toBe(true)
      expect(await other.page.evaluate("navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'a stream', (error) => error.message)")).toBe('Mingshi: no permit')
      expect(await other.run('opened')).toBe(0)
      expect(await stand.page.evaluate('(() => { try { new BroadcastChannel("x").postMessage(permit) } catch (error) { return error.name } })()')).toBe('DataCloneError')
      await other.page.close()
      await stand.page.close()
    },
  },
  {
    id: 'back-again',
    name: 'back to the page by the history, after it was left with a permit',
    async play(machine) {
      const stand = await agreed(machine)
      // What an engine tells a page that it keeps: it would come back as it was.
      expect(await stand.page.evaluate('(dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })), [permit.expires, stream.getTracks()[0].readyState].join())')).toBe('0,ended')
      await stand.page.goto(`${machine.origin}/vending/policy.json`)
      await stand.page.goBack()
      await stand.page.waitForFunction('window.Mingshi')
      expect(await stand.page.evaluate('(window.permit ? [permit.expires, stream.getTracks()[0].readyState] : [0, "ended"]).join()')).toBe('0,ended')
      await stand.page.close()
    },
  },
  {
    id: 'storage-of-another-machine',
    name: 'storage copied from another machine, where somebody said yes',
    async play(machine) {
      const stand = await agreed(machine)
      expect(await stand.page.evaluate('Mingshi.ready.then((kiosk) => kiosk.consents.list({ status: "given" }))'), 'consents that are worth copying').not.toEqual([])
      await stand.page.close()
      const rows = await readBy(machine)
      expect(rows.some(({ type }) => type === 'consent.given')).toBe(true)
      const copy = await dump(machine)
      const elsewhere = await Machine.start()
      const first = await elsewhere.open('/vending/')
      await first.kiosk('kiosk.close()')
      await first.page.goto(`${elsewhere.origin}/vending/policy.json`)
      await first.page.evaluate(restore, copy)
      await first.page.close()
      const there = await hostile(elsewhere, 'mingshi.js')
      await there.page.waitForFunction('window.how || document.querySelector("mingshi-kiosk").shadowRoot.querySelector("section")')
      expect(await there.run('opened')).toBe(0)
      expect(await there.page.evaluate('Mingshi.ready.then((kiosk) => kiosk.consents.list({ status: "given" }))')).toEqual([])
      await there.page.close()
      await elsewhere.stop()
    },
  },
]

type Copy = Record<string, [unknown, unknown][]>

/** All rows of the log's database, with their keys; device keys are not for a script to copy. */
async function dump(machine: Machine): Promise<Copy> {
  const page = await machine.context.newPage()
  await page.goto(`${machine.origin}/vending/policy.json`)
  const copy = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve) => { request.onsuccess = () => resolve(request.result) })
    const { operator } = (await (await fetch('installation.json')).json()) as { operator: string }
    const database = await done(indexedDB.open(`mingshi/${operator}`))
    const all: Copy = {}
    for (const name of [...database.objectStoreNames]) {
      const store = database.transaction(name).objectStore(name)
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())])
      all[name] = keys.map((key, i) => [key, JSON.stringify(values[i], (_, value: unknown) => (value instanceof Uint8Array ? { bytes: [...value] } : value))])
    }
    return all
  })
  await page.close()
  return copy
}

async function restore(copy: Copy): Promise<void> {
  const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve) => { request.onsuccess = () => resolve(request.result) })
  const { operator } = (await (await fetch('installation.json')).json()) as { operator: string }
  const database = await done(indexedDB.open(`mingshi/${operator}`))
  for (const [name, rows] of Object.entries(copy)) {
    const store = database.transaction(name, 'readwrite').objectStore(name)
    await done(store.clear())
    for (const [key, value] of rows) {
      const row: unknown = JSON.parse(value as string, (_, each: { bytes?: number[] } | null) => (each && each.bytes ? new Uint8Array(each.bytes) : each))
      await done(store.keyPath === null ? store.put(row, key as IDBValidKey) : store.put(row))
    }
  }
  database.close()
}
