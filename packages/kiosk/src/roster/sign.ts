import { formatNote, MingshiError, parseCheckpoint, parseNote, utf8, base64, openReturn, openRoster, type PublicKey, type Roster } from '@mingshi/core'
import type { Inside, InsideToo } from '../part.ts'
import { verifierOf } from './verifier.ts'

/** The name of this machine's log, and the state that it has signed last. */
export async function stateOf({ store, keys }: Inside): Promise<{ origin: string; checkpoint: Roster['checkpoint'] }> {
  const head = await store.head()
  if (!head) throw new MingshiError('not-running', { step: 'roster', got: 'an empty log' })
  const { size, rootHash } = parseCheckpoint(parseNote(head.note).text)
  return { origin: keys[0]!.name, checkpoint: { size, root: base64(rootHash) } }
}

/** As a file, by the keys that sign the log. */
export const signed = async ({ sign }: InsideToo, text: string): Promise<Blob> =>
  new Blob([formatNote({ text, signatures: await sign(utf8(text)) })], { type: 'text/plain' })

/** What a file says, if it holds; throws `bad-roster` with why not. */
export async function opened<T>(open: typeof openRoster | typeof openReturn, { sha256 }: Inside, file: Blob | string, keys: readonly PublicKey[]): Promise<{ file: T; digest: `sha256:${string}` }> {
  const text = typeof file === 'string' ? file : await new Response(file).text()
  const found = await open(verifierOf(sha256), text, keys)
  if (found.verdict !== 'holds') throw new MingshiError('bad-roster', { expected: 'a file signed by a machine that is trusted here', got: found.verdict })
  return found as unknown as { file: T; digest: `sha256:${string}` }
}
