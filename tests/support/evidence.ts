import { createHash, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import {
  append, derFromRaw, digestOf, emptyFrontier, formatBundle, formatCheckpoint, formatNote, formatPem, formatReceipt, formatVkey, keyId,
  leafHash, lineOf, noPrev, noticesOf, originOf, prevOf, receiptToSign, rootHash, toDigits, utf8, type Built, type BundleParts, type Frontier, type Installation,
  type Policy, type PublicKey, type Receipt, type Verifier,
} from '@mingshi/core'
import { fairness } from './fairness.mjs'
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

/** Another policy than the example's; another operator or curve than a kiosk's, for logs that must not verify. */
export interface Making {
  policy?: (policy: Policy) => void
  operator?: string
  curve?: string
}

/** A log written as a kiosk writes it, but by a test: sessions of a scene, signed by OpenSSL. */
export class Evidence {
  /** What is in force now; `start` takes up a change of either. */
  built: Built
  installation: Installation
  readonly lines: string[] = []
  readonly keys: PublicKey[]
  readonly checkpoints = new Map<number, string>()
  /** Which start writes, and when: each goes on by itself. */
  boot = 'bootboot'
  clock = 1_795_000_000_000
  private readonly used: { builts: Built[]; installations: Installation[] } = { builts: [], installations: [] }
  frontier: Frontier = emptyFrontier
  private prev = noPrev
  private readonly privateKeys: KeyObject[]

  constructor(scene: Scene = 'vending', doctor: (built: Built) => void = () => {}, { policy, operator, curve = 'P-256' }: Making = {}) {
    this.built = structuredClone(builtOf(scene, policy))
    doctor(this.built)
    this.installation = installationOf(scene)
    const ecdsa = generateKeyPairSync('ec', { namedCurve: curve })
    const ed25519 = generateKeyPairSync('ed25519')
    const spki = new Uint8Array(ecdsa.publicKey.export({ type: 'spki', format: 'der' }))
    const name = originOf(sha256, operator ?? this.installation.operator, spki)
    this.keys = [
      { name, type: 2, key: spki },
      { name, type: 1, key: new Uint8Array(ed25519.publicKey.export({ type: 'spki', format: 'der' })).slice(-32) },
    ]
    this.privateKeys = [ecdsa.privateKey, ed25519.privateKey]
    const { installation } = this.under
    this.add({ type: 'genesis', sdk: 'mingshi/0.1.0', engine: 'Chromium/156', key: 'webcrypto', predecessor: null, installation })
    this.start('bootboot')
  }

  /** Another start of a page: what the one before left undone, and its epoch. */
  start(boot: string, left: Record<string, unknown>[] = [], change: Record<string, unknown> = {}): this {
    this.boot = boot
    this.used.builts.push(this.built)
    this.used.installations.push(this.installation)
    for (const facts of left) this.add(facts)
    return this.add({ type: 'epoch.start', sdk: 'mingshi/0.1.0', engine: 'Chromium/156', vkeys: this.keys.map((key) => formatVkey(sha256, key)), ...this.under, ...change })
  }

  /** The same machine's log from the beginning, without a leaf. */
  again(): this {
    this.lines.length = 0
    this.prev = noPrev
    this.frontier = emptyFrontier
    return this
  }

  get under() {
    return { policy: this.built.digest, installation: digestOf(sha256, this.installation) }
  }

  get purpose() {
    return this.built.policy.purposes[0]!.id
  }

  get shown() {
    return { lang: 'zh-CN', notice: this.built.notices[this.purpose]!['zh-CN']!.digest }
  }

  /** The facts of a further item's own screen. */
  itemShown(item: string) {
    const notice = this.built.itemNotices[this.purpose]![item]?.['zh-CN']
    return notice ? { notice: notice.digest } : {}
  }

  /** Facts may bring a time or a boot of their own. */
  add(facts: Record<string, unknown>): this {
    return this.raw((i, prev) => lineOf(sha256, { t: (this.clock += 1000), m: this.lines.length, boot: this.boot, ...facts }, i, prev).text)
  }

  /** A line as somebody else's program would spell it. */
  raw(spell: (index: number, prev: string) => string): this {
    const text = spell(this.lines.length, this.prev)
    const hash = leafHash(sha256, utf8(text))
    this.lines.push(text)
    this.prev = prevOf(hash)
    this.frontier = append(sha256, this.frontier, hash)
    return this
  }

  /** Index of the last leaf that says so. */
  last(facts: Record<string, unknown>): number {
    const says = (line: string) => Object.entries(facts).every(([key, value]) => (JSON.parse(line) as Record<string, unknown>)[key] === value)
    return this.lines.map(says).lastIndexOf(true)
  }

  /** One session through the camera; `change` may leave out or alter any of its leaves before they are written. */
  session(id = `session-${this.lines.length}`, change: (leaves: Record<string, unknown>[]) => Record<string, unknown>[] = (leaves) => leaves): this {
    const { purpose } = this
    const session = { session: id, purpose, ...this.under }
    const items = this.built.items[purpose]!
    const leaves: Record<string, unknown>[] = [
      { type: 'notice.published', purpose, policy: this.built.digest, ...this.shown },
      ...items.slice(1).map((item) => ({ type: 'notice.published', purpose, policy: this.built.digest, ...this.shown, ...this.itemShown(item.id), item: item.id })),
      { type: 'session.opened', ...session, ...this.shown, way: 'offer', fairness, items: items.map((item) => item.id), alternatives: this.installation.alternatives, display: { cssWidth: 1080, cssHeight: 1920, calibrated: true } },
      ...items.map((item) => ({ type: 'consent.given', ...session, ...this.shown, ...(this.itemShown(item.id)), item: item.id, fingerprint: item.fingerprint, input: 'touch', fairness, dwell: 4000, age: 'over14' })),
      { type: 'camera.on', ...session, opening: 1 },
      { type: 'camera.off', ...session, opening: 1, ms: 900, result: 'matched' },
      { type: 'session.ended', ...session, how: 'given', result: 'matched', age: 'over14' },
    ]
    for (const leaf of change(leaves)) this.add(leaf)
    return this
  }

  /** The signed note of the log as it is now, or of what somebody else's log is now. */
  note(frontier = this.frontier): string {
    return this.signed(formatCheckpoint({ origin: this.keys[0]!.name, size: frontier.size, rootHash: rootHash(sha256, frontier) }))
  }

  /** Any text as a note, by both keys. */
  signed(text: string): string {
    const signatures = this.keys.map((key, i) => ({
      name: key.name,
      keyId: keyId(sha256, key),
      signature: key.type === 2
        ? derFromRaw(new Uint8Array(sign('sha256', utf8(text), { key: this.privateKeys[i]!, dsaEncoding: 'ieee-p1363' })))
        : new Uint8Array(sign(null, utf8(text), this.privateKeys[i]!)),
    }))
    return formatNote({ text, signatures })
  }

  /** Whoever answered last takes back some of what they gave: the receipt that a machine hands out for that. `t`: when, where it matters. */
  takenBack(items: readonly string[], more: { t?: number } = {}): string {
    const { session, purpose, items: asked } = JSON.parse(this.lines[this.last({ type: 'session.opened' })]!) as { session: string; purpose: string; items: string[] }
    for (const item of items) this.add({ type: 'consent.withdrawn', session, purpose, ...this.under, item, given: this.last({ type: 'consent.given', item, session }), with: 'receipt', ...more })
    const [index, text] = [this.lines.length - 1, this.lines[this.lines.length - 1]!]
    const issuedAt = Math.floor((JSON.parse(text) as { t: number }).t / 1000)
    return this.receipt({ index, issuedAt, leafHash: leafHash(sha256, utf8(text)), answers: asked.map((item) => (items.includes(item) ? 'w' : 'g')).join('') })
  }

  /** The receipt that a machine hands out when its last session has been answered, or another one under its signature or somebody else's. */
  receipt(change: Partial<Receipt> = {}, by: Evidence = this): string {
    const index = this.last({ type: 'consent.given' })
    const { t } = JSON.parse(this.lines[index]!) as { t: number }
    const receipt: Receipt = {
      origin: this.keys[0]!.name, issuedAt: Math.floor(t / 1000), secret: new Uint8Array(16).fill(9), index, leafHash: leafHash(sha256, utf8(this.lines[index]!)),
      size: this.frontier.size, rootHash: rootHash(sha256, this.frontier), policy: this.built.digest, purpose: this.purpose,
      answers: this.built.items[this.purpose]!.map(() => 'g').join(''), ...change,
    }
    const signature = new Uint8Array(sign('sha256', receiptToSign(receipt), { key: by.privateKeys[0]!, dsaEncoding: 'ieee-p1363' }))
    return `https://r.example.cn/r#${toDigits(formatReceipt(receipt, keyId(sha256, by.keys[0]!), signature))}`
  }

  keep(): this {
    this.checkpoints.set(this.frontier.size, this.note())
    return this
  }

  /** Like a kiosk's: the documents that the leaves name. */
  parts(): BundleParts {
    const named = new Set(this.lines.join('\n').match(/sha256:[0-9a-f]{64}/g))
    const held = <T extends object>(documents: T[]): T[] => [...new Map(documents.map((each) => [digestOf(sha256, each), each])).entries()].flatMap(([digest, each]) => (named.has(digest) ? [each] : []))
    const { builts, installations } = this.used
    return {
      leaves: this.lines,
      checkpoint: this.note(),
      checkpoints: this.checkpoints,
      keys: this.keys,
      policies: held(builts.map(({ policy }) => policy)),
      installations: held(installations),
      notices: held<object>(builts.flatMap(noticesOf)),
    }
  }

  zip(change: (parts: BundleParts) => BundleParts = (parts) => parts): Uint8Array<ArrayBuffer> {
    return formatBundle(sha256, change(this.parts()))
  }
}

export const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
