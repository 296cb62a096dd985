import { base64, disclosureOf } from '@mingshi/core'
import { life } from './read.mjs'

const note = life.files.get('checkpoint').toString()
const [text, signatures] = note.split('\n\n')
const [first, second] = signatures.trimEnd().split('\n')
const bad = (name, what, content) => ({ name: `note-${name}`, what, note: content, expect: { verdict: 'bad-note' } })
const badKey = (name, what, vkey, verdict = 'bad-note') => ({ name: `vkey-${name}`, what, vkey, expect: { verdict } })
const [device] = life.files.get('vkeys.txt').toString().split('\n')
const [name, id, key] = device.split('+')

export const notes = [
  bad('empty', 'Nothing.', ''),
  bad('newlines', 'Newlines.', '\n\n\n'),
  bad('no-text', 'Signatures without a text.', `\n\n${first}\n`),
  bad('no-blank-line', 'No blank line.', `${text}\n${first}\n`),
  bad('no-signature', 'No signature line.', `${text}\n\n`),
  bad('no-newline', 'No newline at the end.', `${text}\n\n${first}`),
  bad('blank-line-between', 'A blank line between signatures.', `${text}\n\n${first}\n\n${second}`),
  bad('hyphen', 'A hyphen for the dash.', `${text}\n\n${first.replace('—', '-')}\n`),
  bad('en-dash', 'An en dash for the em dash.', `${text}\n\n${first.replace('—', '–')}\n`),
  bad('no-space', 'No space behind the dash.', `${text}\n\n${first.replace('— ', '—')}\n`),
  bad('trailing-space', 'A space behind a signature.', `${text}\n\n${first} \n`),
  bad('no-name', 'A signature without a name.', `${text}\n\n${first.replace(name, '')}\n`),
  bad('name-plus', 'A name with a plus sign.', `${text}\n\n${first.replace(name, 'a+b')}\n`),
  bad('name-not-ascii', 'A name that is not ASCII.', `${text}\n\n${first.replace(name, '明示')}\n`),
  bad('name-long', 'A name of 201 characters.', `${text}\n\n${first.replace(name, 'x'.repeat(201))}\n`),
  bad('key-id-alone', 'Four bytes: a key id and no signature.', `${text}\n\n— ${name} ${base64(new Uint8Array(4))}\n`),
  { ...bad('not-padded', 'Base64 without its padding.', `${text}\n\n— ${name} AAAAAAA\n`), expect: { verdict: 'bad-encoding' } },
  { ...bad('loose-bits', 'Base64 with bits that count for nothing.', `${text}\n\n— ${name} AAAAAAB=\n`), expect: { verdict: 'bad-encoding' } },
  bad('url-alphabet', 'The alphabet of base64url.', `${text}\n\n— ${name} ----____\n`),
  badKey('empty', 'Nothing.', ''),
  badKey('no-key', 'A name and an id.', `${name}+${id}`),
  badKey('space', 'A space at the end.', `${device} `),
  badKey('newline', 'A newline at the end.', `${device}\n`),
  badKey('id', 'Another id.', `${name}+00000000+${key}`),
  badKey('id-short', 'An id of seven digits.', `${name}+${id.slice(1)}+${key}`),
  badKey('name', 'A name with a space.', `a b+${id}+${key}`),
  badKey('type', 'Another type.', `${name}+${id}+B${key.slice(1)}`),
  badKey('cut', 'A key that breaks off.', `${name}+${id}+${key.slice(0, -4)}`),
  badKey('longer', 'A byte behind the key.', `${name}+${id}+${key.slice(0, -1)}A`.replace(/=A$/, 'A')),
  badKey('loose-bits', 'Base64 with bits that count for nothing.', `${name}+${id}+AAAB=`, 'bad-encoding'),
]

const { disclosure } = life
const [salt, , reference] = JSON.parse(Buffer.from(disclosure, 'base64url').toString())
const other = (name, what, text) => ({ name: `disclosure-${name}`, what, base: 'life', leaf: 4, disclosure: text, expect: { verdict: false } })
const spell = (json) => Buffer.from(typeof json === 'string' ? json : JSON.stringify(json)).toString('base64url')
export const disclosures = [
  other('salt', 'Another salt.', disclosureOf(new Uint8Array(32).fill(8), reference)),
  other('no-salt', 'No salt.', spell(['', 'subject', reference])),
  other('reference', 'Another reference: somebody else.', disclosureOf(Buffer.from(salt, 'base64url'), '住户 0232')),
  other('reference-cut', 'A reference that breaks off.', disclosureOf(Buffer.from(salt, 'base64url'), reference.slice(0, -1))),
  other('reference-normal-form', 'The reference in another Unicode form: an ideographic space.', disclosureOf(Buffer.from(salt, 'base64url'), reference.replace(' ', '　'))),
  other('name', 'Another claim.', spell([salt, 'name', reference])),
  other('no-name', 'A disclosure of a list’s element, which has no name.', spell([salt, reference])),
  other('order', 'Salt and reference swapped.', spell([reference, 'subject', salt])),
  other('spaces', 'The same list with spaces.', spell(`["${salt}", "subject", "${reference}"]`)),
  other('escaped', 'The same list with its Chinese escaped.', spell(`["${salt}","subject","${reference.replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`)}"]`)),
  other('padded', 'The same with padding.', `${disclosure}=`),
  other('tilde', 'The same with the tilde that separates disclosures.', `${disclosure}~`),
  other('newline', 'The same with a newline.', `${disclosure}\n`),
  other('decoded', 'The list itself, not in base64url.', Buffer.from(disclosure, 'base64url').toString()),
  other('empty', 'Nothing.', ''),
]
