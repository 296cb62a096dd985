import { operator } from './browser.mjs'
import { alternate, failed, median, row } from './rounds.mjs'

/** Lines in a segment of the second copy, which is written anew with each of them: both logs begin at the start of one. */
const segment = 256
const small = 4 * segment

/** Whether a log's length is felt: by an append, and by a start with the real mingshi.js in a browser that has just been opened. */
export async function measureGrowth({ hall, sample, wanted, rounds, told }) {
  const records = wanted - (wanted % segment)
  const [short, long] = [await hall.machine(), await hall.machine()]
  for (const [machine, count] of [[short, small], [long, records]]) {
    told(`filling a log with ${count} records`)
    const page = await machine.bench(sample)
    await page.evaluate(([operator, count]) => window.bench.fill(operator, count), [operator, count])
    await page.close()
  }
  await settle(long)
  await settle(short)

  const append = (machine) => async () => median((await machine.call('appends', ['sdk'], 40, 1))[0])
  const appended = await alternate(rounds, { short: append(short), long: append(long) }, (what) => told(`append, ${what}`))
  await short.powerOff()
  await long.powerOff()
  const started = await alternate(rounds, { short: () => start(short), long: () => start(long) }, (what) => told(`start, ${what}`))

  const floorWhat = `at ${small.toLocaleString('en')}`
  const at = `at ${records.toLocaleString('en')} records`
  return {
    long,
    rows: [
      row({ what: `append ${at}, p50`, unit: 'ms', figure: appended.long, floor: appended.short, floorWhat, most: 1.3 }),
      startRow(`start ${at}: createKiosk to ready`, started, floorWhat),
    ],
  }
}

/** A kiosk that starts without its log has not started: whatever it took, it is no figure. */
function startRow(what, { short, long }, floorWhat) {
  const without = long.filter(({ code }) => code !== 'ok')
  if (without.length > 0) return failed({ what, why: `${without.length} of ${long.length} starts without a log, ${without[0].code} after ${Math.round(without[0].ms)} ms` })
  const times = (starts) => starts.map(({ ms }) => ms)
  return row({ what, unit: 'ms', figure: times(long), floor: times(short), floorWhat, most: 1.3 })
}

/** What a bulk write leaves to do in the background is done before anything is measured. */
async function settle(machine) {
  await machine.powerOff()
  await machine.powerOn()
  await machine.call('appends', ['sdk'], 30, 1)
  await new Promise((resolve) => setTimeout(resolve, 2_000))
}

/** Milliseconds of a start, and what the kiosk says of its health. */
async function start(machine) {
  await machine.powerOn()
  const page = await machine.open('/vending/kiosk.html')
  const started = await page.evaluate(async () => {
    const since = performance.now()
    const kiosk = await window.Mingshi.createKiosk({ policy: 'policy.mingshi.json', installation: 'installation.json' })
    return { ms: performance.now() - since, code: kiosk.health.code }
  })
  await page.close()
  await machine.powerOff()
  return started
}
