// `npm run test:engines -- [--engine chromium-74]... [--keep]`: which engines our scripts run on, and which ways to the camera they hold there. `--keep` writes tests/ways/results.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { fileOf, measured, wrongIn } from '../ways/verdict.mjs'
import { engines } from './engines.mjs'
import { Altered } from './npm.mjs'
import { runScene, steps } from './scene.mjs'
import { serveScenes } from './serve.mjs'

const scripts = ['mingshi.js', 'mingshi-full.js']
const { values } = parseArgs({ options: { engine: { type: 'string', multiple: true }, keep: { type: 'boolean' } } })
const unknown = values.engine?.find((id) => !engines.some((each) => each.id === id))
if (unknown) {
  console.error(`--engine: expected one of ${engines.map(({ id }) => id).join(', ')}, got ${unknown}`)
  process.exit(2)
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130))
const scenes = await serveScenes()
const rows = []
const missing = []
const faults = []

for (const { id, start } of engines) {
  if (values.engine && !values.engine.includes(id)) continue
  let engine
  try {
    engine = await start()
    rows.push(await runOne(engine))
  } catch (error) {
    if (engine || error instanceof Altered) faults.push(`${id}: ${error.stack}`)
    else missing.push(`${id}: not here. ${error.message}`)
  } finally {
    await engine?.close()
  }
}
scenes.close()
if (rows.length === 0) faults.push('no engine could be had')

async function runOne(engine) {
  const came = {}
  for (const script of scripts) came[script] = await runScene(engine, scenes.origin, script)
  const result = await measured({ engine })
  const wrong = wrongIn(result)
  faults.push(...scripts.flatMap((script) => steps.filter(({ id }) => came[script][id] !== true).map(({ id }) => `${engine.name}, ${script}, ${id}: ${came[script][id]}`)), ...wrong.map((each) => `${engine.name}: ${each}`))
  if (values.keep) writeFileSync(fileOf(result), `${JSON.stringify(result, null, 2)}\n`)
  console.error(`${engine.name}: done`)
  const count = (verdict) => Object.values(result.verdicts).filter((each) => each === verdict).length
  const ways = ['blocked', 'open', 'passes', 'absent', 'untried'].filter((verdict) => count(verdict) > 0).map((verdict) => `${count(verdict)} ${verdict}`)
  const cells = steps.map(({ id }) => { const no = scripts.filter((script) => came[script][id] !== true); return no.length > 0 ? `NOT ${no.join(', ')}` : 'yes' })
  return `| ${[engine.name, ...cells, `${ways.join(', ')}${wrong.length > 0 ? `; NOT AS LISTED: ${wrong.length}` : ''}`].join(' | ')} |`
}

console.log(`\n${scripts.join(' and ')}; "open" are the ways that docs/gate.md names as not held by a script.\n`)
console.log(`| engine | ${steps.map(({ en }) => en).join(' | ')} | ways to the camera |\n|${'---|'.repeat(steps.length + 2)}`)
for (const line of [...rows, ...(missing.length > 0 ? [''] : []), ...missing]) console.log(line)
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
