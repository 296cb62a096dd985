import { verifyBundle, type Built, type Entry, type Fault, type Policy } from '@mingshi/core'
import { MingshiService } from '../../packages/kiosk/src/apart/service.ts'
import { boot } from '../../packages/kiosk/src/log/boot.ts'
import type { Log } from '../../packages/kiosk/src/log/append.ts'
import { recover } from '../../packages/kiosk/src/log/recover.ts'
import type { Signer } from '../../packages/kiosk/src/log/signer.ts'
import { openRegister, type Register } from '../../packages/kiosk/src/receipt/register.ts'
import { createPublisher } from '../../packages/kiosk/src/record/publish.ts'
import { record } from '../../packages/kiosk/src/record/record.ts'
import { memoryKeys } from '../../packages/kiosk/src/store/memory.ts'
import { openVisit } from '../../packages/kiosk/src/visit/wish.ts'
import { bench, linesOf, type Bench } from './kiosk.ts'
import { verifier } from './evidence.ts'
import { builtOf, type Scene } from './scenes.ts'
import { sha256 } from './sha256.ts'
import { fairness } from './fairness.mjs'

/** A machine that is switched off and on again, its policy exchanged meanwhile: log, store and register as they are, no screen. */
export class Kept {
  register!: Register
  log!: Log
  signer!: Signer
  private starts = 0
  readonly it: Bench
  private readonly scene: Scene
  private readonly keys = memoryKeys()

  private constructor(it: Bench, scene: Scene) {
    this.it = it
    this.scene = scene
  }

  static async on(scene: Scene = 'property-access', change?: (policy: Policy) => void): Promise<Kept> {
    const kept = new Kept(await bench(scene), scene)
    await kept.start(change)
    return kept
  }

  /** On again, and reviewed. `doctor` is what somebody did to the built policy, which is then not sound. */
  async start(change?: (policy: Policy) => void, doctor?: (built: Built) => void): Promise<this> {
    const { ground, clock, store, messenger } = this.it
    ground.built = builtOf(this.scene, change)
    doctor?.(ground.built)
    ground.digests = { ...ground.digests, policy: ground.built.digest }
    clock.boot = `testboot-${++this.starts}`
    const found = await recover(sha256, ground.installation.operator, { keys: this.keys, open: () => Promise.resolve(store), sentinel: { kept: '', set() {} }, rotate: () => Promise.resolve() })
    this.signer = found.signer
    this.log = await boot(ground, { ...found, alive: new Set(), version: '0.1.0' })
    this.register = openRegister({ ground, store, log: this.log, signer: this.signer, messenger })
    await this.register.review(!doctor)
    return this
  }

  /** Somebody says yes to everything but what they refuse, and is recognised. Returns the code of their receipt. */
  async yes(subject?: string, refused: readonly string[] = [], result: 'matched' | 'not-matched' = 'matched'): Promise<string> {
    const { ground, clock } = this.it
    const { matter, standing: { dossier } } = openVisit(ground, 'offer', { purpose: ground.built.policy.purposes[0]!.id, ...(subject && { subject }) }, ['card'], 'zh-CN')
    dossier.fairness = fairness
    const publish = createPublisher(ground, new Set())
    const write = (entries: Entry[], step?: 'opened' | 'answered' | 'decided') => {
      clock.pass(1000)
      return record(ground, this.log, publish, dossier, entries, step)
    }
    const items = matter.items.map(({ id }) => id)
    await write([{ type: 'session.opened', way: 'offer', items, alternatives: ['card'] }], 'opened')
    for (const item of items) {
      await write([{ type: refused.includes(item) ? 'consent.refused' : 'consent.given', item, input: 'touch', dwell: 900, age: 'over14' }], item === items.at(-1) ? 'decided' : 'answered')
    }
    await write([{ type: 'camera.on', opening: 1 }])
    await write([{ type: 'camera.off', opening: 1, ms: 900, result }, { type: 'session.ended', how: 'given', result, age: 'over14' }])
    return dossier.code
  }

  /** Types and items of the leaves since the last start, but for the start itself. */
  async written(): Promise<string[]> {
    const lines = await linesOf(this.it.store)
    return lines.slice(lines.map(({ type }) => type).lastIndexOf('epoch.start') + 1).map(({ type, item }) => [type, item].filter(Boolean).join(' '))
  }

  async zip(): Promise<Uint8Array> {
    const zip = await MingshiService.exportBundle({ sha256, store: this.it.store, keys: this.signer.keys })
    return new Uint8Array(await zip.arrayBuffer())
  }

  /** What verification finds in the bundle of this machine. */
  async faults(): Promise<Fault[]> {
    const report = await verifyBundle(verifier, await this.zip())
    return report.checks.flatMap(({ faults }) => faults)
  }

  /** Who is named anywhere on the machine. */
  async named(): Promise<string[]> {
    return (await this.it.store.all('disclosures')).map(({ subject }) => subject)
  }

  said(type: string): unknown[] {
    return this.it.said.filter(([each]) => each === type).map(([, detail]) => detail)
  }
}
