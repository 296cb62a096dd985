/**
 * The newest signed checkpoint in localStorage: what a log that was lost was like, where nothing else says so. It is on the disk
 * seconds later, so it is a hint that a log was longer, never proof that it was not.
 */
export interface Sentinel {
  /** `+` and the note when the page was left properly at that size, else `-` and the note; empty when there is none. */
  kept: string
  set(kept: string): void
}

export function openSentinel(operator: string): Sentinel {
  const name = `mingshi/${operator}`
  const sentinel: Sentinel = {
    kept: '',
    set(kept) {
      sentinel.kept = kept
      try {
        localStorage.setItem(name, kept)
      } catch { /* the mirror stays */ }
    },
  }
  try {
    sentinel.kept = localStorage.getItem(name) || ''
  } catch { /* a page may be without it */ }
  return sentinel
}
