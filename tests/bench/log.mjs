import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureAppend } from './append.mjs'
import { openHall } from './browser.mjs'
import { measureGrowth } from './growth.mjs'
import { measurePages } from './pages.mjs'
import { measureRoom } from './room.mjs'
import { makeSample } from './sample.mjs'
import { lineOf } from './table.mjs'
import { measureVerify } from './verify.mjs'

/** Most that a page is given: an auditor waits in front of it. */
const onPage = 200_000

/** What a log costs: written, grown, stored, verified, taken away. */
export async function benchLog({ records: wanted, told }) {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-bench-'))
  const hall = await openHall()
  try {
    const rounds = wanted > onPage ? 5 : 3
    told(`a sample of ${wanted} records`)
    const samples = [Math.max(1_000, wanted / 10), wanted].map((each) => makeSample(folder, Math.round(each)))
    const sample = samples.at(-1)
    const shown = wanted > onPage ? makeSample(folder, onPage) : sample

    const rows = []
    const add = (more) => {
      rows.push(...more)
      for (const row of more) told(lineOf(row))
    }
    add(await measureAppend({ hall, rounds, told }))
    const { long, rows: grown } = await measureGrowth({ hall, sample: sample.path, wanted, rounds, told })
    add(grown)
    add(await measureRoom({ hall, long, sample, wanted, told }))
    add(await measurePages({ hall, long, sample: shown, wanted, told }))
    add(await measureVerify({ samples, told }))
    return { engine: long.engine, rows }
  } finally {
    await hall.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
