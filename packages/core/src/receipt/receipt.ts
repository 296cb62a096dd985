import { fromHex, hex } from '../bytes.ts'
import type { Digest } from '../digest.ts'
import { MingshiError } from '../errors.ts'
import { decodeCbor, encodeCbor, type Cbor, type CborMap } from './cbor.ts'

/**
 * What the person takes away: a CWT (RFC 8392) in a COSE_Sign1 (RFC 9052) signed with ES256 by the machine's log key. It
 * names one leaf and the whole log up to it, so that one receipt in one hand pins everything that came before.
 */
export interface Receipt {
  /** Claim 1, `iss`: the log's origin. */
  origin: string
  /** Claim 6, `iat`: Unix seconds. */
  issuedAt: number
  /** Claim 7, `cti`: 16 random bytes. The short code comes from it; whoever holds it may withdraw. All receipts of one decision have one code. */
  secret: Uint8Array
  /** Of the last leaf of what it is about: of a decision, or of taking one back. */
  index: number
  /** 32 bytes. */
  leafHash: Uint8Array
  /** Of the log right after it. */
  size: number
  /** 32 bytes. */
  rootHash: Uint8Array
  /** Under which it was asked: the letters are of its items. A later one may be in force when something is taken back. */
  policy: Digest
  purpose: string
  /** One letter per item in the order asked, as it stood behind that leaf: see letters.ts. */
  answers: string
}

/** Private claim of ours (RFC 8392, section 9.1: below -65536): a map of the fields below. */
const logClaim = -70001
const field = { index: 1, leafHash: 2, size: 3, rootHash: 4, policy: 5, purpose: 6, answers: 7 } as const
const protectedHeader = /*@__PURE__*/ new Uint8Array([0xa1, 0x01, 0x26]) // {1: -7}: ES256

/** What the signature is over: the Sig_structure of RFC 9052, section 4.4. */
export const receiptToSign = (receipt: Receipt): Uint8Array =>
  encodeCbor(['Signature1', protectedHeader, new Uint8Array(0), encodeCbor(claimsOf(receipt))])

/** `kid` is the 4-byte key id of the log's key, `signature` is r || s. About 290 bytes. */
export const formatReceipt = (receipt: Receipt, kid: Uint8Array, signature: Uint8Array): Uint8Array =>
  encodeCbor({ tag: 18, value: [protectedHeader, new Map([[4, kid]]), encodeCbor(claimsOf(receipt)), signature] })

/** Accepts only what `formatReceipt` would print; throws `bad-receipt` on the rest. The signature is not verified yet. */
export function parseReceipt(bytes: Uint8Array): { receipt: Receipt; kid: Uint8Array; signature: Uint8Array } {
  const sign1 = decodeCbor(bytes)
  const parts = isTag(sign1) && sign1.tag === 18 && Array.isArray(sign1.value) ? (sign1.value as Cbor[]) : []
  const [, header, payload, signature] = parts
  const kid = header instanceof Map ? (header as CborMap).get(4) : undefined
  const claims = payload instanceof Uint8Array ? decodeCbor(payload) : undefined
  const log = claims instanceof Map ? (claims as CborMap).get(logClaim) : undefined
  if (!(claims instanceof Map && log instanceof Map && kid instanceof Uint8Array && signature instanceof Uint8Array)) {
    throw new MingshiError('bad-receipt', { expected: 'COSE_Sign1 with the claims of a receipt', got: `${bytes.length} bytes` })
  }
  const receipt: Receipt = {
    origin: text(claims.get(1)),
    issuedAt: integer(claims.get(6)),
    secret: string(claims.get(7), 16),
    index: integer(log.get(field.index)),
    leafHash: string(log.get(field.leafHash), 32),
    size: integer(log.get(field.size)),
    rootHash: string(log.get(field.rootHash), 32),
    policy: `sha256:${hex(string(log.get(field.policy), 32))}`,
    purpose: text(log.get(field.purpose)),
    answers: text(log.get(field.answers)),
  }
  const again = formatReceipt(receipt, kid, signature)
  if (again.length !== bytes.length || again.some((byte, i) => byte !== bytes[i])) {
    throw new MingshiError('bad-receipt', { expected: 'the claims of a receipt and no others', got: `${bytes.length} bytes` })
  }
  return { receipt, kid, signature }
}

/**
 * The secret in the bytes of a receipt, for finding a decision again: it stands behind `iat` in every receipt that
 * `formatReceipt` prints. It verifies nothing, and needs to verify nothing: a wrong secret finds no decision.
 */
export function secretOf(bytes: Uint8Array): Uint8Array | undefined {
  const at = bytes.findIndex((byte, i) => byte === 0x06 && bytes[i + 1] === 0x1a && bytes[i + 6] === 0x07 && bytes[i + 7] === 0x50)
  return at < 0 ? undefined : bytes.slice(at + 8, at + 24)
}

const claimsOf = (receipt: Receipt): CborMap =>
  new Map<number, Cbor>([
    [1, receipt.origin],
    [6, receipt.issuedAt],
    [7, receipt.secret],
    [logClaim, new Map<number, Cbor>([
      [field.index, receipt.index],
      [field.leafHash, receipt.leafHash],
      [field.size, receipt.size],
      [field.rootHash, receipt.rootHash],
      [field.policy, fromHex(receipt.policy.slice('sha256:'.length))],
      [field.purpose, receipt.purpose],
      [field.answers, receipt.answers],
    ])],
  ])

const isTag = (value: Cbor): value is { tag: number; value: Cbor } => typeof value === 'object' && 'tag' in value

function text(value: unknown): string {
  if (typeof value === 'string') return value
  throw new MingshiError('bad-receipt', { expected: 'text', got: typeof value })
}

function integer(value: unknown): number {
  if (typeof value === 'number') return value
  throw new MingshiError('bad-receipt', { expected: 'an integer', got: typeof value })
}

function string(value: unknown, length: number): Uint8Array {
  if (value instanceof Uint8Array && value.length === length) return value
  throw new MingshiError('bad-receipt', { expected: `${length} bytes`, got: typeof value })
}
