import { digestOf, zhCNScreens } from '@mingshi/core'
import type { Messenger } from '../../packages/kiosk/src/health/messenger.ts'
import type { Ground } from '../../packages/kiosk/src/ground/ground.ts'
import { openLog, type Log } from '../../packages/kiosk/src/log/append.ts'
import { makeSigner, type Signer } from '../../packages/kiosk/src/log/signer.ts'
import type { Clock } from '../../packages/kiosk/src/platform/clock.ts'
import { memoryKeys, memoryStore } from '../../packages/kiosk/src/store/memory.ts'
import type { Store } from '../../packages/kiosk/src/store/store.ts'
import { builtOf, installationOf, type Scene } from './scenes.ts'
import { sha256 } from './sha256.ts'

/** A clock that a test turns. */
export class TestClock implements Clock {
  boot = 'testboot'
  private now = 1_795_000_000_000
  private since = 0
  wall = () => this.now
  mono = () => this.since
  pass(ms: number): void {
    this.now += ms
    this.since += ms
  }
}

export interface Bench {
  ground: Ground
  clock: TestClock
  store: Store
  signer: Signer
  log: Log
  messenger: Messenger
  said: [string, unknown][]
}

/** The parts below a visit, on a memory store with real keys. */
export async function bench(scene: Scene = 'vending', store: Store = memoryStore()): Promise<Bench> {
  const clock = new TestClock()
  const built = builtOf(scene)
  const installation = installationOf(scene)
  const digests = { policy: built.digest, installation: digestOf(sha256, installation) }
  const ground: Ground = { sha256, clock, built, installation, digests, words: { 'zh-CN': zhCNScreens }, langs: ['zh-CN'] }
  const signer = await makeSigner(sha256, memoryKeys(), installation.operator)
  const said: [string, unknown][] = []
  const messenger: Messenger = { emit: (type, detail) => void said.push([type, detail]), health: (health) => void said.push(['mingshi:health', health]) }
  return { ground, clock, store, signer, log: openLog(sha256, store, signer, clock, await store.head()), messenger, said }
}

export const linesOf = async (store: Store): Promise<Record<string, unknown>[]> =>
  (await store.lines(0, (await store.head())?.size ?? 0)).map((line) => JSON.parse(line) as Record<string, unknown>)
