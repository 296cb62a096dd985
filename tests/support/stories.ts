import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { longest } from './longest-first.ts'

/** Told by every `npm test`: a whole visit, what must never happen, power cuts, screen after screen. */
const always = ['crash', 'given', 'quiet', 'readme', 'sweep']
const alsoDrawn = 3

/**
 * Which stories are told. All of them where the command names what it wants (`npm run test:stories`, a file, a project); otherwise those above and
 * a few more of the shorter ones, drawn by a seed, so that it ends within five minutes: the day in UTC, or `MINGSHI_SEED`.
 */
export function storiesOf(root: string, asked: string[], say: (line: string) => void, seed = process.env.MINGSHI_SEED ?? new Date().toISOString().slice(0, 10)): string[] {
  const all = readdirSync(join(root, 'tests/stories')).filter((name) => name.endsWith('.test.ts')).map((name) => name.replace('.test.ts', '')).sort()
  if (asked.length > 0) return all.map(pathOf)
  const others = all.filter((name) => !always.includes(name) && !longest.includes(name))
  const drawn = others.sort((a, b) => mixed(seed + a) - mixed(seed + b)).slice(0, alsoDrawn)
  say(`Stories: ${[...always, ...drawn].join(', ')} of ${all.length}, by the seed ${seed}. All of them: npm run test:stories`)
  return [...always, ...drawn].map(pathOf)
}

const pathOf = (name: string): string => `tests/stories/${name}.test.ts`

/** FNV-1a, which is enough to shuffle by. */
const mixed = (text: string): number => [...text].reduce((hash, char) => Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0, 0x811c9dc5)
