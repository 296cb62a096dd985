import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { longest } from './longest-first.ts'
import { slice } from './slice.mjs'

/** Told by every `npm test`: a whole visit, what must never happen, power cuts, screen after screen. */
const always = ['crash', 'given', 'quiet', 'readme', 'sweep']
const alsoDrawn = 1

/**
 * Which stories are told. All of them where the command names what it wants (`npm run test:stories`, a file, a project); otherwise those above and
 * another of the shorter ones, drawn by a seed, so that it ends within five minutes on two cores: the day in UTC (20261122), or the number in `MINGSHI_SEED`.
 */
export function storiesOf(root: string, asked: string[], say: (line: string) => void, seed = Number(process.env.MINGSHI_SEED ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''))): string[] {
  const all = readdirSync(join(root, 'tests/stories')).filter((name) => name.endsWith('.test.ts')).map((name) => name.replace('.test.ts', '')).sort()
  if (asked.length > 0) return all.map(pathOf)
  const told = [...always, ...slice(all.filter((name) => !always.includes(name) && !longest.includes(name)), alsoDrawn, seed)]
  say(`Stories: ${told.join(', ')} of ${all.length}, by the seed ${seed}. All of them: npm run test:stories`)
  return told.map(pathOf)
}

const pathOf = (name: string): string => `tests/stories/${name}.test.ts`
