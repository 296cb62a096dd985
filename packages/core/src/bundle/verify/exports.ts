import { fromBase64url, fromUtf8, hex } from '../../bytes.ts'
import { pictureOf } from '../../errors.ts'
import type { Leaf } from '../../receipt/record.ts'
import type { Take } from './fault.ts'
import { disclosuresName, type Files } from './files.ts'

/** Personal data leave a machine sealed to one key, and its log says to which: what lies in a bundle is that, and nothing else. */
export class Exports {
  /** Digests of the keys to which disclosures were sealed. */
  private readonly sealedTo = new Set<string>()

  take(leaf: Leaf): void {
    if (leaf.type === 'export.made' && leaf.disclosures !== undefined) this.sealedTo.add(leaf.disclosures)
  }

  end(files: Files, fault: Take): void {
    const file = files.get(disclosuresName)
    if (!file) return
    const at = (expected: string, got: string): void => fault({ check: 'files', where: disclosuresName, expected, got })
    const header = headerOf(file)
    if (typeof header === 'string') return at('a compact JWE of ECDH-ES and A256GCM', header)
    if (!this.sealedTo.has(header.key)) at('an export.made that names the key it is sealed to', header.key)
  }
}

/** RFC 7516, section 3.1: header, an empty encrypted key (ECDH-ES agrees on the key itself), iv, ciphertext, tag. Or what it is instead. */
function headerOf(file: Uint8Array): { key: string } | string {
  try {
    const text = fromUtf8(file, disclosuresName)
    if (!/^[\w-]+\.\.[\w-]{16}\.[\w-]+\.[\w-]{22}$/.test(text)) return pictureOf(text.slice(0, 40))
    const { alg, enc, kid } = JSON.parse(fromUtf8(fromBase64url(text.slice(0, text.indexOf('.')), disclosuresName), disclosuresName)) as Record<string, unknown>
    if (alg !== 'ECDH-ES' || enc !== 'A256GCM' || typeof kid !== 'string') return pictureOf(`${String(alg)} and ${String(enc)}`)
    return { key: `sha256:${hex(fromBase64url(kid, disclosuresName))}` }
  } catch (error) {
    return pictureOf(error)
  }
}
