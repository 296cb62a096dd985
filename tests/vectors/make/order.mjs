import { again, at, bundle, life, line } from './read.mjs'

const size = life.lines.length
/** Nobody signed anew: the root of the checkpoint, and of earlier ones behind the place, no longer fit. */
const altered = (index, edit, more = []) => {
  const { type } = life.leaf(index)
  return bundle(`order-altered-${String(index).padStart(2, '0')}-${type.replace('.', '-')}`, `One field of leaf ${index} (${type}) altered, nothing signed anew.`, [{ leaf: index, ...edit }],
    ['order', 'checkpoint', ...(index < 49 ? ['earlier-checkpoints'] : []), ...more], at(index), ['checkpoint', 'checkpoint'])
}
const moved = (index) => life.leaf(index).t + 1
const later = (index, more) => altered(index, { set: { t: moved(index) } }, more)
/** The machine signed it: what it wrote cannot have been. */
const wrote = (name, what, steps, checks, ...places) => bundle(`order-${name}`, what, [...steps, again], checks, ...places)
const startOf = (index, boot, more = {}) => ({ ...life.leaf(index), boot, ...more })

export const order = [
  ...[0, 1, 2, 3, 4, 6, 7, 8, 9, 11, 14, 23, 35, 37, 38, 43, 44, 45, 46, 49, 51, 53, 62, 65].map((index) => later(index)),
  bundle('order-altered-69-last', 'The last leaf altered, nothing signed anew: nothing links to it, and the checkpoint holds it.', [{ leaf: 69, set: { t: moved(69) } }], ['order'], at(69)),
  bundle('order-altered-relinked', 'A leaf altered and every link behind it made to fit, nothing signed anew.', [{ leaf: 38, set: { result: 'not-found' } }, { chain: true }], ['order', 'earlier-checkpoints'], at(69), ['earlier-checkpoints', 'checkpoints/49']),
  bundle('order-dropped', 'A refusal’s leaf dropped.', [{ drop: 11 }], ['order', 'earlier-checkpoints', 'sessions'], line(12)),
  bundle('order-dropped-visit', 'All three leaves of a refusal dropped.', [{ drop: 10, count: 3 }], ['order', 'earlier-checkpoints', 'sessions'], line(11)),
  bundle('order-dropped-relinked', 'A refusal dropped, and the rest numbered and linked again, nothing signed anew.', [{ drop: 10, count: 3 }, { chain: true }], ['order', 'earlier-checkpoints', 'sessions'], line(size - 2), ['earlier-checkpoints', 'checkpoints/13']),
  bundle('order-dropped-signed-once', 'A refusal dropped and only the newest checkpoint signed anew: the earlier ones tell.', [{ drop: 10, count: 3 }, { chain: true }, { sign: 'base' }], ['earlier-checkpoints', 'sessions'], 'checkpoints/13', 'checkpoints/35', 'checkpoints/49'),
  bundle('order-first-dropped', 'The first leaf dropped.', [{ drop: 0 }], ['order', 'earlier-checkpoints', 'sessions'], line(1)),
  bundle('order-last-dropped', 'The last leaf dropped.', [{ drop: size - 1 }], ['order'], line(size)),
  bundle('order-cut', 'The log cut off in its middle.', [{ drop: 40, count: 30 }], ['order', 'earlier-checkpoints', 'documents'], line(41)),
  bundle('order-swapped', 'Two leaves of one visit swapped.', [{ swap: [7, 9] }], ['order', 'checkpoint', 'earlier-checkpoints', 'sessions'], line(8)),
  bundle('order-swapped-neighbours', 'Two neighbours swapped.', [{ swap: [51, 52] }], ['order', 'checkpoint'], line(52)),
  bundle('order-twice', 'A leaf twice.', [{ copy: 53, to: 54 }], ['order'], line(55)),
  bundle('order-inserted', 'A leaf inserted, with an index and a link that fit: the one behind it is out of place.', [{ insert: 54, facts: { type: 'health', code: 'fine', policy: life.digest(life.policyTwo), installation: life.digest(life.installation) } }], ['order'], line(56)),
  bundle('order-appended', 'A leaf appended behind the last one that was signed.', [{ insert: 70, facts: { type: 'export.made', by: 'somebody', why: 'later' } }], ['order'], line(71)),
  bundle('order-no-newline', 'No newline behind the last leaf.', [{ file: 'leaves.ndjson', cut: life.files.get('leaves.ndjson').length - 1 }], ['leaves'], line(70)),
  bundle('order-empty-line', 'An empty line behind the last leaf.', [{ file: 'leaves.ndjson', append: '\n' }], ['leaves', 'order'], line(71), ['order', line(71)]),
  bundle('order-nothing', 'A log without a leaf.', [{ file: 'leaves.ndjson', fill: { length: 0 } }], ['order', 'earlier-checkpoints', 'documents'], line(1)),
  bundle('order-index-signed', 'A wrong index that the machine signed.', [{ leaf: 69, set: { i: 70 } }, { sign: 'base' }], ['order'], line(70)),
  bundle('order-link-signed', 'A wrong link that the machine signed: it says that the leaf before is another one.', [{ leaf: 69, set: { prev: '0'.repeat(16) } }, { sign: 'base' }], ['order'], at(68)),
  wrote('m-back', 'Monotonic time that runs back within one boot.', [{ leaf: 61, set: { m: 1 } }], ['order'], at(61)),
  wrote('genesis-twice', 'A second genesis.', [{ copy: 0, to: 63, set: { boot: 'boot-two', m: 99_000 } }], ['order'], at(63)),
  wrote('genesis-missing', 'A log that begins with no genesis: what names a leaf by its index names the one behind it.', [{ drop: 0 }], ['order', 'sessions'], at(0)),
  wrote('genesis-other-installation', 'A genesis of another installation than its start.', [{ leaf: 0, set: { installation: life.digest(life.policyOne) } }], ['order', 'documents'], at(1)),
  wrote('start-missing', 'No epoch.start behind the genesis.', [{ drop: 1 }], ['order', 'sessions'], at(1)),
  wrote('start-twice', 'A boot that starts twice.', [{ copy: 64, to: 65 }], ['order'], at(65)),
  wrote('start-late', 'A boot that records before it starts.', [{ insert: 63, facts: { type: 'export.made', by: 'a', why: 'b', boot: 'boot-four', m: 1 } }], ['order'], at(63)),
  wrote('start-never', 'A boot that never starts: its change of policy is all there is.', [{ copy: 63, to: 70, set: { boot: 'boot-four' } }], ['order'], at(70)),
  wrote('policy-unsaid', 'Another policy at a start, without a policy.changed.', [{ leaf: 45, set: { policy: `sha256:${'0'.repeat(64)}` } }, { drop: 44 }], ['order', 'documents', 'policies'].slice(0, 2), at(44)),
  wrote('policy-other-than-changed', 'A start under another policy than the one that it changed to.', [{ leaf: 44, set: { to: life.leaf(44).from } }], ['order'], at(45)),
  wrote('policy-from-nowhere', 'A change from a policy that was never in force.', [{ leaf: 44, set: { from: life.leaf(44).to } }], ['order'], at(45)),
  wrote('policy-in-midst', 'A change of policy in the midst of a boot.', [{ copy: 44, to: 53, set: { m: 90_000 } }], ['order'], at(53)),
  wrote('policy-of-another-start', 'A leaf under another policy than that of its start.', [{ leaf: 53, set: { policy: life.digest(life.policyOne) } }], ['order'], at(53)),
  wrote('interrupted-by-itself', 'A session interrupted by the boot that it ran in.', [{ leaf: 28, set: { how: 'interrupted' } }], ['order'], at(28)),
  wrote('keys-of-start', 'A start that names one key only.', [{ leaf: 64, set: { vkeys: life.leaf(64).vkeys.slice(0, 1) } }], ['keys'], at(64)),
  wrote('keys-of-start-order', 'A start that names the keys in another order.', [{ leaf: 64, set: { vkeys: [...life.leaf(64).vkeys].reverse() } }], ['keys'], at(64)),
  wrote('keys-of-start-none', 'A start that names no key.', [{ leaf: 64, set: { vkeys: [] } }], ['keys'], at(64)),
  wrote('start-renamed', 'A start under the name of a boot that ran before.', [{ leaf: 64, set: startOf(64, 'boot-one', { m: 99_000 }) }], ['order'], at(64)),
]
