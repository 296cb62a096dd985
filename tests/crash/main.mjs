// `npm run test:crash -- --rounds 300 --seed 1 [--jobs 2] [--chromium path] [--damage 'name;name'] [--script mingshi.js]`: the table of docs/threats.md.
import { parseArgs } from 'node:util'
import { serve } from '../../examples/serve.mjs'
import { findChromium } from '../support/tools.mjs'
import { damages } from './damages.mjs'
import { round } from './round.mjs'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' }, jobs: { type: 'string', default: '1' }, chromium: { type: 'string' }, damage: { type: 'string' }, script: { type: 'string', default: 'mingshi-full.js' } } })
const chromium = values.chromium ?? findChromium()
const chosen = damages.filter(({ name }) => !values.damage || values.damage.split(';').some((each) => name.includes(each)))
const isMirrored = values.script === 'mingshi-full.js'
/** The smaller script keeps no mirror: only its sentinel in localStorage says what was lost, and that is on the disk after seconds. Nor does it rotate: it takes a longer day until there is a table. */
const kept = isMirrored ? {} : { restMs: 8_000, perDay: 1_500 }
const server = await serve(0)
server.prependListener('request', (request) => { request.url = request.url.replace('/mingshi/mingshi-full.js', `/mingshi/${values.script}`) })
const url = `http://127.0.0.1:${server.address().port}/vending/service.html`
const results = []
let next = 0
let rounds = Number(values.rounds)
const job = async () => {
  for (let i = next++; i < rounds; i = next++) await one(i)
}
process.once('SIGINT', () => { rounds = 0 }) // the table is of those that ran
async function one(i) {
  const seed = Number(values.seed) * 1000 + i
  const damage = chosen[i % chosen.length]
  const result = await round({ chromium, url, damage, seed, ...kept }).catch((error) => ({ damage, seed, how: `FAILED: ${error.message}`, missing: [], faults: [], acked: 0, again: 0, told: [] }))
  results.push(result)
  const bad = /[A-Z]{4}/.test(result.how) || (isMirrored && damage.survives && result.missing.length > 0)
  if (bad) process.exitCode = 1
  console.error(`${i + 1} ${damage.name}: ${result.how}, ${result.acked} acknowledged${result.missing.length > 0 ? `, missing ${result.missing.length}` : ''}${result.again > 0 ? `, loaded again ${result.again}` : ''}${bad ? ` (seed ${seed}) ${result.faults.slice(0, 3).join('; ')} [${result.told.join(', ')}]` : ''}`)
}
await Promise.all(Array.from({ length: Number(values.jobs) }, job))
server.close()

console.log(`\n${results.find(({ engine }) => engine)?.engine}, ${values.script}, ${results.length} rounds, seed ${values.seed}\n`)
console.log('| damage | rounds | acknowledged | missing | what became of it |\n|---|---|---|---|---|')
for (const damage of chosen) {
  const its = results.filter((result) => result.damage === damage)
  if (its.length === 0) continue
  const sum = (of) => its.reduce((all, result) => all + of(result), 0)
  const counts = new Map()
  for (const { how, applied } of its) {
    const said = applied === false ? `${how} (nothing to damage)` : how
    counts.set(said, (counts.get(said) ?? 0) + 1)
  }
  console.log(`| ${damage.name} | ${its.length} | ${sum(({ acked }) => acked)} | ${sum(({ missing }) => missing.length)} | ${[...counts].map(([how, n]) => `${how} ${n}`).join('; ')} |`)
}
const again = results.reduce((all, result) => all + result.again, 0)
if (again > 0) console.log(`\nPages loaded again, since the log did not open in the 3 s that a kiosk waits for it: ${again}.`)
