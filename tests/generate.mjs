// Writes what is generated from the code: the schemas. `npm run generate`; a test fails when they are stale.
import { writeFileSync } from 'node:fs'
import { generated } from './support/generated.mjs'

for (const { file, text } of await generated()) writeFileSync(new URL(`../${file}`, import.meta.url), text)
