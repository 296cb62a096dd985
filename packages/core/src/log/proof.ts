import { sameBytes } from '../bytes.ts'
import type { Sha256 } from '../digest.ts'
import { emptyRoot, nodeHash } from './hash.ts'

/** Hashes of 32 bytes, lowest first, as RFC 6962 lists them. */
export type Proof = readonly Uint8Array[]

/** RFC 6962, section 2.1.1: that the entry at `index` is in the log of these leaf hashes. Needs 0 <= index < size. */
export function inclusionProof(sha256: Sha256, leaves: readonly Uint8Array[], index: number): Proof {
  if (leaves.length === 1) return []
  const split = largestPowerOfTwoBelow(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return index < split
    ? [...inclusionProof(sha256, left, index), subtreeRoot(sha256, right)]
    : [...inclusionProof(sha256, right, index - split), subtreeRoot(sha256, left)]
}

/** RFC 6962, section 2.1.2: that the log of size `old` is a prefix of this one. Needs 0 < old <= size. */
export function consistencyProof(sha256: Sha256, leaves: readonly Uint8Array[], old: number, whole = true): Proof {
  if (old === leaves.length) return whole ? [] : [subtreeRoot(sha256, leaves)]
  const split = largestPowerOfTwoBelow(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return old <= split
    ? [...consistencyProof(sha256, left, old, whole), subtreeRoot(sha256, right)]
    : [...consistencyProof(sha256, right, old - split, false), subtreeRoot(sha256, left)]
}

/** RFC 9162, section 2.1.3.2. False on any proof that does not lead from this leaf to this root; never throws. */
export function verifyInclusion(
  sha256: Sha256, proof: Proof, index: number, size: number, leaf: Uint8Array, root: Uint8Array,
): boolean {
  if (!(Number.isSafeInteger(index) && Number.isSafeInteger(size) && 0 <= index && index < size)) return false
  let [node, last, hash] = [index, size - 1, leaf]
  for (const sibling of proof) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sha256, sibling, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, half(last)]
    } else {
      hash = nodeHash(sha256, hash, sibling)
    }
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && sameBytes(hash, root)
}

/** RFC 9162, section 2.1.4.2. False on any proof that does not lead to both roots; never throws. */
export function verifyConsistency(
  sha256: Sha256, proof: Proof, old: number, size: number, oldRoot: Uint8Array, root: Uint8Array,
): boolean {
  if (!(Number.isSafeInteger(old) && Number.isSafeInteger(size) && 0 <= old && old <= size)) return false
  if (old === size) return proof.length === 0 && sameBytes(oldRoot, root)
  if (old === 0) return proof.length === 0 && sameBytes(oldRoot, emptyRoot(sha256))
  const path = isPowerOfTwo(old) ? [oldRoot, ...proof] : proof.slice()
  if (path.length === 0) return false
  let [node, last] = [old - 1, size - 1]
  while (node % 2 === 1) [node, last] = [half(node), half(last)]
  let [before, after] = [path[0]!, path[0]!]
  for (const sibling of path.slice(1)) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      before = nodeHash(sha256, sibling, before)
      after = nodeHash(sha256, sibling, after)
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, half(last)]
    } else {
      after = nodeHash(sha256, after, sibling)
    }
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && sameBytes(before, oldRoot) && sameBytes(after, root)
}

/** The Merkle tree hash of some leaves: MTH of RFC 6962, section 2.1. */
function subtreeRoot(sha256: Sha256, leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return emptyRoot(sha256)
  if (leaves.length === 1) return leaves[0]!
  const split = largestPowerOfTwoBelow(leaves.length)
  return nodeHash(sha256, subtreeRoot(sha256, leaves.slice(0, split)), subtreeRoot(sha256, leaves.slice(split)))
}

const half = (n: number): number => Math.floor(n / 2)
const isPowerOfTwo = (n: number): boolean => Number.isInteger(Math.log2(n))

function largestPowerOfTwoBelow(n: number): number {
  let power = 1
  while (power * 2 < n) power *= 2
  return power
}
