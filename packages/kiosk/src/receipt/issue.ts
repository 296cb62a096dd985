import { codeOf, formatReceipt, keyId, receiptToSign, toDigits, type Digest, type Line, type Receipt, type Sha256 } from '@mingshi/core'
import type { Appended } from '../log/append.ts'
import { qrOf, svgOf } from './qr.ts'
import type { Signer } from '../log/signer.ts'

/** What the person takes away. */
export interface ReceiptHandle {
  /** Ten characters to write down. */
  code: string
  /** `<receiptUrl>#<digits>`, or `mingshi:<digits>` when the installation has no receiptUrl. */
  text: string
  /** The QR code of `text` as an SVG document. */
  svg(): string
}

/** Of a line of the log, where it stands and its hash. */
export type Place = Pick<Line, 'index' | 'leafHash'>

/** What a receipt is about. */
export interface Decided {
  secret: Uint8Array
  /** Unix ms. */
  at: number
  policy: Digest
  purpose: string
  answers: string
  /** The decision's last leaf. */
  line: Place
}

/** What signs a receipt: of a `Signer`, only that. */
export type Hand = Pick<Signer, 'origin' | 'keys' | 'signRaw'>

/** The log that a receipt says it stands in. */
export type State = Pick<Appended, 'size' | 'rootHash'>

/** The receipt of a decision that is durable: signed, as a code to write down and as a QR code to take along. */
export async function issueReceipt(
  sha256: Sha256, hand: Hand, receiptUrl: string | undefined, { size, rootHash }: State, decided: Decided,
): Promise<ReceiptHandle> {
  const { secret, at, policy, purpose, answers, line } = decided
  const receipt: Receipt = {
    origin: hand.origin, issuedAt: Math.floor(at / 1000), secret,
    index: line.index, leafHash: line.leafHash, size, rootHash, policy, purpose, answers,
  }
  const signature = await hand.signRaw(receiptToSign(receipt))
  const digits = toDigits(formatReceipt(receipt, keyId(sha256, hand.keys[0]!), signature))
  const text = receiptUrl === undefined ? `mingshi:${digits}` : `${receiptUrl}#${digits}`
  return { code: codeOf(secret), text, svg: () => svgOf(qrOf(text)) }
}

