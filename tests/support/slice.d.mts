export function slice<T>(all: readonly T[], n: number, seed: number): T[]
