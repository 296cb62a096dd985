import { formatNote, hex, parseCheckpoint, parseCosignature, parseNote, utf8, type Note, type NoteSignature } from '@mingshi/core'
import type { Inside } from '../../part.ts'

/** How many lines of witnesses are taken in at a time. */
const most = 8

/** The signed state of the log as it is now, kept so that it can come back cosigned: its size, and the note. */
export async function showCheckpoint({ store, append, keys }: Inside): Promise<{ size: number; note: string }> {
  await append([]) // what a visit still had to write is written
  const { size, note } = (await store.head())!
  const kept = await store.get('checkpoints', size) // it may have lines of witnesses by now: they stay, and are not shown to others
  if (!kept) await append([], () => [{ table: 'checkpoints', put: { size, note } }])
  const { text, signatures } = parseNote(note)
  return { size, note: formatNote({ text, signatures: signatures.filter(({ name }) => name === keys[0]!.name) }) }
}

/**
 * Takes in a checkpoint that witnesses have cosigned (C2SP tlog-cosignature.md): their lines go into the bundle, and a leaf says of each when
 * it came back. Whether a line holds, only its witness’s key says, which is the auditor’s to bring: nothing here vouches for one. Returns
 * their names, none where it is no checkpoint that is kept here, or brings no new line.
 */
export async function takeAnchor({ sha256, store, append, under, keys }: Inside, by: string, text: string): Promise<string[]> {
  const handed = noteIn(text)
  const row = handed && (await store.get('checkpoints', parseCheckpoint(handed.text).size))
  if (!handed || !row) return []
  const held = parseNote(row.note)
  if (held.text !== handed.text) return [] // of another log, or of another history of this one
  const nameOf = ({ name, keyId }: NoteSignature): string => `${name} ${hex(keyId)}`
  const known = new Set([keys[0]!.name, ...held.signatures.map(nameOf)])
  const fresh = handed.signatures.filter((line) => {
    if (known.has(line.name) || known.has(nameOf(line)) || timeOf(line) === undefined) return false
    return known.add(nameOf(line)) // the first line of a key is the earliest time; a second would make both worthless
  }).slice(0, most)
  if (fresh.length === 0) return []
  await append([{ type: 'service.used', ...under, by, what: 'anchor' }]) // by now the log is longer: this checkpoint is not kept anew
  const { size } = row
  const note = `sha256:${hex(sha256(utf8(held.text)))}`
  const facts = fresh.map((line) => ({ type: 'anchor', size, witness: line.name, keyId: hex(line.keyId), time: timeOf(line), note }))
  await append(facts, () => [{ table: 'checkpoints', put: { size, note: formatNote({ text: held.text, signatures: [...held.signatures, ...fresh] }) } }])
  return fresh.map(({ name }) => name)
}

/** As it was pasted or read: other ends of lines are no other note. */
function noteIn(text: string): Note | undefined {
  try {
    const note = parseNote(`${text.replace(/\r\n?/g, '\n').trim()}\n`)
    return parseCheckpoint(note.text).size > 0 ? note : undefined
  } catch {
    return undefined
  }
}

function timeOf(line: NoteSignature): number | undefined {
  try {
    return parseCosignature(line).time
  } catch {
    return undefined
  }
}
