import { MingshiError } from '@mingshi/core'
import { aliveBoots } from './alive.ts'
import type { Log } from './append.ts'
import { boot } from './boot.ts'
import { systemClock } from './clock.ts'
import type { Ground, Messenger } from './ground.ts'
import type { Health } from './health.ts'
import { load, type Sources } from './load.ts'
import { createPublisher, type Publisher } from './publish.ts'
import { openRegister, type Register } from './register.ts'
import { sha256 } from './sha256.ts'
import { openSigner, type Signer } from './signer.ts'
import { openIdbKeys, openIdbStore } from './store/idb.ts'
import type { Store } from './store/store.ts'
import { codeOfTrouble } from './trouble.ts'

/** Everything that leaves a record. Where there is no log, every one of its calls rejects with `not-running`. */
export interface Evidence {
  store: Store
  signer: Signer
  log: Log
  publish: Publisher
  register: Register
  /** Which ways the host last reported as down, and whether the face was switched off: kept across restarts. */
  kept: { down: readonly string[]; switch?: { face: 'on' | 'off'; reason: string } }
  /** Why there is no log, if there is none. */
  absent?: Health
  close(): void
}

export interface Started {
  /** Absent, with `evidence`, when the policy or the installation cannot be read: then there is nothing to show. */
  ground?: Ground
  evidence?: Evidence
  /** What keeps the face away, if anything. */
  trouble?: Health
  notes: Health[]
}

/** From settings to a kiosk that can work: load, verify, open the log, begin an epoch. Never rejects. */
export async function start(sources: Sources, messenger: Messenger, version: string): Promise<Started> {
  const { read, words, trouble, notes } = await load(sha256, sources)
  if (!read) return { notes, trouble }

  const spoken = [...new Set(sources.lang)].filter((lang) => words[lang] && read.built.policy.languages.includes(lang))
  const ground: Ground = { ...read, sha256, clock: systemClock(), words, langs: spoken.length > 0 ? spoken : ['zh-CN'] }

  const evidence = await openEvidence(ground, messenger, version).catch((error: unknown) => without(codeOfTrouble(error)))
  if (trouble) evidence.log.append([{ type: 'health', code: trouble.code, ...ground.digests }]).catch(() => {}) // told to the host all the same
  const { face, reason } = evidence.kept.switch || {}
  const off: Health | undefined = face === 'off' ? { code: 'switched-off', detail: reason } : undefined
  return { ground, evidence, notes, trouble: trouble || evidence.absent || off }
}

/** The log and all that hangs on it. */
async function openEvidence(ground: Ground, messenger: Messenger, version: string): Promise<Evidence> {
  // Without a secure context there are no keys and no camera: the alternatives only, and no signer in JavaScript instead.
  if (!window.isSecureContext) return without({ code: 'insecure-context', detail: location.origin })
  const { operator } = ground.installation
  const [store, keys, { alive, release }] = await Promise.all([openIdbStore(operator), openIdbKeys(operator), aliveBoots(ground.clock.boot)])
  const signer = await openSigner(sha256, keys, operator)
  const log = await boot(ground, { store, signer, alive, version })
  const published = (await store.all('documents')).filter(({ folder }) => folder === 'notices').map(({ digest }) => digest)
  const facts = new Map((await store.all('facts')).map(({ name, value }) => [name, value]))
  return {
    store,
    signer,
    log,
    publish: createPublisher(ground, new Set(published)),
    register: openRegister(ground, store, log, messenger),
    kept: { down: (facts.get('down') || []) as string[], switch: facts.get('switch') as Evidence['kept']['switch'] },
    close() {
      release()
      store.close()
      keys.close()
    },
  }
}

/** The same without a log. */
function without(absent: Health): Evidence {
  const reject = () => Promise.reject(new MingshiError('not-running', { step: 'record', got: absent.code }))
  const nothing = new Proxy({}, { get: () => reject }) as Store & Signer & Log & Register
  return { store: nothing, signer: nothing, log: nothing, register: nothing, publish: () => undefined, kept: { down: [] }, absent, close() {} }
}
