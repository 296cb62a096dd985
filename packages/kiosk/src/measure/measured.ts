import type { Fairness } from '@mingshi/core'

/** What a record says of the screen that stood: null where nothing was measured before it was answered. `mingshi.js` has none of this file. */
export const fairnessOf = ({ fairness = null }: { fairness?: Fairness | null }): { fairness?: Fairness | null } => ({ fairness })
