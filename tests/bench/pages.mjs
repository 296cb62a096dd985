import { alternate, failed, row } from './rounds.mjs'

const rounds = 3

/** The auditor's page, from the file to its verdict and its report, and the kiosk's export: each against what it cannot leave out. */
export async function measurePages({ hall, long, sample, wanted, told }) {
  const machine = await hall.machine()
  const verified = await alternate(rounds, { page: () => verdict(machine, sample.path), floor: () => floorOf(machine, sample.path) }, (what) => told(`auditor’s page: ${what}`))
  await machine.scrap()
  const of = sample.records.toLocaleString('en')
  return [
    row({ what: `auditor’s page, ${of} records: file to report`, unit: 's', figure: verified.page, floor: verified.floor, floorWhat: 'read, parse, 2n-1 hashes with the page’s own hash', most: 1.5 }),
    await measureExport({ long, wanted, told }),
  ]
}

async function measureExport({ long, wanted, told }) {
  const what = `the kiosk’s export, ${wanted.toLocaleString('en')} records`
  await long.powerOn()
  try {
    const seconds = (name) => async () => (await long.call(name)).ms / 1000
    const runs = await alternate(rounds, { exported: seconds('exported'), floorOfExport: seconds('floorOfExport') }, told)
    return row({ what, unit: 's', figure: runs.exported, floor: runs.floorOfExport, floorWhat: 'read every line into a file' })
  } catch (error) {
    return failed({ what, why: error.message.split('\n')[0].slice(0, 120) })
  } finally {
    await long.powerOff()
  }
}

/** Seconds in the page, from the choice of a file to its verdict with the report beneath. */
async function verdict(machine, path) {
  const page = await machine.open('/auditor/')
  await page.evaluate(() => {
    window.verdict = new Promise((resolve) => {
      let since
      document.addEventListener('change', () => { since = performance.now() }, true)
      new MutationObserver(() => {
        const said = document.querySelector('p[data-verdict]')?.dataset.verdict ?? document.querySelector('[role=alert]')?.textContent
        if (said) resolve({ said, ms: performance.now() - since })
      }).observe(document.body, { childList: true, subtree: true })
    })
  })
  await page.locator('input[type=file]').setInputFiles(path)
  const { said, ms } = await page.evaluate(() => window.verdict)
  await page.close()
  if (said !== 'verified') throw new Error(`expected a bundle that verifies on the page, got ${said}`)
  return ms / 1000
}

async function floorOf(machine, path) {
  const page = await machine.bench(path)
  const ms = await page.evaluate(() => window.bench.floorOfPage())
  await page.close()
  return ms / 1000
}
