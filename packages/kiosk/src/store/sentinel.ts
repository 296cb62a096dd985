/**
 * The newest signed checkpoint in localStorage: what a log that was lost was like, where nothing else says so. It is on the disk
 * seconds later, so it is a hint that a log was longer, never proof that it was not.
 */
export interface Sentinel {
  readonly note: string
  /** Whether the page was left properly when the log was as `note` says. */
  readonly clean: boolean
  set(note: string, clean?: boolean): void
}

export function openSentinel(operator: string): Sentinel {
  const name = `mingshi/${operator}`
  let kept = ''
  try {
    kept = localStorage.getItem(name) || ''
  } catch { /* a page may be without it */ }
  return {
    get note() { return kept.slice(1) },
    get clean() { return kept[0] === '+' },
    set(note, clean) {
      kept = (clean ? '+' : '-') + note
      try {
        localStorage.setItem(name, kept)
      } catch { /* the mirror stays */ }
    },
  }
}
