// Tries every way in one engine and keeps what became of it: `node tests/ways/main.mjs [executable]`. Then `npm run generate` writes docs/gate.md.
import { writeFileSync } from 'node:fs'
import { findChromium } from '../support/tools.mjs'
import { fileOf, measured, wrongIn } from './verdict.mjs'

const executablePath = process.argv[2] ?? findChromium()
const result = await measured({ executablePath, say: ({ id }, { with: { open } }) => console.log(id, open) })
writeFileSync(fileOf(result), `${JSON.stringify(result, null, 2)}\n`)
for (const wrong of wrongIn(result)) {
  console.error(wrong)
  process.exitCode = 1
}
