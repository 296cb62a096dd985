import type { Fairness } from '@mingshi/core'

export const fairness: Fairness
