import { fromBase64, hex, receiptToSign, type readReceipt } from '@mingshi/core'

export type Read = NonNullable<ReturnType<typeof readReceipt>>

/**
 * Whether the key that the receipt names signed it: `genuine` or `not-genuine`. Where that cannot be found out, why: `no-key`, the
 * page does not carry that machine’s key; `no-crypto`, the browser has no WebCrypto (over http, say) or not this curve.
 */
export type Verdict = 'genuine' | 'not-genuine' | 'no-key' | 'no-crypto'

export async function verdictOf(vkeys: readonly string[], { receipt, kid, signature }: Read): Promise<Verdict> {
  const vkey = vkeys.map(partsOf).find(({ name }) => name === receipt.origin)
  if (!vkey) return 'no-key'
  if (vkey.id !== hex(kid)) return 'not-genuine'
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  try {
    const key = await crypto.subtle.importKey('spki', fromBase64(vkey.encoded).slice(1), algorithm, false, ['verify'])
    const isSigned = await crypto.subtle.verify(algorithm, key, new Uint8Array(signature), new Uint8Array(receiptToSign(receipt)))
    return isSigned ? 'genuine' : 'not-genuine'
  } catch {
    return 'no-crypto' // an engine that cannot look has not found anything
  }
}

/** `name+keyid in hex+base64(type || SPKI)` (C2SP signed-note.md); the command that made the page has parsed it. */
function partsOf(vkey: string): { name: string; id: string; encoded: string } {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([^+]+)\+(.+)$/.exec(vkey) ?? []
  return { name, id, encoded }
}
