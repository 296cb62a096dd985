// Tries every way in one engine and keeps what became of it: `node tests/ways/main.mjs [executable]`. Then `npm run generate` writes docs/gate.md.
import { writeFileSync } from 'node:fs'
import { findChromium } from '../support/tools.mjs'
import { tryWays } from './run.mjs'
import { fileOf, resultOf, verdictOf, wrongIn } from './verdict.mjs'

const executablePath = process.argv[2] ?? findChromium()
const result = resultOf(await tryWays({ executablePath, control: true, say: (way, each) => console.log(way.id, verdictOf(way, each)) }))
writeFileSync(fileOf(result), `${JSON.stringify(result, null, 2)}\n`)
for (const wrong of wrongIn(result)) {
  console.error(wrong)
  process.exitCode = 1
}
