import { createHash, createPrivateKey, sign } from 'node:crypto'
import { base64, concat, cosignedMessage, formatCosignature, formatNote, formatVkey, formatWitness, hex, parseNote, utf8, witnessId } from '@mingshi/core'
import { bundle, life } from './read.mjs'
import { noteOf, sha256 } from './signer.mjs'

/** A witness of the seed 7, as the keys of the bases are. */
const privateKey = createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), createHash('sha256').update('mingshi sample witness 7').digest()]), format: 'der', type: 'pkcs8' })
export const witness = { name: 'witness.example/w1', key: new Uint8Array(Buffer.from(privateKey.export({ format: 'jwk' }).x, 'base64url')) }
const vkey = formatWitness(sha256, witness)
const keyId = witnessId(sha256, witness)
const time = 1_795_000_000

const newest = life.files.get('checkpoint').toString()
const earlier = life.files.get('checkpoints/49').toString()
const { text, signatures } = parseNote(newest)
const signed = (message) => new Uint8Array(sign(null, message, privateKey))
const own = (change = {}) => formatCosignature({ name: witness.name, keyId, time, signature: signed(cosignedMessage(text, time)), ...change })
const line = own()
const raw = (signature, change = {}) => ({ name: witness.name, keyId, signature, ...change })
const bytesOf = (n) => new Uint8Array(Buffer.from(n.toString(16).padStart(16, '0'), 'hex'))

const over = (name, what, verdict, note) => ({ name: `cosignature-${name}`, what, base: 'life', do: [{ file: 'checkpoint', text: note }], witness: vkey, expect: { verdict } })
const lines = (name, what, list, verdict = 'false-line') => over(name, what, verdict, formatNote({ text, signatures: [...signatures, ...list] }))
const otherText = text.replace('\n70\n', '\n69\n')
const [origin, , root] = text.split('\n')

export const cosignatures = [
  lines('time', 'The time one second later, nothing signed anew.', [own({ time: time + 1 })]),
  lines('time-zero', 'The time zero, nothing signed anew.', [own({ time: 0 })]),
  lines('time-beyond-dates', 'A time that no date can hold, signed.', [raw(concat(bytesOf(8_640_000_000_001), signed(cosignedMessage(text, 8_640_000_000_001))))]),
  lines('time-highest-bit', 'The highest bit of the time set, which the specification forbids.', [raw(concat(new Uint8Array([0x80]), line.signature.slice(1)))]),
  lines('time-little-endian', 'The time with its lowest byte first.', [raw(concat(line.signature.slice(0, 8).reverse(), line.signature.slice(8)))]),
  lines('time-missing', 'The signature without its time.', [raw(line.signature.slice(8))]),
  lines('key-id', 'Another key id.', [raw(line.signature, { keyId: keyId.map((byte, i) => (i === 3 ? byte ^ 1 : byte)) })], 'nothing'),
  lines('key-id-type-one', 'The key id of a key that signs notes, of type 0x01.', [raw(line.signature, { keyId: sha256(concat(utf8(`${witness.name}\n`), new Uint8Array([1]), witness.key)).slice(0, 4) })], 'nothing'),
  lines('key-id-unknown-type', 'The key id of a type that does not exist, 0x7f.', [raw(line.signature, { keyId: sha256(concat(utf8(`${witness.name}\n`), new Uint8Array([0x7f]), witness.key)).slice(0, 4) })], 'nothing'),
  lines('name', 'Another name.', [raw(line.signature, { name: 'witness.example/w2' })], 'nothing'),
  lines('body', 'Signed over a checkpoint of one record less.', [own({ signature: signed(cosignedMessage(otherText, time)) })]),
  lines('body-root', 'Signed over another root of the same size.', [own({ signature: signed(cosignedMessage(text.replace(root, base64(new Uint8Array(32))), time)) })]),
  lines('body-origin', 'Signed over the checkpoint of another log.', [own({ signature: signed(cosignedMessage(text.replace(origin, life.other.name), time)) })]),
  lines('body-no-newline', 'Signed over the text without its last newline.', [own({ signature: signed(cosignedMessage(text.slice(0, -1), time)) })]),
  lines('header', 'Signed under the header of another version.', [own({ signature: signed(utf8(`cosignature/v2\ntime ${time}\n${text}`)) })]),
  lines('header-none', 'Signed over the note’s text alone, as the log signs it.', [own({ signature: signed(utf8(text)) })]),
  lines('header-time-padded', 'Signed over a time with a leading zero.', [own({ signature: signed(utf8(`cosignature/v1\ntime 0${time}\n${text}`)) })]),
  lines('size', 'The line of the checkpoint of 49 records on that of 70.', [own({ signature: signed(cosignedMessage(parseNote(earlier).text, time)) })]),
  over('size-signed-anew', 'The machine signed another root of the same size, and left the witness’s line under it.', 'false-line', formatNote({ text: text.replace(root, base64(new Uint8Array(32))), signatures: [...parseNote(noteOf(life.signer, { origin, size: 70, rootHash: new Uint8Array(32) })).signatures, line] })),
  lines('again', 'The same line twice.', [line, line]),
  lines('again-later', 'Two lines of one witness, of two times.', [line, own({ time: time + 60, signature: signed(cosignedMessage(text, time + 60)) })]),
  lines('flipped', 'A bit of the signature flipped.', [raw(line.signature.map((byte, i) => (i === 40 ? byte ^ 1 : byte)))]),
  lines('zero', 'A signature of zeros.', [own({ signature: new Uint8Array(64) })]),
  lines('longer', 'A byte behind the signature.', [raw(concat(line.signature, new Uint8Array(1)))]),
  lines('cut', 'A signature that breaks off.', [raw(line.signature.slice(0, -1))]),
  lines('long-as-ml-dsa', 'As many bytes as an ML-DSA-44 cosignature has, under the id of the Ed25519 key.', [raw(new Uint8Array(2428).fill(7))]),
]

const badWitness = (name, what, given, verdict = 'bad-note') => ({ name: `witness-${name}`, what, witness: given, expect: { verdict } })
const [name, id] = vkey.split('+')
const typed = (type, key = witness.key) => `${name}+${hex(sha256(concat(utf8(`${name}\n`), new Uint8Array([type]), key)).slice(0, 4))}+${base64(concat(new Uint8Array([type]), key))}`
export const witnesses = [
  badWitness('empty', 'Nothing.', ''),
  badWitness('type-one', 'A key that signs notes, of type 0x01.', formatVkey(sha256, { name, type: 1, key: witness.key })),
  badWitness('type-six', 'A key of type 0x06, which is ML-DSA-44.', typed(6)),
  badWitness('type-unknown', 'A key of a type that does not exist.', typed(0x7f)),
  badWitness('id', 'Another id.', vkey.replace(id, '00000000')),
  badWitness('name', 'Another name under the same id.', vkey.replace('w1', 'w2')),
  badWitness('short', 'A key of 31 bytes.', typed(4, witness.key.slice(1))),
  badWitness('long', 'A key of 33 bytes.', typed(4, concat(witness.key, new Uint8Array(1)))),
  badWitness('space', 'A space at the end.', `${vkey} `),
  badWitness('padded', 'Base64 with padding that it does not need.', `${vkey}=`, 'bad-encoding'),
]

/** The machine says that a witness signed its checkpoint of 49 records, and signs that. */
const note = `sha256:${hex(sha256(utf8(parseNote(earlier).text)))}`
const cosignedEarlier = formatNote({ ...parseNote(earlier), signatures: [...parseNote(earlier).signatures, formatCosignature({ name: witness.name, keyId, time, signature: signed(cosignedMessage(parseNote(earlier).text, time)) })] })
const anchored = (which, what, change, place = 'leaves.ndjson#70', checks = ['earlier-checkpoints']) =>
  bundle(`anchor-${which}`, what, [
    { file: 'checkpoints/49', text: cosignedEarlier },
    { insert: 70, facts: { type: 'anchor', size: 49, witness: witness.name, keyId: hex(keyId), time, note, ...change } }, { chain: true }, { sign: 'base' },
  ], checks, place)
export const anchors = [
  anchored('time', 'An anchor of another time than the line has.', { time: time + 1 }),
  anchored('key-id', 'An anchor of another key.', { keyId: '00000000' }),
  anchored('witness', 'An anchor of a witness that has no line.', { witness: 'witness.example/w2' }),
  anchored('note', 'An anchor of a checkpoint of another text.', { note: `sha256:${'0'.repeat(64)}` }),
  anchored('size', 'An anchor of a checkpoint that the bundle does not have.', { size: 48 }),
  anchored('size-to-come', 'An anchor of a checkpoint of more records than were there.', { size: 71 }),
  anchored('time-beyond-dates', 'An anchor of a time that no date can hold.', { time: 8_640_000_000_001 }, 'leaves.ndjson:71', ['leaves']),
  anchored('name-control', 'An anchor whose witness’s name has a control character.', { witness: 'w\u001b' }, 'leaves.ndjson:71', ['leaves']),
]
/** And one that holds, beside its mutations. */
export const anchoredWell = [{ file: 'checkpoints/49', text: cosignedEarlier }, { insert: 70, facts: { type: 'anchor', size: 49, witness: witness.name, keyId: hex(keyId), time, note } }, { chain: true }, { sign: 'base' }]
