import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { held } from '../attacks/held.mjs'
import { handed } from '../attacks/handed.ts'
import { called, hostile, readBy, type Hostile } from '../attacks/page.ts'
import { replays } from '../attacks/replays.ts'
import { shown } from '../attacks/shown.ts'
import { unheld } from '../attacks/unheld.mjs'
import { Counter } from '../support/handover.ts'
import { Machine } from '../support/machine.ts'

let machine: Machine
let counter: Counter
beforeAll(async () => {
  machine = await Machine.start()
  counter = await Counter.start(machine)
  const first = await machine.open('/vending/') // the log is there
  await first.kiosk('kiosk.health')
  await first.page.close()
})
afterAll(() => counter.stop())

const given = async () => (await readBy(machine)).filter(({ type }) => type === 'consent.given').length

/** Nothing of the engine's camera was asked for, nobody has a permit that lives, and no record says that there was a yes. */
async function nothingCame(stand: Hostile, before: number): Promise<void> {
  await stand.page.waitForTimeout(1_500)
  expect(await stand.run('opened'), 'calls of the engine’s camera').toBe(0)
  expect(await stand.run('!!window.permit && permit.expires > 0')).toBe(false)
  await stand.page.close()
  expect(await given(), 'records of a yes').toBe(before)
}

/** What the larger script does otherwise on its screens is enough to try it there too. */
const inBoth = ['forged-event-objects', 'state-reached', 'redirected-tap', 'frames-over-buttons']

describe.each([['mingshi.js', held], ['mingshi-full.js', held.filter(({ id }) => inBoth.includes(id))]] as const)('a page with %s first, and hostile from then on, gets no stream and no consent by', (script, attacks) => {
  it.each(attacks)('$id', async ({ lay, strike, person = [] }) => {
    const before = await given()
    const stand = await hostile(machine, script, lay)
    expect(await stand.toYes(), 'a standing question').toBe(true)
    await stand.run(called(strike))
    for (const each of person) await stand.finger(each)
    await nothingCame(stand, before)
  })
})

describe('what was once given is worth nothing again', () => {
  it.each(replays)('$id', async ({ play }) => {
    await play(machine)
  })
})

describe('on its way to another page a permit is worth nothing to others', () => {
  it.each(handed)('$id', async ({ play }) => {
    await play(counter)
  })
})

describe('not held by a script, and shown:', () => {
  it.each(unheld)('$id', async ({ id }) => {
    await shown[id]!(machine, counter)
  })
})

it('docs/threats.md has these rows, in its first table, and no others', () => {
  const text = readFileSync(new URL('../../docs/threats.md', import.meta.url), 'utf8')
  const [first] = text.split(/\n\n(?=\| stored thing)/)
  const rows = [...first!.matchAll(/^\| `([\w-]+)` \| (.+?) \| (.+?) \|$/gm)].map(([, id, name, holds]) => [id, name, holds])
  expect(rows).toEqual([
    ...[...held, ...replays, ...handed].map(({ id, name }) => [id, name, 'our script, first on the page']),
    ...unheld.map(({ id, name, holds }) => [id, name, `**not held by a script:** ${holds}`]),
  ])
})
