import type { Way } from './run.mjs'
export const ways: readonly Way[]
