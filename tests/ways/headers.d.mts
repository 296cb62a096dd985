import type { Tried } from './run.mjs'
export const headers: readonly { id: string; holds: boolean; expected?: 'passes'; documented: string }[]
export function verdictOfHeader(row: { expected?: 'passes' }, tried: { with: Tried; without: Tried }): string
