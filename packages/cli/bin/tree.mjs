// What a second thread of `mingshi verify` runs: the 2n-1 hashes of a log's tree (RFC 6962, section 2.1), beside the one that reads the log. It
// imports nothing of ours, so that it is there before the first record is. Asked for as packages/cli/src/beside.ts asks.
import { hash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'

/** As text of one character for a byte: a buffer of its own for each of a million hashes takes Node more than twice as long. */
const sha256 = (bytes) => hash('sha256', bytes, 'binary')

let size = 0
/** Roots of the perfect subtrees, largest first. */
let roots = []
/** Sizes at which the root hash is asked for. */
let wanted = new Set()
const found = new Map()

const asked = { begin, add, end: () => parentPort.postMessage({ size, roots, root: root(), found }) }
parentPort.on('message', ({ what, ...of }) => asked[what](of))

function begin({ from, sizes }) {
  ;({ size, roots } = from)
  wanted = sizes
  found.clear()
  keep()
}

/** `room` holds the entries, each behind the 0 that its hash begins with; `lengths` are theirs, that 0 included. */
function add({ room, lengths }) {
  const heads = new Uint8Array(8 * lengths.length)
  let at = 0
  lengths.forEach((length, i) => {
    let node = sha256(room.subarray(at, at + length))
    for (let byte = 0; byte < 8; byte++) heads[8 * i + byte] = node.charCodeAt(byte)
    for (let n = size++; n % 2 === 1; n = (n - 1) / 2) node = nodeHash(roots.pop(), node)
    roots.push(node)
    keep()
    at += length
  })
  parentPort.postMessage({ heads, room }, [heads.buffer, room.buffer])
}

function keep() {
  if (wanted.has(size)) found.set(size, root())
}

const root = () => (roots.length > 0 ? roots.reduceRight((right, left) => nodeHash(left, right)) : sha256(new Uint8Array(0)))

const pair = Buffer.alloc(65)
pair[0] = 1
function nodeHash(left, right) {
  pair.latin1Write(left, 1)
  pair.latin1Write(right, 33)
  return sha256(pair)
}
