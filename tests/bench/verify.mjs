import { spawn } from 'node:child_process'
import { copyFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { alternate, ceiling, row } from './rounds.mjs'
import { command } from './sample.mjs'

const floor = fileURLToPath(new URL('floor.mjs', import.meta.url))
const peak = new URL('peak.mjs', import.meta.url).href
const rounds = 3
const floorWhat = 'read, parse, 2n-1 SHA-256 in node:crypto'
const verified = / root (\S+)\n[^]*^VERIFIED$/m
const prefix = /^older bundle of [^]*: nothing that was in the older bundle[^]* root (\S+)\n[^]*^VERIFIED$/m

/** `mingshi verify` as a process, against one that reads, parses and hashes the same: the time until it has ended, with the start of Node in it, the processor's time, of all its threads, and memory. */
export async function measureVerify({ samples, told }) {
  const rows = []
  for (const { path, records } of samples) {
    const of = records.toLocaleString('en')
    const older = `${path}.older`
    copyFileSync(path, older)
    const runs = await alternate(rounds, { verify: () => run([command, 'verify', path], verified), against: () => run([command, 'verify', path, '--against', older], prefix), floor: () => run([floor, path], new RegExp(`^${records} (\\S+)$`, 'm')) }, (what) => told(`${what} of ${of} records`))
    rmSync(older)
    const { verify, against, floor: least } = runs
    if (verify[0].root !== least[0].root) throw new Error(`expected a floor that comes to the root ${verify[0].root}, got ${least[0].root}`)
    const all = (which, what) => which.map((each) => each[what])
    rows.push(
      row({ what: `mingshi verify, ${of} records`, unit: 's', figure: all(verify, 'seconds'), floor: all(least, 'seconds'), floorWhat, most: 1.5 }),
      row({ what: `its processor time, ${of} records`, unit: 's', figure: all(verify, 'worked'), floor: all(least, 'worked'), floorWhat: 'the same' }),
      ceiling({ what: `its peak memory, ${of} records`, unit: 'MB', figure: all(verify, 'megabytes'), floor: all(least, 'megabytes'), floorWhat: 'the same', most: 200 }),
      row({ what: `the same --against an older bundle as large, ${of} records`, unit: 's', figure: all(against, 'seconds'), floor: all(least, 'seconds'), floorWhat, most: 1.5 }),
      row({ what: `its processor time, ${of} records`, unit: 's', figure: all(against, 'worked'), floor: all(least, 'worked'), floorWhat: 'the same' }),
      ceiling({ what: `its peak memory, ${of} records`, unit: 'MB', figure: all(against, 'megabytes'), floor: all(least, 'megabytes'), floorWhat: 'the same', most: 200 }),
    )
  }
  return rows
}

/** Seconds, those of the processor, and peak of a program that has to say what is expected, a root in it. */
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
      const ended = (performance.now() - since) / 1000
      const [, root] = expected.exec(out.text) ?? []
      if (!root) return reject(new Error(`expected ${expected}, got ${out.text.slice(-300)}`))
      const [microseconds, kibibytes] = held.text.split(' ').map(Number)
      resolve({ root, seconds: ended, worked: microseconds / 1e6, megabytes: (kibibytes * 1024) / 1e6 })
    })
  })
}
