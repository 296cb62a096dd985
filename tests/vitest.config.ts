import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Tests run on the sources: the `source` export condition needs no build. Only the stories use what was built. */
const shared = {
  logLevel: 'error' as const,
  resolve: { conditions: ['source', 'import', 'module', 'default'] },
  ssr: { resolve: { conditions: ['source', 'import', 'module', 'default'] } },
  esbuild: { jsx: 'automatic' as const, jsxImportSource: 'preact' },
}

export default defineConfig({
  root,
  test: {
    projects: [
      { ...shared, root, test: { name: 'unit', include: ['packages/*/src/**/*.test.ts', 'tests/vectors/*.test.ts'], environment: 'node', testTimeout: 60_000, server: { deps: { inline: ['@ldclabs/cose-ts'] } } } },
      { ...shared, root, test: { name: 'components', include: ['packages/*/src/**/*.test.tsx'], environment: 'jsdom', testTimeout: 60_000 } },
      { ...shared, root, test: { name: 'house', include: ['tests/house/**/*.test.ts'], environment: 'node', testTimeout: 60_000 } },
      { ...shared, root, test: { name: 'package', globalSetup: ['tests/package/packed.ts'], include: ['tests/package/**/*.test.ts'], environment: 'node', testTimeout: 240_000, hookTimeout: 240_000, sequence: { groupOrder: 1 } } },
      {
        ...shared,
        root,
        test: { name: 'stories', maxConcurrency: 3, include: ['tests/stories/**/*.test.ts'], environment: 'node', testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: 2, sequence: { groupOrder: 1 } },
      },
    ],
  },
})
