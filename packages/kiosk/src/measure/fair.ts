/** Keeps the standing screen fair (Order 19 Art. 12): measured when it comes up or changes, once a second, and before a yes counts. */
export interface Fair {
  /** What changes on the screen between these two is the SDK's own doing. */
  drawing(): void
  drawn(): void
  /** Measures when it is time to, at a tap always. False when the tap does not count: unfair, or not seen yet. */
  check(tap?: boolean): boolean
}
