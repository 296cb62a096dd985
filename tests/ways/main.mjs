// Tries every way in one engine and keeps what became of it: `node tests/ways/main.mjs [executable]`. Then `npm run generate` writes docs/gate.md.
import { writeFileSync } from 'node:fs'
import { findChromium } from '../support/tools.mjs'
import { tryWays } from './run.mjs'
import { verdictOf } from './verdict.mjs'
import { ways } from './ways.mjs'

const executablePath = process.argv[2] ?? findChromium()
const { engine, tried } = await tryWays({ executablePath, control: true, say: ({ id }, each) => console.log(id, verdictOf(ways.find((way) => way.id === id), each)) })
const verdicts = Object.fromEntries(ways.map((way) => [way.id, verdictOf(way, tried[way.id])]))
const file = new URL(`results/${engine.toLowerCase().replace(' ', '-')}.json`, import.meta.url)
writeFileSync(file, `${JSON.stringify({ format: 'mingshi-ways/1', engine, verdicts }, null, 2)}\n`)
const wrong = ways.filter((way) => ![way.expected ?? 'blocked', 'absent'].includes(verdicts[way.id]))
for (const { id } of wrong) console.error(`${id}: expected ${ways.find((way) => way.id === id).expected ?? 'blocked'}, got ${verdicts[id]}`)
process.exitCode = wrong.length > 0 ? 1 : 0
