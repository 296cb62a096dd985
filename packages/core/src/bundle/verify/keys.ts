import { fromUtf8, hex, sameBytes } from '../../bytes.ts'
import { pictureOf } from '../../errors.ts'
import { keyId, originOf, parseVkey, type PublicKey } from '../../log/key.ts'
import type { Sha256 } from '../../digest.ts'
import { formatPem } from '../pem.ts'
import { utf8 } from '../../bytes.ts'
import type { Fault } from '../report.ts'
import type { Files } from './files.ts'

/**
 * The log's public keys. A bundle vouches for its own keys only as far as the origin does: it holds the digest of the
 * device key, so that whoever knows the origin (from a receipt, a sign, an earlier bundle) knows the key.
 */
export function verifyKeys(sha256: Sha256, files: Files, origin: string | undefined, fault: (fault: Fault) => void): PublicKey[] {
  const at = (where: string, expected: string, got: string) => fault({ check: 'keys', where, expected, got })
  const keys: PublicKey[] = []
  const file = files.get('vkeys.txt')
  if (!file) {
    at('vkeys.txt', 'the log’s public keys', 'no such file')
    return keys
  }
  const lines = textOf(file).split('\n')
  if (lines.pop() !== '') at('vkeys.txt', 'a newline at the end', 'none')
  lines.forEach((line, i) => {
    try {
      keys.push(parseVkey(sha256, line))
    } catch (error) {
      at(`vkeys.txt:${i + 1}`, 'a key line', pictureOf(error))
    }
  })
  for (const key of keys) {
    const name = `keys/${hex(keyId(sha256, key))}.pem`
    const pem = files.get(name)
    if (!pem || !sameBytes(pem, utf8(formatPem(key)))) at(name, 'the key of vkeys.txt in PEM', pem ? 'another key' : 'no such file')
    if (origin !== undefined && key.name !== origin) at('vkeys.txt', `keys of ${origin}`, `a key of ${key.name}`)
  }
  const device = keys.find(({ type }) => type === 2)
  if (!device) at('vkeys.txt', 'an ECDSA key', 'none')
  else if (originOf(sha256, device.name.split('/k/')[0]!, device.key) !== device.name) at('vkeys.txt', 'a key that its origin names', device.name)
  return keys
}

const textOf = (bytes: Uint8Array): string => {
  try {
    return fromUtf8(bytes)
  } catch {
    return ''
  }
}
