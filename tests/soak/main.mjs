// `npm run test:soak -- --sessions 10000`: many people one after the other at one page. Prints what it holds on the way; fails where that grows.
import { parseArgs } from 'node:util'
import { findChromium } from '../support/tools.mjs'
import { isFlat } from './flat.mjs'
import { soak } from './soak.mjs'

const { values } = parseArgs({ options: { sessions: { type: 'string', default: '1000' } } })
const began = Date.now()
console.log('sessions   heap KiB   nodes   records   bytes/session   receipts   open')
const { points, outcomes, errors } = await soak({ executablePath: findChromium(), sessions: Number(values.sessions) }, ({ sessions, heap, nodes, records, bytes, receipts, open }) =>
  console.log([sessions, Math.round(heap / 1024), nodes, records, Math.round(bytes / sessions), receipts, open].map((value, i) => String(value).padStart(i ? 10 : 8)).join('')))
const wrong = isFlat(points).concat(errors)
console.log(`${JSON.stringify(outcomes)}, ${Math.round((Date.now() - began) / 1000)} s${wrong.length > 0 ? `\n${wrong.join('\n')}` : ''}`)
process.exitCode = wrong.length > 0 ? 1 : 0
