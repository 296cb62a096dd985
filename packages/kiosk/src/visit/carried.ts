import { fromHex, hex, utf8 } from '@mingshi/core'
import type { Handed } from '../log/left.ts'
import { ecdsa, type Signer } from '../log/signer.ts'
import type { Dossier } from '../record/record.ts'

/** What the tab carries from page to page, signed (decision 18, docs/formats.md): in its own storage, never in a URL. */
export interface Carried extends Handed, Pick<Dossier, 'purpose' | 'lang' | 'code'> {
  /** When it dies, Unix ms. */
  until: number
  /** The one page that may redeem it: its URL, without a fragment. */
  page: string
  /** Text of the receipt. */
  text?: string | undefined
}

/** Of `sessionStorage`. */
export const key = 'mingshi-permit'

export const pageOf = ({ href }: { href: string }): string => href.split('#')[0]!

/** As text: its JSON, and right behind that the signature over these bytes (ES256: r || s) in 128 hex digits. */
export async function seal({ signRaw }: Signer, carried: Carried): Promise<string> {
  const said = JSON.stringify(carried)
  return said + hex(await signRaw(utf8(said)))
}

/** What it says; undefined where this machine's key has not signed that. Rejects on what is no such text at all. */
export async function unseal({ keys }: Signer, text: string): Promise<Carried | undefined> {
  const said = text.slice(0, -128)
  const key = await crypto.subtle.importKey('spki', keys[0]!.key as BufferSource, ecdsa, false, ['verify'])
  return (await crypto.subtle.verify(ecdsa, key, fromHex(text.slice(-128)), utf8(said))) ? (JSON.parse(said) as Carried) : undefined
}
