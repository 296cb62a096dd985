import { resolve } from 'node:path'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { page, withHashes } from './packages/auditor/build/page.mjs'
import { compile } from './packages/kiosk/build/compile.mjs'
import { locales } from './packages/kiosk/build/locales.mjs'
import { smaller } from './packages/kiosk/build/smaller.mjs'
import { sri } from './packages/kiosk/build/sri.mjs'
import { thirdParty } from './packages/kiosk/build/third-party.mjs'
import { withoutUnused } from './packages/kiosk/build/unused.mjs'

const sources = nodeResolve({ exportConditions: ['source', 'browser', 'import', 'default'], browser: true, extensions: ['.ts', '.tsx', '.mjs', '.js'] })

const script = (input, file, ...plugins) => ({
  input,
  output: { file, format: 'iife', sourcemap: true, sourcemapExcludeSources: true },
  plugins: [...plugins, withoutUnused, sources, compile, thirdParty(file)],
  treeshake: { moduleSideEffects: (id) => /script\.ts$|main\.tsx?$/.test(id) },
  onwarn({ code, message, ids = [] }) {
    const theirs = code === 'INVALID_ANNOTATION' || (code === 'CIRCULAR_DEPENDENCY' && ids.every((id) => id.includes('node_modules')))
    if (!theirs) throw new Error(message)
  },
})

const kiosk = 'packages/kiosk'
export default [
  script(`${kiosk}/src/script.ts`, `${kiosk}/dist/mingshi.js`, locales, smaller, sri),
  script(`${kiosk}/src/script.ts`, `${kiosk}/dist/mingshi-full.js`, sri),
  script(`${kiosk}/src/apart/raw-policy.script.ts`, `${kiosk}/dist/raw-policy.js`, sri),
  script(`${kiosk}/src/apart/service.script.ts`, `${kiosk}/dist/service.js`, sri),
  script(`${kiosk}/src/apart/roster.script.ts`, `${kiosk}/dist/roster.js`, sri),
  script(`${kiosk}/src/apart/egress.script.ts`, `${kiosk}/dist/egress.js`, sri),
  // What `mingshi audit-page` runs in a page: the command carries it.
  script(`${kiosk}/src/measure/page.script.ts`, 'packages/cli/dist/audit-page.script.js'),
  script('packages/auditor/src/main.tsx', 'packages/auditor/dist/auditor.js', page(resolve('packages/auditor/src/auditor.html'), 'auditor.html')),
  // The page of `mingshi receipt-page`, still without an operator's data: the command fills them in, and carries it in its package.
  script('packages/auditor/src/receipt/main.tsx', 'packages/cli/dist/receipt-page.js', page(resolve('packages/auditor/src/receipt/receipt.html'), 'receipt-page.html', withHashes)),
]
