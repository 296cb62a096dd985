import { generateKeyPairSync } from 'node:crypto'
import { base64, formatPem, formatVkey, hex, keyId } from '@mingshi/core'
import { again, at, bundle, life } from './read.mjs'
import { sha256 } from './signer.mjs'

const vkeys = life.files.get('vkeys.txt').toString()
const [device = '', second = ''] = vkeys.split('\n')
const [ecdsaPem, ed25519Pem] = [life.pem(2), life.pem(1)]
const text = (name, what, content, checks = ['keys'], ...places) => bundle(`keys-${name}`, what, [{ file: 'vkeys.txt', text: content }], checks, ...(places.length > 0 ? places : ['vkeys.txt']))
/** Keys of other kinds, spelled as vkeys, with ids that are right. */
const lineOf = (type, key, name = life.signer.name) => {
  const id = hex(keyId(sha256, { name, type, key }))
  return `${name}+${id}+${base64(Buffer.concat([Buffer.from([type]), key]))}`
}
const p384 = Buffer.from(generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ type: 'spki', format: 'der' }))
const spki = Buffer.from(life.signer.keys[0].key)
const compressed = Buffer.concat([Buffer.from('3039301306072a8648ce3d020106082a8648ce3d030107032200', 'hex'), Buffer.from([2 + (spki[90] & 1)]), spki.subarray(27, 59)])
const offCurve = Buffer.concat([spki.subarray(0, 27), Buffer.alloc(64, 1)])
const offName = `garden.example.cn/k/${hex(sha256(offCurve)).slice(0, 16)}`

export const keys = [
  text('order', 'The Ed25519 line before the ECDSA line.', `${second}\n${device}\n`, ['keys'], at(1)),
  text('device-only', 'The Ed25519 key taken away: its line is no longer asked for.', `${device}\n`, ['keys'], at(1), ed25519Pem),
  text('second-only', 'The device key taken away.', `${second}\n`, ['keys'], 'vkeys.txt', ecdsaPem),
  text('none', 'No key.', '', ['keys']),
  text('three', 'A third line: somebody else’s key.', `${vkeys}${formatVkey(sha256, life.other.keys[0])}\n`),
  text('device-twice', 'The device key twice.', `${device}\n${device}\n`, ['keys'], 'vkeys.txt:2'),
  text('no-newline', 'No newline at the end.', vkeys.slice(0, -1)),
  text('crlf', 'Lines that end in CR LF.', vkeys.replaceAll('\n', '\r\n'), ['keys'], 'vkeys.txt:1'),
  text('other-id', 'Another key id.', vkeys.replace(/\+[0-9a-f]{8}\+/, '+00000000+'), ['keys'], 'vkeys.txt:1'),
  text('upper-case-id', 'A key id in upper case.', vkeys.replace(/\+([0-9a-f]{8})\+/, (_, id) => `+${id.toUpperCase()}+`), ['keys'], 'vkeys.txt:1'),
  text('other-type', 'A type of key that is none of ours.', vkeys.replace(/\+([0-9a-f]{8})\+A/, '+$1+B'), ['keys'], 'vkeys.txt:1'),
  text('p384', 'A device key of another curve.', `${lineOf(2, p384)}\n${second}\n`, ['keys'], 'vkeys.txt:1'),
  text('compressed', 'The device key as a compressed point.', `${lineOf(2, compressed)}\n${second}\n`, ['keys'], 'vkeys.txt:1'),
  text('off-curve', 'A device key that is no point of the curve.', `${lineOf(2, offCurve)}\n${second}\n`, ['keys', 'checkpoint', 'earlier-checkpoints'], 'vkeys.txt'),
  text('short-ed25519', 'An Ed25519 key of 31 bytes.', `${device}\n${lineOf(1, Buffer.from(life.signer.keys[1].key).subarray(1))}\n`, ['keys'], 'vkeys.txt:2'),
  text('other-name', 'Keys under another log’s name.', vkeys.replaceAll(life.signer.name, life.other.name), ['keys', 'checkpoint', 'earlier-checkpoints']),
  text('not-base64', 'A key that is no base64.', vkeys.replace(/\+A/, '+*'), ['keys'], 'vkeys.txt:1'),
  text('binary', 'Bytes that are no text.', '\ufffd'.repeat(10), ['keys']),
  bundle('keys-missing', 'No vkeys.txt.', [{ remove: 'vkeys.txt' }], ['files', 'keys'], 'vkeys.txt', ['keys', 'vkeys.txt']),
  bundle('keys-other', 'Somebody else’s keys, under their own name.', [{ keys: 'other', named: 'other' }], ['keys', 'checkpoint', 'earlier-checkpoints'], 'vkeys.txt'),
  bundle('keys-other-named', 'Somebody else’s keys, under this log’s name.', [{ keys: 'other', named: 'base' }], ['keys', 'checkpoint', 'earlier-checkpoints'], 'vkeys.txt'),
  bundle('keys-taken-over', 'Somebody else’s keys under this log’s name, and everything signed anew with them: the origin names another key.', [{ keys: 'other', named: 'base' }, { again: 'other' }], ['keys'], 'vkeys.txt', at(1)),
  bundle('keys-second-taken-over', 'A refusal dropped and signed anew by somebody who has an Ed25519 key of their own only.',
    [{ drop: 10, count: 3 }, { chain: true }, { sign: 'other' },
      { file: 'vkeys.txt', text: `${device}\n${lineOf(1, Buffer.from(life.other.keys[1].key))}\n` }, { remove: ed25519Pem },
      { add: `keys/${hex(keyId(sha256, { ...life.other.keys[1], name: life.signer.name }))}.pem`, text: formatPem(life.other.keys[1]) },
      { remove: 'checkpoints/13' }, { remove: 'checkpoints/35' }, { remove: 'checkpoints/49' }],
    ['keys', 'checkpoint', 'sessions'], at(1), ['checkpoint', 'checkpoint']),
  bundle('keys-pem-altered', 'A bit of a key file flipped.', [{ file: ecdsaPem, xor: [60, 1] }], ['keys'], ecdsaPem),
  bundle('keys-pem-other', 'The other key’s bytes in a key file.', [{ file: ecdsaPem, text: life.files.get(ed25519Pem).toString() }], ['keys'], ecdsaPem),
  bundle('keys-pem-missing', 'A key file left out.', [{ remove: ed25519Pem }], ['keys'], ed25519Pem),
  bundle('keys-pem-renamed', 'A key file under another id.', [{ rename: [ecdsaPem, 'keys/00000000.pem'] }], ['keys'], ecdsaPem, 'keys/00000000.pem'),
  bundle('keys-pem-extra', 'A key file more: somebody who goes by the files would trust it.', [{ add: `keys/${hex(keyId(sha256, life.other.keys[0]))}.pem`, text: formatPem(life.other.keys[0]) }], ['keys'], `keys/${hex(keyId(sha256, life.other.keys[0]))}.pem`),
  bundle('keys-pem-crlf', 'A key file whose lines end in CR LF.', [{ file: ecdsaPem, text: life.files.get(ecdsaPem).toString().replaceAll('\n', '\r\n') }], ['keys'], ecdsaPem),
  bundle('keys-private', 'A private key among the keys.', [{ add: 'keys/private.pem', text: '-----BEGIN PRIVATE KEY-----\n' }], ['files'], 'keys/private.pem'),
  bundle('keys-off-curve-start', 'A start that names a key that is no point of the curve.', [{ leaf: 64, set: { vkeys: [lineOf(2, offCurve, offName), life.leaf(64).vkeys[1]] } }, again], ['keys'], at(64)),
]
