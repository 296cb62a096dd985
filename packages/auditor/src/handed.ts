import { codeOf, parseCode, parseWitness, readReceipt, type Outside, type Source, type Witness } from '@mingshi/core'
import { bytesOf } from './bytes.ts'
import { fileSource } from './source.ts'
import { browserVerifier } from './verifier.ts'

/** One thing that somebody outside holds, as it was handed in. `name` is what the page calls it. */
export type Handed =
  | { kind: 'receipt' | 'code' | 'checkpoint' | 'witness' | 'unread'; name: string; text: string }
  | { kind: 'bundle'; name: string; file: File }
export type Kind = Handed['kind']

/** Three lines of a checkpoint, a blank one, and signatures (C2SP signed-note.md). */
const note = /^[^\s+]+\n\d+\n[A-Za-z0-9+/]{43}=\n\n(?:— [^\n]*\n)+/gm

/** What somebody pasted, or a file of it: checkpoints as they stand, then a receipt, a short code or a key to a line. Throws on nothing. */
export function handedIn(text: string, name = ''): Handed[] {
  const whole = `${text.replace(/\r\n?/g, '\n').trim()}\n`
  const found: Handed[] = (whole.match(note) ?? []).map((each) => ({ kind: 'checkpoint', name, text: each }))
  const rest = whole.replace(note, '')
  const joined = rest.replace(/\s/g, '')
  if (/\d\n\d/.test(rest) && receiptIn(joined) !== undefined && rest.trim().split('\n').every((line) => receiptIn(line) === undefined)) return [...found, { kind: 'receipt', name, text: receiptIn(joined)! }] // a mail has broken it into lines
  for (const line of rest.split('\n').map((each) => each.trim())) if (line !== '' && !line.startsWith('#')) found.push({ ...read(line), name })
  return found
}

/** A file by what it is, whatever it is called: a bundle is a zip. */
export async function handedFile(file: File): Promise<Handed[]> {
  const start = await bytesOf(file.slice(0, 2))
  if (start[0] === 0x50 && start[1] === 0x4b) return [{ kind: 'bundle', name: file.name, file }]
  if (file.size > mostText) return [{ kind: 'unread', name: file.name, text: '' }]
  const found = handedIn(new TextDecoder().decode(await bytesOf(file)), file.name)
  return found.length > 0 ? found : [{ kind: 'unread', name: file.name, text: '' }]
}
const mostText = 1 << 20

function read(line: string): { kind: 'receipt' | 'code' | 'witness' | 'unread'; text: string } {
  const receipt = receiptIn(line)
  if (receipt !== undefined) return { kind: 'receipt', text: receipt }
  if (witnessIn(line)) return { kind: 'witness', text: line }
  return { kind: parseCode(line) === undefined ? 'unread' : 'code', text: line }
}

/** The receipt in a line that may say more. */
function receiptIn(line: string): string | undefined {
  if (readReceipt(line)) return line
  return line.split(/\s+/).concat(line.match(/\d{17,}/g) ?? []).find((each) => readReceipt(each) !== undefined)
}

export function witnessIn(vkey: string): Witness | undefined {
  try {
    return parseWitness(browserVerifier.sha256, vkey)
  } catch {
    return undefined
  }
}

/** The short code of a receipt; of a short code, itself. */
export function shortCode(handed: Handed): string | undefined {
  if (handed.kind === 'code') return parseCode(handed.text)
  const known = handed.kind === 'receipt' ? readReceipt(handed.text) : undefined
  return known && codeOf(known.receipt.secret)
}

/** For the verifier, as the command reads its options: each thing once. What could be nothing is given as a receipt, whose verdict says so. */
export function outsideOf(handed: readonly Handed[]): Required<Outside> {
  const outside = { receipts: [] as { name: string; text: string }[], older: [] as { name: string; zip: Source }[], checkpoints: [] as { name: string; text: string }[], witnesses: [] as Witness[] }
  for (const each of handed) {
    if (each.kind === 'bundle') outside.older.push({ name: each.name, zip: fileSource(each.file) })
    else if (each.kind === 'checkpoint') outside.checkpoints.push(each)
    else if (each.kind === 'witness') outside.witnesses.push(witnessIn(each.text)!)
    else outside.receipts.push(each)
  }
  return outside
}

/** What was handed in twice stands once; a thing without a file’s name has the number under which it is listed. */
export function listed(before: readonly Handed[], more: readonly Handed[]): Handed[] {
  const list = [...before]
  const keyOf = (each: Handed): unknown => (each.kind === 'bundle' ? `${each.file.name} ${each.file.size} ${each.file.lastModified}` : each.text)
  for (const each of more) {
    if (each.kind !== 'unread' && list.some((one) => keyOf(one) === keyOf(each))) continue
    const nth = Math.max(0, ...list.map(({ name }) => Number(/^#(\d+)$/.exec(name)?.[1] ?? 0))) + 1
    list.push(each.name === '' ? { ...each, name: `#${nth}` } : each)
  }
  return list
}
