import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { alternate, ceiling, row } from './rounds.mjs'
import { command } from './sample.mjs'

const floor = fileURLToPath(new URL('floor.mjs', import.meta.url))
const peak = new URL('peak.mjs', import.meta.url).href
const rounds = 3

/** `mingshi verify` as a process, against one that reads, parses and hashes the same: time with the start of Node in it, and memory. */
export async function measureVerify({ samples, told }) {
  const rows = []
  for (const { path, records } of samples) {
    const of = records.toLocaleString('en')
    const runs = await alternate(rounds, { verify: () => run([command, 'verify', path], /^VERIFIED$/m), floor: () => run([floor, path], new RegExp(`^${records} `)) }, (what) => told(`${what} of ${of} records`))
    const [verify, least] = [runs.verify, runs.floor]
    const all = (which, what) => which.map((each) => each[what])
    rows.push(
      row({ what: `mingshi verify, ${of} records`, unit: 's', figure: all(verify, 'seconds'), floor: all(least, 'seconds'), floorWhat: 'read, parse, 2n-1 SHA-256 in node:crypto', most: 1.5 }),
      ceiling({ what: `its peak memory, ${of} records`, unit: 'MB', figure: all(verify, 'megabytes'), floor: all(least, 'megabytes'), floorWhat: 'the same', most: 200 }),
    )
  }
  return rows
}

/** Seconds and peak of a program that has to say what is expected. */
function run(args, expected) {
  const since = performance.now()
  const child = spawn(process.execPath, ['--import', peak, ...args], { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] })
  const [out, held] = [child.stdio[1], child.stdio[3]].map((stream) => {
    const said = { text: '' }
    stream.setEncoding('utf8').on('data', (text) => { said.text += text })
    return said
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => {
      if (!expected.test(out.text)) reject(new Error(`expected ${expected}, got ${out.text.slice(-300)}`))
      else resolve({ seconds: (performance.now() - since) / 1000, megabytes: (Number(held.text) * 1024) / 1e6 })
    })
  })
}
