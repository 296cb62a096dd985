// `npm run test:engines:stories -- [--engine chromium-74]... [--slice] [files]`: stories in Chromiums that are years older than what drives them. Without
// files all of them; `--slice`: some of them. At the end a table: what passed in which engine, what it lacks, what failed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Missing } from '../support/tools.mjs'
import { carried } from './engines.mjs'
import { fetchChromium } from './npm.mjs'
import { linesOf } from './table.mjs'

/** Whole visits, power cuts, a child's and a guardian's; in the newest of them also every way that a visit can end. */
const visits = ['scenes-vending', 'guardian']
const slice = { 'chromium-74': visits, 'chromium-83': visits, 'chromium-92': [...visits, 'outcomes'] }

const { values, positionals } = parseArgs({ options: { engine: { type: 'string', multiple: true }, slice: { type: 'boolean' } }, allowPositionals: true })
const unknown = values.engine?.find((id) => !carried.some((each) => each.id === id))
if (unknown) {
  console.error(`--engine: expected one of ${carried.map(({ id }) => id).join(', ')}, got ${unknown}`)
  process.exit(2)
}
const pathOf = (name) => `tests/stories/${name}.test.ts`
const all = readdirSync('tests/stories').filter((name) => name.endsWith('.test.ts')).map((name) => `tests/stories/${name}`)
const folder = mkdtempSync(join(tmpdir(), 'mingshi-told-'))
const lines = []
for (const each of carried) {
  if (values.engine && !values.engine.includes(each.id)) continue
  let program
  try {
    program = await fetchChromium(each)
  } catch (error) {
    // Nobody can be blamed for a machine without a network, unless this engine was asked for by name; for a program that is not the one written down, somebody is.
    const isMissing = error instanceof Missing
    if (values.engine || !isMissing) process.exitCode = 1
    lines.push(`${each.id}: ${isMissing ? `not here. ${error.message}` : error.stack}`)
    continue
  }
  console.log(`\n${each.id}`)
  const files = positionals.length > 0 ? positionals : values.slice ? slice[each.id].map(pathOf) : all
  const told = join(folder, `${each.id}.json`)
  const env = { ...process.env, CHROMIUM_PATH: fileURLToPath(new URL('driven.mjs', import.meta.url)), MINGSHI_DRIVEN: JSON.stringify([program, Number(each.id.split('-')[1])]), MINGSHI_TOLD: told }
  const reporters = ['--reporter=default', `--reporter=${fileURLToPath(new URL('table.mjs', import.meta.url))}`]
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--project', 'stories', ...reporters, ...files], { env, stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
  lines.push(...(existsSync(told) ? linesOf(each.id, JSON.parse(readFileSync(told, 'utf8'))) : [`${each.id}: no story was told`]))
}
rmSync(folder, { recursive: true, force: true })
console.log(`\n${lines.join('\n')}`)
