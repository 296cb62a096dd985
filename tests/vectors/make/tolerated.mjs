import { derFromRaw, formatNote, parseNote, rawFromDer } from '@mingshi/core'
import { anchoredWell } from './cosignatures.mjs'
import { again, life } from './read.mjs'
import { nodeAsLeaf } from './proofs.mjs'
import { twinOf, twinReceipt } from './receipts.mjs'

const { text, signatures: [ecdsa, ed25519] } = parseNote(life.files.get('checkpoint').toString())
const file = (name, what, why, signatures) => ({
  name, what, why, base: 'life', do: [{ file: 'checkpoint', text: formatNote({ text, signatures }) }], expect: { verdict: 'verified' },
})
const witness = { name: 'witness.example', keyId: new Uint8Array([1, 2, 3, 4]), signature: new Uint8Array(64).fill(5) }
const twin = { ...ecdsa, signature: derFromRaw(twinOf(rawFromDer(ecdsa.signature))) }
const tool = (name) => ({
  name: `tool-${name.replace('.', '-').toLowerCase()}`, what: `A ${name} that says anything, beside the evidence.`, why: 'Files that tools add are views and help: verification looks past them, and so must whoever reads them.',
  base: 'life', do: [{ add: name, text: 'anything' }], expect: { verdict: 'verified' },
})

/** Other bytes of the same meaning: what verification passes over, and why that is no attack. */
export const tolerated = [
  file('signature-unknown', 'A signature line of a key that the bundle does not have.', 'signed-note.md: lines of unknown keys are passed over, so that a witness can sign as well. It adds nothing and takes nothing away.', [ecdsa, ed25519, witness]),
  file('signature-order', 'The signature lines in another order.', 'Every line is found by its key. The text that is signed is the same.', [ed25519, ecdsa]),
  file('signature-again', 'The same signature line twice.', 'The first line of a key is the one that counts, as in Go’s sumdb/note.', [ecdsa, ed25519, ecdsa]),
  file('signature-twin', 'The other ECDSA signature of the same text: s and n - s verify alike.', 'WebCrypto signs with either, so neither can be refused. Who makes the twin holds nothing new: it is a signature of the same text by the same key.', [twin, ed25519]),
  { name: 'anchor-of-a-witness', what: 'A checkpoint with a witness’s line, and a leaf that says so.', why: 'Whether the line holds only the witness’s key says, which no bundle vouches for: verify --witness.', base: 'life', do: anchoredWell, expect: { verdict: 'verified' } },
  ...['records.csv', 'report.html', 'verify.py', 'VERIFY.md'].map(tool),
  { name: 'nothing-measured', what: 'A visit of which no record says anything of its screen.', why: 'A kiosk without what measures (mingshi.js, and every older one) says nothing of it, from the opening on. Nobody claims that its screen was fair: a report counts it as not measured.', base: 'life', do: [...[29, 30, 31].map((leaf) => ({ leaf, unset: ['fairness'] })), again], expect: { verdict: 'verified' } },
  nodeAsLeaf,
  { name: 'receipt-twin', what: 'A receipt with the other ECDSA signature of the same claims.', why: 'As above. A receipt is looked up by its secret and by its place in the log, never by its bytes.', base: 'life', do: [], receipt: twinReceipt, expect: { verdict: 'in-this-log' } },
]
