import { readFileSync } from 'node:fs'
import { parseZip } from '@mingshi/core'
import { again, bundle as ofLife, life } from './read.mjs'

const files = new Map(parseZip(readFileSync(new URL('../base/pruned.zip', import.meta.url))).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]))
const doc = JSON.parse(files.get('pruned'))
const leaves = files.get('leaves.ndjson').trimEnd().split('\n').map((line) => JSON.parse(line))
const last = leaves.length - 1
const { size } = doc
const at = (index) => `leaves.ndjson#${index}`
const bundle = (name, what, steps, checks, ...places) => ({ ...ofLife(`pruned-${name}`, what, steps, checks, ...places), base: 'pruned' })
const other = Buffer.alloc(32, 7).toString('base64')
const keptOf = (type) => doc.leaves.findIndex((leaf) => leaf.type === type)
/** The machine itself wrote it so. */
const wrote = (name, what, steps, checks, ...places) => bundle(`signed-${name}`, what, [...steps, again], checks, ...places)

export const pruned = [
  bundle('root-altered', 'The root of a subtree that was pruned altered: another history before the cut.', [{ file: 'pruned', replace: [doc.roots[0], other] }], ['order', 'pruned', 'earlier-checkpoints'], ['pruned', 'pruned'], ['earlier-checkpoints', `checkpoints/${size}`]),
  bundle('root-altered-named', 'The same, and the record of the pruning made to name it.', [{ document: 'pruned', set: { 'roots.0': other } }], ['order', 'earlier-checkpoints'], ['earlier-checkpoints', `checkpoints/${size}`]),
  bundle('root-missing', 'A root left out: the size has another number of them.', [{ file: 'pruned', replace: [`"${doc.roots[0]}",`, ''] }], ['order', 'pruned', 'earlier-checkpoints', 'notices', 'sessions'], ['pruned', 'pruned']),
  bundle('size-one-more', 'The size altered: two records more are said to be pruned.', [{ file: 'pruned', replace: [`"size":${size}}`, `"size":${size + 2}}`] }], ['order', 'pruned', 'earlier-checkpoints'], ['pruned', 'pruned']),
  bundle('prev-altered', 'The link to the last pruned record altered.', [{ file: 'pruned', replace: [`"prev":"${doc.prev}"`, `"prev":"${'0'.repeat(16)}"`] }], ['order', 'pruned'], ['pruned', 'pruned']),
  bundle('counts-altered', 'The numbers of pruned records altered: fewer refusals.', [{ file: 'pruned', replace: [`"consent.refused":${doc.counts['consent.refused']}`, '"consent.refused":0'] }], ['pruned'], 'pruned'),
  bundle('kept-altered', 'A kept record altered: another time.', [{ file: 'pruned', replace: [`"t":${doc.leaves[2].t}`, `"t":${doc.leaves[2].t + 1}`] }], ['pruned'], 'pruned'),
  bundle('kept-dropped', 'A kept record dropped: the consent that a withdrawal takes back.', [{ file: 'pruned', replace: [`,${JSON.stringify(doc.leaves[keptOf('consent.given')])}`, ''] }], ['pruned', 'sessions'], 'pruned'),
  bundle('kept-no-record', 'Something kept that is no record: it names a person.', [{ file: 'pruned', replace: ['"type":"genesis"', '"subject":"Li","type":"genesis"'] }], ['order', 'pruned', 'earlier-checkpoints', 'notices', 'sessions'], ['pruned', 'pruned']),
  bundle('not-canonical', 'The same facts in another spelling.', [{ file: 'pruned', append: ' ' }], ['order', 'pruned', 'earlier-checkpoints', 'notices', 'sessions'], ['pruned', 'pruned']),
  bundle('file-missing', 'No file that stands for what was pruned.', [{ remove: 'pruned' }], ['order', 'earlier-checkpoints', 'notices', 'sessions'], ['order', 'leaves.ndjson:1']),
  bundle('checkpoint-missing', 'The checkpoint of the size that it is cut at left out.', [{ remove: `checkpoints/${size}` }], ['pruned'], 'pruned'),
  bundle('checkpoint-of-another', 'That checkpoint signed by somebody else.', [{ sign: 'other', file: `checkpoints/${size}`, origin: life.signer.name }], ['earlier-checkpoints'], `checkpoints/${size}`),
  bundle('more-than-said', 'The next record pruned as well, nothing signed anew.', [{ drop: 0 }], ['order', 'earlier-checkpoints'], ['order', `leaves.ndjson:${size + 1}`]),
  bundle('unsaid', 'The record of the pruning dropped, with the start before it: the checkpoint tells.', [{ drop: last - 1, count: 2 }], ['order', 'pruned'], ['pruned', 'pruned']),
  wrote('unsaid', 'A log that was cut and does not say so, signed by the machine itself.', [{ drop: last }], ['pruned'], 'pruned'),
  wrote('inside-term', 'Pruned a day before the term of the first record that is left is over.', [{ leaf: last - 1, set: { t: leaves[0].t + 3 * 365 * 86_400_000 - 86_400_000 } }, { leaf: last, set: { t: leaves[0].t + 3 * 365 * 86_400_000 - 86_400_000 } }], ['pruned'], at(size + last)),
  wrote('another-document', 'A pruning that names another document.', [{ leaf: last, set: { pruned: `sha256:${'0'.repeat(64)}` } }], ['pruned'], 'pruned'),
  wrote('another-size', 'A pruning of fewer records than are gone.', [{ leaf: last, set: { size: size - 1 } }], ['pruned'], 'pruned'),
  wrote('to-come', 'A pruning of records that come behind it.', [{ leaf: last, set: { size: size + last + 1 } }], ['pruned'], at(size + last)),
  wrote('twice', 'A second pruning that goes back.', [{ copy: last, to: last + 1, set: { size: size - 1 } }], ['pruned'], at(size + last + 1)),
  wrote('step-unreported', 'Two clocks that part without a clock.step, in a start that says that it reports them.', [{ leaf: last, set: { t: leaves[last].t + 2101 } }], ['times'], at(size + last)),
]

/** Steps of the clock, on the base `life`, whose last start is made to report them. */
const stepping = (name, what, steps, ...places) => ofLife(`times-${name}`, what, [{ leaf: 64, set: { stepMs: 2000 } }, ...steps, again], ['times'], ...places)
const { t, m } = life.leaf(68)
const facts = (by, more) => ({ type: 'clock.step', t: t + by, m, ...more })
export const times = [
  stepping('unreported', 'The wall clock set forward between two records of one start, and no clock.step.', [{ leaf: 69, set: { t: life.leaf(69).t + 3000 } }], 'leaves.ndjson#69'),
  stepping('unreported-back', 'The wall clock set back between two records of one start, and no clock.step.', [{ leaf: 69, set: { t: life.leaf(69).t - 3000 } }], 'leaves.ndjson#69'),
  stepping('too-small', 'A clock.step that says less than the clocks.', [{ insert: 69, facts: facts(9000, { kind: 'ahead', ms: 2500 }) }, { leaf: 70, set: { t: life.leaf(69).t + 9000 } }], 'leaves.ndjson#69'),
  stepping('direction', 'A clock.step in the wrong direction.', [{ insert: 69, facts: facts(9000, { kind: 'back', ms: 9000 }) }, { leaf: 70, set: { t: life.leaf(69).t + 9000 } }], 'leaves.ndjson#69'),
  stepping('none', 'A clock.step where the clocks agree.', [{ insert: 69, facts: facts(0, { kind: 'ahead', ms: 9000 }) }], 'leaves.ndjson#69'),
]
