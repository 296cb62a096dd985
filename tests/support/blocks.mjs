import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Fenced code of a page, in its order. `language` is the whole line behind the fence. */
export const blocksOf = (file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^[ \t]*```([^\n]*)\n([^]*?)^[ \t]*```/gm)].map(([, language, code]) => ({ file, language, code }))

/**
 * Which test runs each block of code, by page: one test for all of them, or one for each in the page's order. A page in Chinese has the code of its
 * twin (house/snippets), so it is in no list. A block that nobody runs fails in house/snippets.
 */
export const runners = {
  'README.md': ['tests/package/start.mjs', 'tests/stories/snippets.test.ts', 'tests/stories/readme.test.ts'],
  'CONTRIBUTING.md': 'tests/house/snippets.test.ts', // for who works here: each command is one that there is
  'docs/architecture.md': 'tests/house/layers.test.ts',
  'docs/audit.md': 'tests/stories/audit.test.ts',
  'docs/benchmarks.md': 'tests/house/snippets.test.ts',
  'docs/formats.md': 'tests/vectors/formats.test.ts',
  'docs/integrate.md': [
    'tests/stories/ten-minutes.test.ts', 'tests/stories/ten-minutes.test.ts',
    ...Array(7).fill('tests/stories/snippets.test.ts'),
    'tests/stories/scenes-parking.test.ts', 'tests/stories/scenes-parking.test.ts',
  ],
  'docs/languages.md': ['tests/house/snippets.test.ts', 'tests/stories/subset.test.ts', 'tests/stories/subset.test.ts'],
  'docs/operate.md': 'tests/stories/snippets.test.ts',
  'docs/shells.md': ['tests/stories/shells.test.ts', 'tests/stories/shells.test.ts', ...Array(4).fill('tests/shells/main.mjs')],
  'packages/cli/README.md': 'tests/package/installed.test.ts',
  'packages/core/README.md': 'tests/package/installed.test.ts',
  'packages/kiosk/README.md': 'tests/package/installed.test.ts',
}

/** What a test has to run of a page. */
export const claimed = (page, test) => blocksOf(page).filter((_, i) => [runners[page]].flat()[Array.isArray(runners[page]) ? i : 0] === test)
