import { createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { cosignedMessage, formatCosignature, formatNote, formatWitness, parseNote, witnessId, type Witness } from '@mingshi/core'
import { sha256 } from './sha256.ts'

/** An outsider with a key of OpenSSL’s. */
export class TestWitness implements Witness {
  readonly name: string
  readonly key: Uint8Array
  private readonly privateKey: KeyObject

  constructor(name = 'witness.example/w1', seed?: Uint8Array) {
    this.name = name
    this.privateKey = seed ? createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]), format: 'der', type: 'pkcs8' }) : generateKeyPairSync('ed25519').privateKey
    this.key = new Uint8Array(Buffer.from(this.privateKey.export({ format: 'jwk' }).x!, 'base64url'))
  }

  get vkey(): string {
    return formatWitness(sha256, this)
  }

  /** The line for one checkpoint; of another text, or another time than is said, where a test wants a false one. */
  line(note: string, time: number, said = time) {
    const signature = new Uint8Array(sign(null, cosignedMessage(parseNote(note).text, time), this.privateKey))
    return formatCosignature({ name: this.name, keyId: witnessId(sha256, this), time: said, signature })
  }

  /** A note with its line behind the others. */
  cosign(note: string, time: number): string {
    const { text, signatures } = parseNote(note)
    return formatNote({ text, signatures: [...signatures, this.line(note, time)] })
  }
}
