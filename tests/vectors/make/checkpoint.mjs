import { base64, formatNote, keyId, parseNote, rawFromDer, utf8 } from '@mingshi/core'
import { bundle, life, line } from './read.mjs'
import { noteOf, sha256 } from './signer.mjs'

const note = life.files.get('checkpoint').toString()
const { text, signatures } = parseNote(note)
const [origin, size, root] = text.split('\n')
const earlier = life.files.get('checkpoints/49').toString()
const file = (name, what, content, checks = ['checkpoint'], ...places) =>
  bundle(`checkpoint-${name}`, what, [{ file: 'checkpoint', ...(typeof content === 'string' ? { text: content } : content) }], checks, ...(places.length > 0 ? places : ['checkpoint']))
const signed = (name, what, step, checks, ...places) => bundle(`checkpoint-${name}`, what, [{ sign: 'base', ...step }], checks, ...places)
const withSignatures = (list) => formatNote({ text, signatures: list })
const [ecdsa, ed25519] = signatures
const longer = (der) => Buffer.concat([Buffer.from([0x30, der[1] + 1, 2, der[3] + 1, 0]), Buffer.from(der.subarray(4))])
const raw = rawFromDer(ecdsa.signature)

export const checkpoint = [
  file('size-one-more', 'The size raised by one, nothing signed anew.', note.replace(`\n${size}\n`, '\n71\n'), ['order', 'checkpoint'], line(71), ['checkpoint', 'checkpoint']),
  file('size-one-less', 'The size lowered by one, nothing signed anew.', note.replace(`\n${size}\n`, '\n69\n'), ['order', 'checkpoint'], line(70), ['checkpoint', 'checkpoint']),
  signed('size-more-signed', 'A signed size beyond the leaves: the end was cut off.', { size: 75 }, ['order'], line(71)),
  signed('size-less-signed', 'A signed size below the leaves: more than was signed.', { size: 60 }, ['order'], line(61)),
  signed('size-zero-signed', 'A signed size of zero.', { size: 0 }, ['order'], line(1)),
  signed('size-huge-signed', 'A signed size of two to the fifty.', { size: 2 ** 50 }, ['order'], line(71)),
  file('size-leading-zero', 'A size with a leading zero.', note.replace(`\n${size}\n`, '\n070\n')),
  file('size-plus', 'A size with a plus sign.', note.replace(`\n${size}\n`, '\n+70\n')),
  file('size-hex', 'A size in hex.', note.replace(`\n${size}\n`, '\n0x46\n')),
  file('size-empty', 'No size.', note.replace(`\n${size}\n`, '\n\n')),
  file('size-twenty-digits', 'A size of twenty digits.', note.replace(`\n${size}\n`, `\n${'9'.repeat(20)}\n`)),
  file('root-other', 'Another root, nothing signed anew.', note.replace(root, base64(new Uint8Array(32)))),
  signed('root-other-signed', 'Another root, signed.', { root: base64(new Uint8Array(32)) }, ['order'], 'leaves.ndjson#69'),
  signed('root-of-earlier', 'The root of size 49 under size 70, signed.', { root: earlier.split('\n')[2] }, ['order'], 'leaves.ndjson#69'),
  file('root-short', 'A root of 31 bytes.', note.replace(root, base64(new Uint8Array(31)))),
  file('root-url-alphabet', 'A root in the alphabet of base64url.', note.replace(root, `${'-'.repeat(43)}=`)),
  file('root-unpadded', 'A root without its padding.', note.replace(root, root.slice(0, -1))),
  file('root-loose-bits', 'A root whose last digit has bits that count for nothing.', note.replace(root, `${root.slice(0, 42)}${root[42] === 'B' ? 'C' : String.fromCharCode(root.charCodeAt(42) + 1)}=`)),
  file('origin-other', 'Another operator’s name, nothing signed anew.', note.replaceAll('garden.example.cn', 'barden.example.cn'), ['keys', 'checkpoint', 'earlier-checkpoints'], 'vkeys.txt', ['checkpoint', 'checkpoint']),
  file('origin-empty', 'No origin.', note.slice(note.indexOf('\n'))),
  file('origin-space', 'An origin with a space.', note.replace(origin, origin.replace('.cn', ' cn'))),
  file('origin-plus', 'An origin with a plus sign.', note.replace(origin, origin.replace('.cn', '+cn'))),
  file('origin-control', 'An origin with an escape sequence for terminals.', note.replace(origin, `\u001b[2J${origin}`)),
  file('origin-long', 'An origin of 201 characters.', note.replaceAll(origin, 'x'.repeat(201))),
  file('extension-line', 'An extension line in the text.', note.replace(root, `${root}\nmore`)),
  file('earlier', 'An earlier checkpoint in the place of the newest.', earlier, ['order'], line(50)),
  file('other-key', 'Signed by keys that are not in the bundle.', noteOf(life.other, { origin, size: 70, rootHash: Buffer.from(root, 'base64') })),
  file('no-ecdsa', 'The ECDSA line left out.', withSignatures([ed25519])),
  file('no-ed25519', 'The Ed25519 line left out.', withSignatures([ecdsa])),
  file('no-signature', 'No signature.', `${text}\n`),
  file('text-only', 'The text alone.', text),
  file('ecdsa-flipped', 'A bit of the ECDSA signature flipped.', { replace: [base64(Buffer.concat([ecdsa.keyId, ecdsa.signature])), base64(Buffer.concat([ecdsa.keyId, ecdsa.signature.map((byte, i) => (i === 40 ? byte ^ 1 : byte))]))] }),
  file('ed25519-flipped', 'A bit of the Ed25519 signature flipped.', withSignatures([ecdsa, { ...ed25519, signature: ed25519.signature.map((byte, i) => (i === 40 ? byte ^ 1 : byte)) }])),
  file('ecdsa-of-earlier', 'The signatures of an earlier checkpoint.', formatNote({ text, signatures: parseNote(earlier).signatures })),
  file('ecdsa-raw', 'The ECDSA signature as r || s, not in DER.', withSignatures([{ ...ecdsa, signature: raw }, ed25519])),
  file('ecdsa-zero', 'An ECDSA signature of r = s = 0.', withSignatures([{ ...ecdsa, signature: Buffer.from('3006020100020100', 'hex') }, ed25519])),
  file('ecdsa-longer', 'DER with a needless zero before r.', withSignatures([{ ...ecdsa, signature: longer(ecdsa.signature) }, ed25519])),
  file('ecdsa-trailing', 'A byte behind the DER.', withSignatures([{ ...ecdsa, signature: Buffer.concat([ecdsa.signature, Buffer.from([0])]) }, ed25519])),
  file('ecdsa-cut', 'DER that breaks off.', withSignatures([{ ...ecdsa, signature: ecdsa.signature.slice(0, -1) }, ed25519])),
  file('ecdsa-bad-first', 'A signature that does not verify before one that does, under one key.', withSignatures([{ ...ecdsa, signature: ecdsa.signature.slice(0, -1) }, ecdsa, ed25519])),
  file('ed25519-short', 'An Ed25519 signature of 63 bytes.', withSignatures([ecdsa, { ...ed25519, signature: ed25519.signature.slice(1) }])),
  file('ed25519-under-ecdsa', 'The Ed25519 signature under the id of the ECDSA key.', withSignatures([{ ...ed25519, keyId: ecdsa.keyId }, ed25519])),
  file('key-id', 'Another key id on the ECDSA line.', withSignatures([{ ...ecdsa, keyId: keyId(sha256, life.other.keys[0]) }, ed25519])),
  file('key-name', 'Another name on the ECDSA line.', withSignatures([{ ...ecdsa, name: life.other.name }, ed25519])),
  file('hyphen', 'A hyphen for the dash before a signature.', note.replace('— ', '- ')),
  file('two-spaces', 'Two spaces behind a dash.', note.replace('— ', '—  ')),
  file('no-blank-line', 'No blank line before the signatures.', note.replace('\n\n', '\n')),
  file('crlf', 'Lines that end in CR LF.', note.replaceAll('\n', '\r\n')),
  file('no-newline', 'No newline at the end.', note.slice(0, -1)),
  file('line-behind', 'A line behind the signatures.', `${note}more\n`),
  file('signature-short', 'A signature line with a key id alone.', note.replace(/— (\S+) \S+\n/, `— $1 ${base64(ecdsa.keyId)}\n`)),
  file('not-utf8', 'A byte that is no UTF-8.', { xor: [1, 0x80] }),
  file('byte-order-mark', 'A byte order mark before the text.', `\ufeff${note}`),
  file('empty', 'An empty checkpoint.', { fill: { length: 0 } }),
  file('zeros', 'A megabyte of zeros for a checkpoint.', { fill: { length: 1 << 20, byte: 0 } }),
  file('large', 'More bytes than any checkpoint needs.', { fill: { length: (1 << 21) + 1, byte: 10 } }, ['files'], 'checkpoint'),
  bundle('checkpoint-missing', 'No checkpoint.', [{ remove: 'checkpoint' }], ['files'], 'checkpoint'),
]

const old = 'checkpoints/49'
const of = (name, what, steps, place = old, checks = ['earlier-checkpoints']) => bundle(`earlier-${name}`, what, steps, checks, place)
export const earlierCheckpoints = [
  of('size-other-than-name', 'An earlier checkpoint under the name of another size.', [{ rename: [old, 'checkpoints/48'] }], 'checkpoints/48'),
  of('name-leading-zero', 'A name with a leading zero.', [{ rename: [old, 'checkpoints/049'] }], 'checkpoints/049'),
  of('name-no-number', 'A name that is no size.', [{ rename: [old, 'checkpoints/newest'] }], 'checkpoints/newest', ['files']),
  of('name-huge', 'A name of three hundred digits.', [{ rename: [old, `checkpoints/${'9'.repeat(200)}`] }], `checkpoints/${'9'.repeat(200)}`),
  of('root-other', 'Another root, nothing signed anew.', [{ file: old, replace: [earlier.split('\n')[2], base64(new Uint8Array(32))] }]),
  of('root-other-signed', 'Another root, signed: the machine shows two histories.', [{ sign: 'base', file: old, root: base64(new Uint8Array(32)) }]),
  of('beyond-the-end', 'A checkpoint of a size that the log does not have.', [{ sign: 'base', file: 'checkpoints/71', size: 71 }], 'checkpoints/71'),
  of('size-zero', 'A checkpoint of nothing.', [{ sign: 'base', file: 'checkpoints/0' }], 'checkpoints/0'),
  of('origin-other', 'A checkpoint of another log.', [{ sign: 'base', file: old, origin: life.other.name }]),
  of('signed-by-other', 'Signed by keys that are not in the bundle.', [{ sign: 'other', file: old }]),
  of('no-signature', 'The ECDSA line left out.', [{ file: old, text: formatNote({ text: parseNote(earlier).text, signatures: parseNote(earlier).signatures.slice(1) }) }]),
  of('signature-flipped', 'A bit of its root flipped in the base64.', [{ file: old, xor: [40, 1] }]),
  of('signatures-of-newest', 'The signatures of the newest checkpoint.', [{ file: old, text: formatNote({ text: parseNote(earlier).text, signatures }) }]),
  of('newest-again', 'The newest checkpoint under an earlier size.', [{ file: old, text: note }]),
  of('empty', 'An empty one.', [{ file: old, fill: { length: 0 } }]),
  of('binary', 'Bytes that are no text.', [{ file: old, fill: { length: 100, byte: 255 } }]),
  of('dropped-history', 'A visit dropped and all signed anew but one earlier checkpoint.', [{ drop: 13, count: 2 }, { chain: true }, { sign: 'base' }, { sign: 'base', file: 'checkpoints/35' }], old, ['earlier-checkpoints', 'sessions']),
  of('unsigned-text', 'A text without signatures.', [{ file: old, text: utf8(earlier).length > 0 ? `${earlier.split('\n\n')[0]}\n` : '' }]),
]
