import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureAppend } from './append.mjs'
import { openHall } from './browser.mjs'
import { measureGrowth } from './growth.mjs'
import { measurePages } from './pages.mjs'
import { measureRoom } from './room.mjs'
import { makeSample } from './sample.mjs'
import { measureVerify } from './verify.mjs'

/** Most that a page is given: an auditor waits in front of it. */
const onPage = 200_000

/** What a log costs: written, grown, stored, verified, taken away. */
export async function benchLog({ records: wanted, told }) {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-bench-'))
  const hall = await openHall()
  try {
    const rounds = wanted > onPage ? 7 : 3
    told(`a sample of ${wanted} records`)
    const samples = [Math.max(1_000, wanted / 10), wanted].map((each) => makeSample(folder, Math.round(each)))
    const sample = samples.at(-1)
    const shown = wanted > onPage ? makeSample(folder, onPage) : sample

    const appended = await measureAppend({ hall, rounds, told })
    const { long, rows: grown } = await measureGrowth({ hall, sample: sample.path, records: wanted, rounds, told })
    const stored = await measureRoom({ hall, long, sample, wanted, told })
    const verified = await measureVerify({ samples, told })
    const paged = await measurePages({ hall, long, sample: shown, wanted, told })
    return { engine: long.engine, rows: [...appended, ...grown, ...stored, ...verified, ...paged] }
  } finally {
    await hall.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
