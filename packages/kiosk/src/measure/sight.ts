/** What Intersection Observer 2 adds (Chromium 74). */
interface Sighted extends IntersectionObserverEntry {
  isVisible?: boolean
}

export interface Sight {
  /** Whether all of what is looked at is seen by whoever looks at the display; undefined until the engine has said so. */
  readonly seen: boolean | undefined
  /** From now on looks at this, or at nothing. */
  at(element: Element | null): void
}

/**
 * Whether something covers, moves, shrinks, fades or blends an element, wherever on the page that comes from: the engine promises
 * `isVisible` only where nothing does (W3C Intersection Observer, “trackVisibility”). Elsewhere nine touches have to do.
 */
export function createSight(changed: () => void): Sight {
  let seen: boolean | undefined
  let target: Element | null = null
  const knows = 'IntersectionObserverEntry' in window && 'isVisible' in IntersectionObserverEntry.prototype
  const observer = knows && new IntersectionObserver((entries) => {
    const { isVisible, intersectionRatio } = entries[entries.length - 1] as Sighted
    seen = isVisible && intersectionRatio > 0.99
    changed()
  }, { threshold: [0, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit)
  return {
    get seen() { return seen },
    at(element) {
      if (element === target) return
      target = element
      seen = observer ? undefined : true
      if (!observer) return
      observer.disconnect()
      if (element) observer.observe(element)
    },
  }
}
