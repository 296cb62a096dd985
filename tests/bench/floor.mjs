// `node floor.mjs bundle.zip`: what nobody who verifies can leave out. The leaves read, each line parsed, and the 2n-1 hashes of the tree (RFC 6962).
import { hash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

const descriptor = openSync(process.argv[2], 'r')
/** A zip's local header (APPNOTE 4.3.7): the leaves are the first file of a bundle, stored. */
const header = Buffer.alloc(30)
readSync(descriptor, header, 0, 30, 0)
let at = 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
const end = at + header.readUInt32LE(22)

const sha256 = (bytes) => hash('sha256', bytes, 'buffer')
const piece = Buffer.alloc(1 << 18)
const leaf = Buffer.alloc(1 << 16)
const pair = Buffer.alloc(65)
pair[0] = 1
/** Roots of the perfect subtrees, largest first. */
const roots = []
let size = 0
let held = 0
while (at < end) {
  const read = held + readSync(descriptor, piece, held, Math.min(piece.length - held, end - at), at)
  at += read - held
  let start = 0
  for (let newline; (newline = piece.subarray(0, read).indexOf(10, start)) >= 0; start = newline + 1) take(start, newline)
  held = piece.copy(piece, 0, start, read)
}
closeSync(descriptor)
let root = roots.pop()
while (roots.length > 0) root = nodeHash(roots.pop(), root)
console.log(size, root.toString('base64'))

function take(start, newline) {
  JSON.parse(piece.toString('utf8', start, newline))
  const length = 1 + piece.copy(leaf, 1, start, newline)
  let node = sha256(leaf.subarray(0, length))
  for (let n = size++; n % 2 === 1; n = (n - 1) / 2) node = nodeHash(roots.pop(), node)
  roots.push(node)
}

function nodeHash(left, right) {
  pair.set(left, 1)
  pair.set(right, 33)
  return sha256(pair)
}
