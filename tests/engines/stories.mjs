// `npm run test:engines:stories -- [--engine chromium-74]... [files]`: stories in Chromiums that are years older than what drives them. Without files, those of `lived`.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { carried } from './engines.mjs'
import { fetchChromium } from './npm.mjs'

/** What people and staff do with a kiosk. The rest is of newer engines' ways, of the office, or of tools that old engines do not bear. */
const lived = ['scenes', 'scenes-vending', 'scenes-flat', 'scenes-doors', 'scenes-parking', 'guardian', 'given', 'outcomes', 'power', 'quiet', 'withdrawn', 'signage', 'languages', 'keyboard', 'protect']

const { values, positionals } = parseArgs({ options: { engine: { type: 'string', multiple: true } }, allowPositionals: true })
const unknown = values.engine?.find((id) => !carried.some((each) => each.id === id))
if (unknown) {
  console.error(`--engine: expected one of ${carried.map(({ id }) => id).join(', ')}, got ${unknown}`)
  process.exit(2)
}
const files = positionals.length > 0 ? positionals : lived.map((name) => `tests/stories/${name}.test.ts`)
const missing = []
for (const each of carried) {
  if (values.engine && !values.engine.includes(each.id)) continue
  let program
  try {
    program = await fetchChromium(each)
  } catch (error) {
    missing.push(`${each.id}: not here. ${error.message}`)
    continue
  }
  console.log(`\n${each.id}`)
  const env = { ...process.env, CHROMIUM_PATH: fileURLToPath(new URL('driven.mjs', import.meta.url)), MINGSHI_DRIVEN: JSON.stringify([program, Number(each.id.split('-')[1])]) }
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--project', 'stories', ...files], { env, stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
for (const line of missing) console.log(line)
