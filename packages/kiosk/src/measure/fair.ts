/** Keeps the standing screen fair (Order 19 Art. 12): measured when it comes up or changes, once a second, and before a yes counts. */
export interface Fair {
  /** Draws: what changes on the screen meanwhile is the SDK's own doing. */
  draw(present: () => void): void
  /** Measures when it is time to, at a tap always. False when the tap does not count: unfair, or not seen yet. */
  check(tap?: boolean): boolean
}
