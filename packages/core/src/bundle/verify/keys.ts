import { fromUtf8, hex, sameBytes, utf8 } from '../../bytes.ts'
import type { Sha256 } from '../../digest.ts'
import { pictureOf } from '../../errors.ts'
import { formatVkey, keyId, originOf, parseVkey, type PublicKey } from '../../log/key.ts'
import type { Installation } from '../../policy/installation.ts'
import { formatPem } from '../pem.ts'
import { fileOf } from './documents.ts'
import { atLeaf, type Take } from './fault.ts'
import type { Files } from './files.ts'

/**
 * The log's public keys: one of P-256, and one of Ed25519 where the engine has it. A bundle vouches for its own keys only as far
 * as the origin does: it holds the digest of the device key, so that whoever knows the origin (from a receipt, a sign, an
 * earlier bundle) knows the key.
 */
export function verifyKeys(sha256: Sha256, files: Files, origin: string | undefined, fault: Take): PublicKey[] {
  const at = (where: string, expected: string, got: string) => fault({ check: 'keys', where, expected, got })
  const file = files.get('vkeys.txt')
  if (!file) {
    at('vkeys.txt', 'the log’s public keys', 'no such file')
    return []
  }
  const keys: PublicKey[] = []
  const lines = textOf(file).split('\n')
  if (lines.pop() !== '') at('vkeys.txt', 'a newline at the end', 'none')
  if (lines.length > 2) at('vkeys.txt', 'an ECDSA key and at most one Ed25519 key', `${lines.length} lines`)
  lines.slice(0, 2).forEach((line, i) => {
    try {
      const key = parseVkey(sha256, line)
      if (keys.some(({ type }) => type === key.type)) at(`vkeys.txt:${i + 1}`, 'one key of each kind', 'another of the same')
      else keys.push(key)
    } catch (error) {
      at(`vkeys.txt:${i + 1}`, 'a key line', pictureOf(error))
    }
  })
  const names = new Set<string>()
  for (const key of keys) {
    const name = `keys/${hex(keyId(sha256, key))}.pem`
    const pem = files.get(name)
    if (!pem || !sameBytes(pem, utf8(formatPem(key)))) at(name, 'the key of vkeys.txt in PEM', pem ? 'another key' : 'no such file')
    if (origin !== undefined && key.name !== origin) at('vkeys.txt', `keys of ${origin}`, `a key of ${key.name}`)
    names.add(name)
  }
  for (const name of files.keys()) {
    if (name.startsWith('keys/') && !names.has(name)) at(name, 'a key of vkeys.txt', 'one that is not there')
  }
  const device = keys.find(({ type }) => type === 2)
  if (!device) at('vkeys.txt', 'an ECDSA key', 'none')
  else if (originOf(sha256, operatorOf(device.name), device.key) !== device.name) at('vkeys.txt', 'a key that its origin names', device.name)
  return keys
}

/** The keys are those that every start of the machine named: nobody else signed its log, and none of them was taken away. */
export function verifyStartKeys(sha256: Sha256, keys: readonly PublicKey[], starts: readonly { index: number; vkeys: readonly string[] }[], fault: Take): void {
  const known = keys.map((key) => formatVkey(sha256, key))
  for (const { index, vkeys } of starts) {
    if (vkeys.join('\n') === known.join('\n')) continue
    const [extra, gone] = [known.find((vkey) => !vkeys.includes(vkey)), vkeys.find((vkey) => !known.includes(vkey))]
    atLeaf(fault, 'keys', index)(gone === undefined ? 'the keys of vkeys.txt, in that order' : `${gone} in vkeys.txt`, extra ?? `${vkeys.length} keys`)
  }
}

/** A log belongs to the operator of the machine that it is about. */
export function verifyOperator(origin: string | undefined, installations: ReadonlyMap<string, Installation>, fault: Take): void {
  if (origin === undefined) return
  for (const [digest, { operator }] of installations) {
    if (operator === operatorOf(origin)) continue
    fault({ check: 'keys', where: fileOf('installations', digest), expected: `an installation of ${operatorOf(origin)}, whose log it is`, got: operator })
  }
}

const operatorOf = (origin: string): string => origin.split('/k/')[0]!

const textOf = (bytes: Uint8Array): string => {
  try {
    return fromUtf8(bytes)
  } catch {
    return ''
  }
}
