import { encodeHex, life } from './read.mjs'
import { formatReceipt, fromDigits, fromHex, keyId, readReceipt, receiptToSign, toDigits, utf8, leafHash } from '@mingshi/core'
import { sha256 } from './signer.mjs'

const url = 'https://r.example.cn/r#'
const { receipt, kid, signature } = readReceipt(life.receipt)
const bytes = fromDigits(life.receipt.split('#')[1])
const signed = (change = {}, by = life.signer, id = keyId(sha256, by.keys[0])) => {
  const all = { ...receipt, ...change }
  return `${url}${toDigits(formatReceipt(all, id, by.raw(receiptToSign(all))))}`
}
const unsigned = (change) => `${url}${toDigits(formatReceipt({ ...receipt, ...change }, kid, signature))}`
const raw = (some) => `${url}${toDigits(Uint8Array.from(some))}`
const flip = (at) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte))
const text = (name, what, content, verdict = 'unreadable', steps = []) => ({ name: `receipt-${name}`, what, base: 'life', do: steps, receipt: content, expect: { verdict } })
const zeros = new Uint8Array(32)
const hashOf = (index) => leafHash(sha256, utf8(life.lines[index]))
const again = { again: 'base' }
const inside = (needle) => Buffer.from(bytes).indexOf(needle)

export const receipts = [
  text('index', 'Signed for another leaf.', signed({ index: 4 }), 'contradicted'),
  text('index-and-hash', 'Signed for the leaf of another answer, with its hash.', signed({ index: 4, leafHash: hashOf(4) }), 'contradicted'),
  text('leaf-hash', 'Signed with another leaf hash: the machine shows another log now.', signed({ leafHash: zeros }), 'contradicted'),
  text('root', 'Signed with another root.', signed({ rootHash: zeros }), 'contradicted'),
  text('size', 'Signed with another size.', signed({ size: 8 }), 'contradicted'),
  text('size-zero', 'Signed with a size of zero.', signed({ size: 0 }), 'contradicted'),
  text('index-beyond-size', 'Signed for a leaf behind its own size.', signed({ index: 20, leafHash: hashOf(20) }), 'contradicted'),
  text('policy', 'Signed under another policy.', signed({ policy: life.digest(life.policyTwo) }), 'contradicted'),
  text('purpose', 'Signed for another purpose.', signed({ purpose: 'pay' }), 'contradicted'),
  text('answers', 'Signed for a no where there was a yes.', signed({ answers: 'gr' }), 'contradicted'),
  text('answers-fewer', 'Signed with one letter of two.', signed({ answers: 'g' }), 'contradicted'),
  text('origin', 'Signed for another log.', signed({ origin: life.other.name }), 'another-log'),
  text('beyond-the-end', 'Signed for more records than there are, at the time of the first.', signed({ size: 99, index: 98, issuedAt: receipt.issuedAt + 100 * 86_400 }), 'after-this-bundle'),
  text('end-replaced', 'Signed for more records than there are, though the log goes on to a later time.', signed({ size: 99, index: 98 }), 'removed'),
  text('issued-later', 'The time of issue altered, the signature left.', unsigned({ issuedAt: receipt.issuedAt + 1 }), 'not-signed'),
  text('secret', 'The secret altered, the signature left.', unsigned({ secret: new Uint8Array(16) }), 'not-signed'),
  text('answers-unsigned', 'An answer altered, the signature left.', unsigned({ answers: 'gr' }), 'not-signed'),
  text('purpose-unsigned', 'The purpose altered, the signature left.', unsigned({ purpose: 'pay' }), 'not-signed'),
  text('other-key', 'Signed by somebody else.', signed({}, life.other), 'not-signed'),
  text('other-key-own-id', 'Signed by somebody else under the id of this log’s key.', signed({}, life.other, kid), 'not-signed'),
  text('other-id', 'Signed by this log under another key id.', signed({}, life.signer, new Uint8Array(4)), 'not-signed'),
  text('signature-flipped', 'A bit of the signature flipped.', raw(flip(bytes.length - 5)), 'not-signed'),
  text('signature-zero', 'A signature of zeros.', `${url}${toDigits(formatReceipt(receipt, kid, new Uint8Array(64)))}`, 'not-signed'),
  text('signature-short', 'A signature of 63 bytes.', `${url}${toDigits(formatReceipt(receipt, kid, signature.slice(1)))}`, 'not-signed'),
  text('signature-empty', 'A signature of no bytes.', `${url}${toDigits(formatReceipt(receipt, kid, new Uint8Array(0)))}`, 'not-signed'),
  text('secret-short', 'A secret of 15 bytes.', signed({ secret: new Uint8Array(15) })),
  text('leaf-hash-short', 'A leaf hash of 31 bytes.', signed({ leafHash: new Uint8Array(31) })),
  text('tag', 'Another COSE structure.', raw(flip(0))),
  text('algorithm', 'Another algorithm in the protected header.', raw(flip(inside(Buffer.from('43a10126', 'hex')) + 3))),
  text('algorithm-none', 'An empty protected header.', raw(Buffer.concat([Buffer.from(bytes.subarray(0, 2)), Buffer.from('40', 'hex'), Buffer.from(bytes.subarray(6))]))),
  text('header-key', 'Another header than the key id.', raw(flip(7))),
  text('trailing-byte', 'A byte behind the end.', raw([...bytes, 0])),
  text('cut-off', 'The last ten bytes cut off.', raw(bytes.slice(0, -10))),
  text('indefinite', 'A list without a length.', raw([0xd2, 0x9f, ...bytes.slice(2), 0xff])),
  text('long-length', 'A length in more bytes than it needs.', raw([0xd2, 0x98, 4, ...bytes.slice(2)])),
  text('claim-more', 'A claim more than a receipt has.', raw(withClaim())),
  text('float', 'A time as a float.', raw(replaced(`061a${receipt.issuedAt.toString(16)}`, `06fa${receipt.issuedAt.toString(16)}`))),
  text('length-2-to-the-60', 'A string of two to the sixty bytes.', raw(Buffer.from('d2845b1000000000000000', 'hex'))),
  text('list-of-billions', 'A list of four billion items.', raw(Buffer.from('d29affffffff', 'hex'))),
  text('deep', 'A list nested a thousand deep.', raw(new Uint8Array(1000).fill(0x81))),
  text('digit', 'One digit more.', `${life.receipt}0`),
  text('digit-gone', 'One digit less.', life.receipt.slice(0, -1)),
  text('group-too-large', 'Seventeen digits that seven bytes cannot hold.', `${url}${'9'.repeat(17)}${life.receipt.split('#')[1].slice(17)}`),
  text('letter', 'A letter among the digits.', life.receipt.replace(/\d$/, 'x')),
  text('other-digits', 'Digits that are not ASCII.', life.receipt.replace('0', '０')),
  text('no-digits', 'A URL without a receipt.', 'https://r.example.cn/r'),
  text('empty', 'Nothing.', ''),
  text('bundle-without-leaves', 'A genuine receipt against a bundle without leaves.', life.receipt, 'unreadable', [{ remove: 'leaves.ndjson' }]),
  text('bundle-without-keys', 'A genuine receipt against a bundle without keys.', life.receipt, 'unreadable', [{ remove: 'vkeys.txt' }]),
  text('bundle-other-keys', 'A genuine receipt against a bundle with somebody else’s keys: that shows nothing.', life.receipt, 'unreadable', [{ keys: 'other', named: 'base' }]),
  text('bundle-no-zip', 'A genuine receipt against a file that is no zip.', life.receipt, 'unreadable', [{ zip: true, text: 'no zip' }]),
  text('bundle-leaf-altered', 'A genuine receipt; its leaf was altered and everything signed anew.', life.receipt, 'contradicted', [{ leaf: 6, set: { dwell: 9000 } }, again]),
  text('bundle-earlier-altered', 'A genuine receipt; a leaf before its own was altered and everything signed anew.', life.receipt, 'contradicted', [{ leaf: 1, set: { t: 1 } }, again]),
  text('bundle-refusal-instead', 'A genuine receipt of a yes; the log now says no.', life.receipt, 'contradicted', [{ leaf: 6, set: { type: 'consent.refused' } }, again]),
  text('bundle-cut', 'A genuine receipt; the log was cut off before it.', life.receipt, 'after-this-bundle', [{ drop: 4, count: 66 }, again]),
  text('bundle-end-replaced', 'A genuine receipt; the log was cut off before it and goes on at a later time.', life.receipt, 'removed', [{ drop: 4, count: 65 }, again]),
]

function withClaim() {
  const text = encodeHex(bytes)
  const at = text.indexOf('a401')
  return fromHex(`${text.slice(0, at)}a502${'6178'}${text.slice(at + 2)}`)
}

function replaced(from, to) {
  const text = encodeHex(bytes)
  if (!text.includes(from)) throw new Error(`expected ${from} in the receipt`)
  return fromHex(text.replace(from, to))
}

/** Another signature of the same claims, which verifies: s and n - s are both right (docs/threats.md). */
export const twinOf = (rs) => {
  const order = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551')
  const s = order - BigInt(`0x${encodeHex(rs.slice(32))}`)
  return Uint8Array.from([...rs.slice(0, 32), ...Buffer.from(s.toString(16).padStart(64, '0'), 'hex')])
}

export const twinReceipt = `${url}${toDigits(formatReceipt(receipt, kid, twinOf(signature)))}`
