// `npm run test:sweep [-- --slice 6 --seed 1 --out folder --only text --hands 2]`: every screen at every size; 1 when something is wrong.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findChromium } from '../support/tools.mjs'
import { writeSheet } from './sheet.mjs'
import { jobs, sweep } from './sweep.mjs'
import { tableOf } from './table.mjs'

const text = { type: 'string' }
const { values } = parseArgs({ options: { slice: text, seed: text, out: text, only: text, hands: text } })
const wanted = jobs().filter((job) => !values.only || [job.scene, job.place.name, job.lang, `size${job.size}`].join(' ').includes(values.only))
const chosen = values.slice ? slice(wanted, Number(values.slice), Number(values.seed ?? 1)) : wanted
const out = values.out ?? mkdtempSync(join(tmpdir(), 'sweep-'))
const began = Date.now()
const result = await sweep({
  chosen, out, executablePath: findChromium(), hands: Number(values.hands ?? 2),
  told: ({ scene, place, lang, size }, left) => console.error(`${scene}, ${place.name}, ${lang}, size ${size}; ${left} to go`),
})
writeSheet(out, result)
console.log(tableOf(result))
console.log(`${result.seen.length} screens in ${Math.round((Date.now() - began) / 1000)} s, ${result.found.length} findings; pictures: ${join(out, 'index.html')}`)
if (result.found.length > 0) process.exitCode = 1
