/**
 * Which starts of this origin are alive, by Web Locks: each holds a lock in the name of its boot for as long as its page
 * lives. Engines without them (before Chrome 69) know of none: there, a second page would close the first one's session as
 * interrupted.
 */
export async function aliveBoots(boot: string): Promise<{ alive: ReadonlySet<string>; release: () => void }> {
  const locks = (navigator as { locks?: LockManager }).locks
  let release = (): void => {}
  if (!locks) return { alive: new Set(), release }
  void locks.request(prefix + boot, () => new Promise<void>((resolve) => { release = resolve }))
  const { held = [] } = await locks.query()
  const boots = held.flatMap(({ name = '' }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []))
  return { alive: new Set(boots), release: () => release() }
}

/** One start of this origin after the other, so that two pages at once make one key and one genesis. */
export function alone<T>(start: () => Promise<T>): Promise<T> {
  const locks = (navigator as { locks?: LockManager }).locks
  return locks ? (locks.request('mingshi-start', start) as Promise<T>) : start()
}

const prefix = 'mingshi-boot-'
