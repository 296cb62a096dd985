import type { Point } from './soak.mjs'

export function isFlat(points: readonly Point[]): string[]
