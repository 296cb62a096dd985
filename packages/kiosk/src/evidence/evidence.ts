import { MingshiError, type Installation } from '@mingshi/core'
import type { Ground } from '../ground/ground.ts'
import type { Health } from '../health/health.ts'
import type { Messenger } from '../health/messenger.ts'
import { alone, aliveBoots } from '../log/alive.ts'
import type { Log } from '../log/append.ts'
import { boot } from '../log/boot.ts'
import { mirrored } from '../log/mirrored.ts'
import { recover } from '../log/recover.ts'
import type { Signer } from '../log/signer.ts'
import { version } from '../platform/version.ts'
import { within } from '../platform/within.ts'
import { openRegister, type Register } from '../receipt/register.ts'
import { createPublisher, type Publisher } from '../record/publish.ts'
import { openIdbKeys, openIdbStore } from '../store/idb.ts'
import { rotate } from '../store/rotate.ts'
import { openSentinel } from '../store/sentinel.ts'
import type { Store } from '../store/store.ts'

/** A disk that takes longer for a new log file keeps nobody waiting: the copy is there. */
const rotateMs = 1_500

/** Everything that leaves a record. Where there is no log, every one of its calls rejects with `not-running`. */
export interface Evidence {
  store: Store
  signer: Signer
  log: Log
  publish: Publisher
  register: Register
  /** Which ways the host last reported as down, whether the face was switched off, and how the display was calibrated: kept across restarts. */
  kept: { down: readonly string[]; switch?: { face: 'on' | 'off'; reason: string }; measured?: { installation: string; display: NonNullable<Installation['display']> } }
  /** Why there is no log, if there is none. */
  absent?: Health
  close(): void
}

/** The log and all that hangs on it. Rejects when there is none. */
export async function openEvidence(ground: Ground, messenger: Messenger): Promise<Evidence> {
  // Without a secure context there are no keys and no camera: the alternatives only, and no signer in JavaScript instead.
  if (!window.isSecureContext) return withoutLog({ code: 'insecure-context', detail: location.origin })
  const { operator } = ground.installation
  const [keys, { alive, release }] = await Promise.all([openIdbKeys(operator), aliveBoots(ground.clock.boot)])
  const sentinel = openSentinel(operator)
  let isTold = false
  const unmirrored = (error: unknown): void => {
    if (!isTold) messenger.health({ code: 'log-unmirrored', detail: String(error) })
    isTold = true
  }
  const { store, signer, log } = await alone(async () => {
    const found = await recover(ground.sha256, operator, {
      keys, sentinel,
      open: (nth) => openIdbStore(operator, nth),
      rotate: () => within(rotateMs, rotate(operator), 'rotate').catch(() => {}), // the mirror has it all
    })
    const { signer, mirror, predecessor, restored, lost } = found
    const store = mirrored(found.store, mirror, sentinel, unmirrored)
    if (predecessor || restored) messenger.health({ code: 'log-recovered', detail: JSON.stringify({ predecessor, restored, lost }) })
    return { store, signer, log: await boot(ground, { ...found, store, alive, version }) }
  })
  const left = (): void => sentinel.set(`+${sentinel.kept.slice(1)}`)
  addEventListener('pagehide', left)
  const published = (await store.all('documents')).filter(({ folder }) => folder === 'notices').map(({ digest }) => digest)
  const facts = new Map((await store.all('facts')).map(({ name, value }) => [name, value]))
  return {
    store,
    signer,
    log,
    publish: createPublisher(ground, new Set(published)),
    register: openRegister({ ground, store, log, signer, messenger }),
    kept: { down: (facts.get('down') || []) as string[], switch: facts.get('switch') as Evidence['kept']['switch'], measured: facts.get('display') as Evidence['kept']['measured'] },
    close() {
      left()
      removeEventListener('pagehide', left)
      release()
      store.close()
      keys.close()
    },
  }
}

/** The same without a log. */
export function withoutLog(absent: Health): Evidence {
  const reject = () => Promise.reject(new MingshiError('not-running', { step: 'record', got: absent.code }))
  const nothing = new Proxy({}, { get: () => reject }) as Store & Signer & Log & Register
  return { store: nothing, signer: nothing, log: nothing, register: nothing, publish: () => undefined, kept: { down: [] }, absent, close() {} }
}
