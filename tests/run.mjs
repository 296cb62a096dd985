// `npm test`: what the machine lacks, what has to be built, then everything that is quick. Arguments go to vitest.
import { ensureTools, orEnd, step } from './support/tools.mjs'

process.chdir(new URL('..', import.meta.url).pathname)
process.env.CHROMIUM_PATH = orEnd(ensureTools)
step('tests/support/stale.mjs')
step('node_modules/typescript/bin/tsc', '-b')
step('node_modules/rollup/dist/bin/rollup', '-c', '--silent')
step('examples/build.mjs')
step('node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', ...process.argv.slice(2))
