// `npm run bench [-- log] [--json] [--records 1000000]`: what it costs, as ratios to what cannot be left out. The table of docs/benchmarks.md. Never a test.
// `npm run bench -- notice --against <folder>`: how soon the first screen stands, against another checkout that is built.
import { parseArgs } from 'node:util'
import { benchLog } from './log.mjs'
import { benchNotice } from './notice.mjs'
import { machineLine, tableOf } from './table.mjs'

const areas = { log: benchLog, notice: benchNotice }
const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' }, records: { type: 'string', default: '1000000' }, against: { type: 'string' } } })
const records = Number(values.records)
const unknown = positionals.find((name) => !Object.hasOwn(areas, name))
const wanted = positionals.length > 0 ? positionals : ['log']
if (unknown !== undefined || (wanted.includes('notice') && values.against === undefined) || !(Number.isInteger(records) && records >= 2_000 && records <= 5_000_000)) {
  console.error('npm run bench -- [log] [notice --against <a built checkout>] [--records 2000 to 5000000] [--json]')
  process.exit(2)
}

const since = Date.now()
const told = (what) => console.error(`${String(Math.round((Date.now() - since) / 1000)).padStart(5)} s  ${what}`)
const results = []
for (const area of wanted) results.push({ area, ...(await areas[area]({ records, against: values.against, told })) })

const machine = machineLine(results[0].engine)
if (values.json) {
  console.log(JSON.stringify({ format: 'mingshi-bench/1', at: new Date(since).toISOString(), machine, records, results: results.map(({ area, rows }) => ({ area, rows })) }, null, 2))
} else {
  console.log(`\n${machine};${wanted.includes('log') ? ` ${records.toLocaleString('en')} records;` : ''} ± is half of what lies between the rounds\n`)
  for (const { area, rows } of results) console.log(`${area}\n\n${tableOf(rows)}\n`)
}
