import { createHash, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import {
  append, derFromRaw, digestOf, emptyFrontier, formatBundle, formatCheckpoint, formatNote, formatPem, formatVkey, keyId,
  lineOf, noPrev, noticeOf, originOf, prevOf, rootHash, utf8, type Built, type BundleParts, type Frontier, type Installation,
  type PublicKey, type Verifier,
} from '@mingshi/core'
import { sha256 } from './sha256.ts'
import { builtOf, installationOf, type Scene } from './scenes.ts'

/** Verification's platform on Node, by OpenSSL. */
export const verifier: Verifier = {
  sha256,
  ecdsa: (spki, signature, message) =>
    Promise.resolve(verify('sha256', message, { key: createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' }), dsaEncoding: 'ieee-p1363' }, signature)),
  ed25519: (publicKey, signature, message) =>
    Promise.resolve(verify(null, message, createPublicKey(formatPem({ name: 'x', type: 1, key: publicKey })), signature)),
}

/** A log written as a kiosk writes it, but by a test: sessions of a scene, signed by OpenSSL. */
export class Evidence {
  readonly built: Built
  readonly installation: Installation
  readonly lines: string[] = []
  readonly keys: PublicKey[]
  readonly checkpoints = new Map<number, string>()
  private frontier: Frontier = emptyFrontier
  private prev = noPrev
  private clock = 1_795_000_000_000
  private readonly privateKeys: KeyObject[]

  constructor(scene: Scene = 'vending', doctor: (built: Built) => void = () => {}) {
    this.built = structuredClone(builtOf(scene))
    doctor(this.built)
    this.installation = installationOf(scene)
    const ecdsa = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const ed25519 = generateKeyPairSync('ed25519')
    const spki = new Uint8Array(ecdsa.publicKey.export({ type: 'spki', format: 'der' }))
    const name = originOf(sha256, this.installation.operator, spki)
    this.keys = [
      { name, type: 2, key: spki },
      { name, type: 1, key: new Uint8Array(ed25519.publicKey.export({ type: 'spki', format: 'der' })).slice(-32) },
    ]
    this.privateKeys = [ecdsa.privateKey, ed25519.privateKey]
    const { installation } = this.under
    this.add({ type: 'genesis', sdk: 'mingshi/0.1.0', engine: 'Chromium/156', key: 'webcrypto', predecessor: null, installation })
    this.add({ type: 'epoch.start', sdk: 'mingshi/0.1.0', engine: 'Chromium/156', vkeys: this.keys.map((key) => formatVkey(sha256, key)), ...this.under })
  }

  get under() {
    return { policy: this.built.digest, installation: digestOf(sha256, this.installation) }
  }

  get shown() {
    return { lang: 'zh-CN', notice: this.built.notices.pay!['zh-CN']!.digest }
  }

  /** The facts of a further item's own screen. */
  itemShown(item: string) {
    const notice = this.built.itemNotices.pay![item]?.['zh-CN']
    return notice ? { notice: notice.digest } : {}
  }

  add(facts: Record<string, unknown>): this {
    const line = lineOf(sha256, { ...facts, t: (this.clock += 1000), m: this.lines.length, boot: 'bootboot' }, this.lines.length, this.prev)
    this.lines.push(line.text)
    this.prev = prevOf(line.leafHash)
    this.frontier = append(sha256, this.frontier, line.leafHash)
    return this
  }

  /** One session through the camera; `change` may leave out or alter any of its leaves before they are written. */
  session(id = `session-${this.lines.length}`, change: (leaves: Record<string, unknown>[]) => Record<string, unknown>[] = (leaves) => leaves): this {
    const session = { session: id, purpose: 'pay', ...this.under }
    const items = this.built.items.pay!
    const leaves: Record<string, unknown>[] = [
      { type: 'notice.published', purpose: 'pay', policy: this.built.digest, ...this.shown },
      ...items.slice(1).map((item) => ({ type: 'notice.published', purpose: 'pay', policy: this.built.digest, ...this.shown, ...this.itemShown(item.id), item: item.id })),
      { type: 'session.opened', ...session, ...this.shown, way: 'offer', items: items.map((item) => item.id), alternatives: ['qr', 'card'], display: { cssWidth: 1080, cssHeight: 1920, calibrated: true } },
      ...items.map((item) => ({ type: 'consent.given', ...session, ...this.shown, ...(this.itemShown(item.id)), item: item.id, fingerprint: item.fingerprint, input: 'touch', dwell: 4000, age: 'over14' })),
      { type: 'camera.on', ...session, opening: 1 },
      { type: 'camera.off', ...session, opening: 1, ms: 900, result: 'matched' },
      { type: 'session.ended', ...session, how: 'given', result: 'matched', age: 'over14' },
    ]
    for (const leaf of change(leaves)) this.add(leaf)
    return this
  }

  /** The signed note of the log as it is now. */
  note(): string {
    const text = formatCheckpoint({ origin: this.keys[0]!.name, size: this.frontier.size, rootHash: rootHash(sha256, this.frontier) })
    const signatures = this.keys.map((key, i) => ({
      name: key.name,
      keyId: keyId(sha256, key),
      signature: key.type === 2
        ? derFromRaw(new Uint8Array(sign('sha256', utf8(text), { key: this.privateKeys[i]!, dsaEncoding: 'ieee-p1363' })))
        : new Uint8Array(sign(null, utf8(text), this.privateKeys[i]!)),
    }))
    return formatNote({ text, signatures })
  }

  keep(): this {
    this.checkpoints.set(this.frontier.size, this.note())
    return this
  }

  parts(): BundleParts {
    const { policy, notices, itemNotices } = this.built
    return {
      leaves: this.lines,
      checkpoint: this.note(),
      checkpoints: this.checkpoints,
      keys: this.keys,
      policies: [policy],
      installations: [this.installation],
      notices: [
        ...Object.entries(notices).flatMap(([purpose, byLang]) => Object.entries(byLang).map(([lang, notice]) => noticeOf(notice, purpose, lang))),
        ...Object.entries(itemNotices).flatMap(([purpose, byItem]) =>
          Object.entries(byItem).flatMap(([item, byLang]) => Object.entries(byLang).map(([lang, notice]) => noticeOf(notice, purpose, lang, item)))),
      ],
    }
  }

  zip(change: (parts: BundleParts) => BundleParts = (parts) => parts): Uint8Array<ArrayBuffer> {
    return formatBundle(sha256, change(this.parts()))
  }
}

export const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
