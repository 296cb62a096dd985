// Writes the bases that the vectors start from: `npm run build && node tests/vectors/make/base.mjs`. ECDSA draws lots, so that each
// run signs anew: the committed files are the bases, and nobody needs to run this.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { makeLife } from './life.mjs'
import { makePruned } from './pruned-base.mjs'
import { seeds } from './signer.mjs'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
execFileSync(process.execPath, [at('../../../packages/cli/bin/mingshi.js'), 'sample', '--records', '60', '--seed', String(seeds.base), '-o', at('../base/day.zip')])
const { bundle, receipt, disclosure } = makeLife()
writeFileSync(at('../base/life.zip'), bundle)
writeFileSync(at('../base/life.json'), `${JSON.stringify({ receipt, disclosure }, null, 2)}\n`)
writeFileSync(at('../base/pruned.zip'), makePruned(bundle))
