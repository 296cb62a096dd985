import { MingshiService } from '../../packages/kiosk/src/apart/service.ts'
import type { Ground } from '../../packages/kiosk/src/ground/ground.ts'
import type { Log } from '../../packages/kiosk/src/log/append.ts'
import { boot } from '../../packages/kiosk/src/log/boot.ts'
import { mirrored } from '../../packages/kiosk/src/log/mirrored.ts'
import { recover, type Found } from '../../packages/kiosk/src/log/recover.ts'
import { memoryKeys, memoryStore } from '../../packages/kiosk/src/store/memory.ts'
import { openSentinel } from '../../packages/kiosk/src/store/sentinel.ts'
import type { Store } from '../../packages/kiosk/src/store/store.ts'
import { bench } from './kiosk.ts'
import { sha256 } from './sha256.ts'

/** The places where a machine keeps its log, each of which a test may lose: IndexedDB's databases, Cache Storage, localStorage. */
export class Disk {
  stores: Store[] = []
  keys = memoryKeys()
  caches = new Caches()
  local = new Map<string, string>()
  rotations = 0
  unmirrored: unknown[] = []
  found!: Found
  ground!: Ground
  leave!: () => void
  rotate = (): void => void this.rotations++
  private starts = 0

  /** Where the log of the last start is. */
  get store(): Store {
    return this.stores[this.stores.length - 1]!
  }

  /** The page starts. Where it was not left before, it was killed. */
  async start(alive: string[] = []): Promise<{ log: Log; ground: Ground; found: Found }> {
    Object.assign(globalThis, {
      caches: this.caches,
      localStorage: { getItem: (key: string) => this.local.get(key) ?? null, setItem: (key: string, value: string) => void this.local.set(key, value) },
    })
    const { ground, clock } = await bench('vending')
    clock.boot = `testboot${this.starts++}`
    const { operator } = ground.installation
    const sentinel = openSentinel(operator)
    const found = await recover(sha256, operator, {
      keys: this.keys, sentinel,
      open: (nth) => Promise.resolve((this.stores[nth] ??= memoryStore())),
      rotate: () => Promise.resolve(this.rotate()),
    })
    const store = mirrored(found.store, found.mirror, sentinel, (error) => this.unmirrored.push(error))
    this.found = found
    this.ground = ground
    this.leave = () => sentinel.set(`+${sentinel.kept.slice(1)}`)
    return { log: await boot(ground, { ...found, store, alive: new Set(alive), version: '0.1.0' }), ground, found }
  }

  bundle = async (): Promise<Uint8Array> =>
    new Uint8Array(await (await MingshiService.exportBundle({ sha256, store: this.found.store, keys: this.found.signer.keys })).arrayBuffer())

  /** IndexedDB as it is now, for when it has gone on: what is left when its end is lost. */
  async snapshot(): Promise<Store> {
    const copy = memoryStore()
    const head = (await this.store.head())!
    const writes = (await this.store.all('documents')).map((put) => ({ table: 'documents' as const, put }))
    await copy.commit({ expectedSize: 0, lines: await this.store.lines(0, head.size), head, writes })
    return copy
  }
}

/** Cache Storage without a disk: of a response either its body or, where it has none, the one header that the mirror gives it. */
export class Caches {
  readonly kept = new Map<string, Map<string, string>>()
  broken = false
  large = false
  keys = () => Promise.resolve([...this.kept.keys()])
  has = (name: string) => Promise.resolve(this.kept.has(name))
  open(name: string) {
    const cache = this.kept.get(name) ?? new Map<string, string>()
    this.kept.set(name, cache)
    const found = (key: string | { url: string }): Response | undefined => {
      const text = cache.get(typeof key === 'string' ? key : new URL(key.url).pathname)
      return text === undefined ? undefined : text.startsWith('%') ? new Response(null, { headers: { entry: text } }) : new Response(text)
    }
    return Promise.resolve({
      match: (key: string | { url: string }) => Promise.resolve(found(key)),
      keys: () => Promise.resolve([...cache.keys()].map((key) => ({ url: `https://kiosk.test${key}` }))),
      matchAll: () => (this.large ? Promise.reject(new TypeError('Operation too large.')) : Promise.resolve([...cache.keys()].map((key) => found(key)!))),
      put: async (key: string, response: Response) => {
        if (this.broken) throw new Error('no room')
        cache.set(key, response.headers.get('entry') ?? (await response.text()))
      },
      delete: (key: string) => Promise.resolve(cache.delete(key)),
    })
  }
}
