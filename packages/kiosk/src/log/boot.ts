import { formatCheckpoint, formatVkey, leafHash, MingshiError, prevOf, rootHash, utf8, type Sha256 } from '@mingshi/core'
import { openLog, type Facts, type Log } from './append.ts'
import type { Ground } from '../ground/ground.ts'
import type { Signer } from './signer.ts'
import type { Head, Store, Write } from '../store/store.ts'

export interface Boot {
  store: Store
  signer: Signer & { isNew: boolean }
  /** Which other starts of this origin are still alive: their open sessions are not interrupted. */
  alive: ReadonlySet<string>
  version: string
}

/**
 * Opens the log: verifies where it stands, closes what an earlier start left open, and begins an epoch. A log that
 * contradicts itself is not continued (`log-broken`).
 */
export async function boot({ sha256, clock, built, installation, digests }: Ground, { store, signer, alive, version }: Boot): Promise<Log> {
  const head = await store.head()
  await verifyHead(sha256, store, signer, head)
  const log = openLog(sha256, store, signer, clock, head)
  const made = { sdk: `mingshi/${version}`, engine: engineOf(navigator.userAgent) }

  const facts: Facts[] = []
  const writes: Write[] = [
    { table: 'documents', put: { digest: digests.policy, folder: 'policies', document: built.policy } },
    { table: 'documents', put: { digest: digests.installation, folder: 'installations', document: installation } },
  ]
  if (!head) facts.push({ type: 'genesis', ...made, key: 'webcrypto', predecessor: null, installation: digests.installation })
  for (const session of await store.all('sessions')) {
    if (alive.has(session.boot)) continue
    const { boot: _, ...known } = session
    facts.push({ type: 'session.ended', ...known, how: 'interrupted' })
    writes.push({ table: 'sessions', remove: session.session })
  }
  const before = await store.get('facts', 'policy')
  if (before && before.value !== digests.policy) facts.push({ type: 'policy.changed', from: before.value, to: digests.policy })
  writes.push({ table: 'facts', put: { name: 'policy', value: digests.policy } })
  facts.push({ type: 'epoch.start', ...made, vkeys: signer.keys.map((key) => formatVkey(sha256, key)), ...digests })
  await log.append(facts, () => writes)
  return log
}

/** The head is what it says: noted in the name of this machine's key, of as many lines as there are, ending in the last of them. */
async function verifyHead(sha256: Sha256, store: Store, { origin, isNew }: Signer & { isNew: boolean }, head: Head | undefined): Promise<void> {
  if (!head) return
  const { size, roots, prev, note } = head
  const [last, ...more] = await store.lines(size - 1, size + 1)
  const found = {
    key: !isNew,
    note: note.startsWith(`${formatCheckpoint({ origin, size, rootHash: rootHash(sha256, { size, roots }) })}\n`),
    lines: last !== undefined && more.length === 0 && prevOf(leafHash(sha256, utf8(last))) === prev,
  }
  const broken = Object.entries(found).flatMap(([what, holds]) => (holds ? [] : [what]))
  if (broken.length > 0) throw new MingshiError('log-broken', { expected: `key, note and lines of a log of ${size}`, got: `another ${broken.join(', ')}` })
}

/** Engine and major version, as far as the user agent says: which machine it is, not who stands before it. */
const engineOf = (userAgent: string): string => (/(Chrome|Firefox|Version)\/\d+/.exec(userAgent) || ['unknown'])[0]!
