import { canonical } from '../canonical.ts'
import type { Sha256 } from '../digest.ts'
import type { Policy } from '../policy/schema.ts'
import { asksAgain, itemsAskedAgain } from './asked-again.ts'
import type { Change } from './changed.ts'
import { holdersOf, lists, type Holder } from './holders.ts'
import { refuseVersion } from './version.ts'

export interface Changes {
  changes: Change[]
  /** By purpose, the items that are asked again: new ones, and those whose fingerprint changed. Purposes without any are absent. */
  again: Record<string, string[]>
}

/**
 * What a version of a policy changed, in the order of the new text, and what was taken away last. What asks again is what
 * a fingerprint is of; other words for the same facts ask nobody, so a purpose that has become another one needs another id.
 * Throws `bad-version` when the text changed under the same version or the version went back.
 */
export function deriveChanges(sha256: Sha256, old: Policy, now: Policy): Changes {
  const [before, after] = [holdersOf(old), holdersOf(now)]
  const again = itemsAskedAgain(sha256, old, now)
  const found = [
    ...[...after].flatMap(([key, holder]) => changesOf(before.get(key), holder)),
    ...[...before].flatMap(([key, holder]) => (after.has(key) ? [] : [{ ...told(holder), how: 'gone' as const, path: holder.path, from: holder.members }])),
    ...lists.filter((list) => isMoved(old[list] ?? [], now[list] ?? [])).map((part) => ({ how: 'moved' as const, part, path: `$.${part}` })),
  ]
  const changes = found.map((change) => ({ ...change, asksAgain: asksAgain(change, again) }))
  refuseVersion(old, now, changes.map(({ path }) => path))
  return { changes, again }
}

type Unjudged = Omit<Change, 'asksAgain'>

const told = ({ part, id, name }: Holder): Pick<Change, 'part' | 'id' | 'name'> => ({ part, ...(id !== undefined && { id }), ...(name && { name }) })

function changesOf(before: Holder | undefined, after: Holder): Unjudged[] {
  if (!before) return [{ ...told(after), how: 'new', path: after.path, to: after.members }]
  const keys = new Set([...Object.keys(after.members), ...Object.keys(before.members)])
  return [...keys].flatMap((key): Unjudged[] => {
    const [from, to] = [before.members[key], after.members[key]]
    if (isSame(from, to)) return []
    const how = from === undefined ? 'new' : to === undefined ? 'gone' : 'changed'
    const path = `${to === undefined ? before.path : after.path}.${key}`
    return [{ ...told(after), how, path, key, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }]
  })
}

const isSame = (from: unknown, to: unknown): boolean =>
  from === undefined || to === undefined ? from === to : canonical(from) === canonical(to)

/** Whether the entries that both have stand in another order. */
function isMoved(before: readonly { id: string }[], after: readonly { id: string }[]): boolean {
  const shared = (list: typeof before, other: typeof before): string => list.map(({ id }) => id).filter((id) => other.some((entry) => entry.id === id)).join(' ')
  return shared(before, after) !== shared(after, before)
}
