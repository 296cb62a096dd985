import type { Damage } from './damages.mjs'

export interface Round {
  damage: Damage
  /** What became of the log, in a few words; in capitals what must not be. */
  how: string
  /** Whether there was something to damage. */
  applied: boolean
  /** How often a page was loaded again: the machine was too busy to open its log in time. */
  again: number
  acked: number
  missing: string[]
  faults: string[]
  told: string[]
}
export function round(options: { chromium: string; url: string; damage: Damage; seed: number; workMs?: number; restMs?: number; perDay?: number }): Promise<Round>
