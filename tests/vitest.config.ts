import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './support/longest-first.ts'
import { storiesOf } from './support/stories.ts'
import { unitsOf } from './support/units.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const { together, alone } = unitsOf(root)
/** What is asked for behind `--config`: nothing, or a project or file. */
const stories = storiesOf(root, process.argv.slice(process.argv.indexOf('--config') + 2), console.log)

/** Tests run on the sources: the `source` export condition needs no build. Only the stories use what was built. */
const shared = {
  logLevel: 'error' as const,
  resolve: { conditions: ['source', 'import', 'module', 'default'] },
  ssr: { resolve: { conditions: ['source', 'import', 'module', 'default'] } },
  esbuild: { jsx: 'automatic' as const, jsxImportSource: 'preact' },
}
/** Long enough for a machine that does ten other things at once: a test is to fail for what it finds, not for when. */
const patience = { testTimeout: 300_000, hookTimeout: 300_000 }
const inNode = { environment: 'node' as const, ...patience }
const unit = { ...inNode, server: { deps: { inline: ['@ldclabs/cose-ts'] } } }

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    maxConcurrency: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      // Once more where one failed, and the table says so: beside other load Chromium's fake camera stalls, and a person would try again as well.
      { ...shared, root, test: { name: 'stories', include: stories, retry: 1, ...inNode } },
      { ...shared, root, test: { name: 'components', include: ['packages/*/src/**/*.test.tsx'], ...patience, environment: 'jsdom' } },
      { ...shared, root, test: { name: 'house', include: ['tests/house/**/*.test.ts'], ...inNode } },
      { ...shared, root, test: { name: 'unit-alone', include: alone, ...unit } },
      { ...shared, root, test: { name: 'unit', include: together, isolate: false, ...unit } }, // what is imported, once per worker
      { ...shared, root, test: { name: 'package', globalSetup: ['tests/package/packed.ts'], include: ['tests/package/**/*.test.ts'], ...inNode } },
    ],
  },
})
