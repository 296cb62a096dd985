import { operator } from './browser.mjs'
import { alternate, median, row } from './rounds.mjs'

const small = 1_000

/** Whether a log's length is felt: by an append, and by a start with the real mingshi.js in a browser that has just been opened. */
export async function measureGrowth({ hall, sample, records, rounds, told }) {
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
      row({ what: `start ${at}: createKiosk to ready`, unit: 'ms', figure: started.long, floor: started.short, floorWhat, most: 1.3 }),
    ],
  }
}

/** What a bulk write leaves to do in the background is done before anything is measured. */
async function settle(machine) {
  await machine.powerOff()
  await machine.powerOn()
  await machine.call('appends', ['sdk'], 30, 1)
  await new Promise((resolve) => setTimeout(resolve, 2_000))
}

/** Milliseconds of a start. A log that is not opened is no start. */
async function start(machine) {
  await machine.powerOn()
  const page = await machine.open('/vending/kiosk.html')
  const { ms, code } = await page.evaluate(async () => {
    const since = performance.now()
    const kiosk = await window.Mingshi.createKiosk({ policy: 'policy.mingshi.json', installation: 'installation.json' })
    return { ms: performance.now() - since, code: kiosk.health.code }
  })
  await page.close()
  await machine.powerOff()
  if (code !== 'ok') throw new Error(`expected a start with a log, got ${code}`)
  return ms
}
