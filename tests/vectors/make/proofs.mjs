import { base64, consistencyProof, emptyRoot, frontierOf, inclusionProof, leafHash, nodeHash, rootHash, utf8 } from '@mingshi/core'
import { life } from './read.mjs'
import { sha256 } from './signer.mjs'

const hashes = life.lines.map((line) => leafHash(sha256, utf8(line)))
const rootAt = (size) => rootHash(sha256, frontierOf(sha256, hashes.slice(0, size)))
const spelled = (proof) => ({ ...proof, proof: proof.proof.map(base64), ...Object.fromEntries(['leaf', 'root', 'oldRoot'].filter((key) => key in proof).map((key) => [key, base64(proof[key])])) })
const [size, index, old] = [70, 37, 35]
const inclusion = { index, size, proof: inclusionProof(sha256, hashes, index), leaf: hashes[index], root: rootAt(size) }
const consistency = { old, size, proof: consistencyProof(sha256, hashes, old), oldRoot: rootAt(old), root: rootAt(size) }
const flipped = (hash) => hash.map((byte, i) => (i === 0 ? byte ^ 1 : byte))
const included = (name, what, change) => ({ name: `inclusion-${name}`, what, inclusion: spelled({ ...inclusion, ...change }), expect: { verdict: false } })
const consistent = (name, what, change) => ({ name: `consistency-${name}`, what, consistency: spelled({ ...consistency, ...change }), expect: { verdict: false } })
const p = inclusion.proof
const c = consistency.proof
const without = (list, at) => list.filter((_, i) => i !== at)

/** A hash of the tree itself, passed off as a leaf's. */
export const nodeAsLeaf = {
  name: 'inclusion-node-as-leaf', what: 'A node of the tree for a leaf, in a tree of half the size, with the rest of its path.',
  why: 'A proof starts from a hash: RFC 6962 keeps leaves and nodes apart by what is hashed, 0x00 or 0x01 and then the bytes. Whoever verifies hashes the leaf, and takes the size from a signed checkpoint, which has no such size and root. Go’s tlog answers the same.',
  inclusion: spelled({ ...inclusion, leaf: nodeHash(sha256, hashes[36], hashes[37]), proof: inclusion.proof.slice(1), index: 18, size: 35 }), expect: { verdict: true },
}

export const proofs = [
  ...p.map((_, i) => included(`flipped-${i}`, `A bit of hash ${i} of the proof flipped.`, { proof: p.map((hash, j) => (j === i ? flipped(hash) : hash)) })),
  included('leaf', 'Another leaf.', { leaf: hashes[36] }),
  included('root', 'Another root.', { root: rootAt(69) }),
  included('index', 'Another index.', { index: 36 }),
  included('index-negative', 'A negative index.', { index: -1 }),
  included('index-fraction', 'An index that is no whole number.', { index: 37.5 }),
  included('index-at-size', 'An index of the size.', { index: 70 }),
  included('size-less', 'A size that the proof is too long for.', { size: 64 }),
  included('size-zero', 'A size of zero.', { size: 0, index: 0 }),
  included('size-more', 'A size that the proof is too short for.', { size: 200 }),
  included('size-unsafe', 'A size beyond two to the 53.', { size: 2 ** 60 }),
  included('short', 'The last hash left out.', { proof: p.slice(0, -1) }),
  included('first-gone', 'The first hash left out.', { proof: p.slice(1) }),
  included('long', 'A hash more.', { proof: [...p, hashes[0]] }),
  included('empty', 'No hashes.', { proof: [] }),
  included('reversed', 'The hashes in the other order.', { proof: [...p].reverse() }),
  included('swapped', 'Two hashes swapped.', { proof: [p[1], p[0], ...p.slice(2)] }),
  included('hash-short', 'A hash of 31 bytes.', { proof: p.map((hash, i) => (i === 2 ? hash.slice(1) : hash)) }),
  included('hundred', 'A hundred hashes.', { proof: Array.from({ length: 100 }, () => p[0]) }),
  ...c.map((_, i) => consistent(`flipped-${i}`, `A bit of hash ${i} of the proof flipped.`, { proof: c.map((hash, j) => (j === i ? flipped(hash) : hash)) })),
  consistent('old-root', 'Another root of the older log.', { oldRoot: rootAt(34) }),
  consistent('root', 'Another root of the newer log.', { root: rootAt(69) }),
  consistent('roots-swapped', 'The roots swapped.', { oldRoot: rootAt(70), root: rootAt(35) }),
  consistent('old', 'Another size of the older log.', { old: 34 }),
  consistent('old-negative', 'A negative size.', { old: -1 }),
  consistent('old-beyond', 'An older log that is longer.', { old: 71 }),
  consistent('old-zero', 'An older log of nothing, with a root.', { old: 0, proof: [] }),
  consistent('old-zero-proof', 'An older log of nothing, with a proof.', { old: 0, oldRoot: emptyRoot(sha256) }),
  consistent('same-size', 'The same size and another root.', { old: 70, proof: [], oldRoot: rootAt(69) }),
  consistent('same-size-proof', 'The same size, the same root, and a proof that is not needed.', { old: 70, oldRoot: rootAt(70) }),
  consistent('short', 'The last hash left out.', { proof: c.slice(0, -1) }),
  consistent('first-gone', 'The first hash left out.', { proof: without(c, 0) }),
  consistent('long', 'A hash more.', { proof: [...c, hashes[0]] }),
  consistent('empty', 'No hashes.', { proof: [] }),
  consistent('reversed', 'The hashes in the other order.', { proof: [...c].reverse() }),
  consistent('power-of-two', 'The proof of a size that is a power of two, with the root that it leaves out.', { old: 32, oldRoot: rootAt(32), proof: [rootAt(32), ...consistencyProof(sha256, hashes, 32)] }),
]
