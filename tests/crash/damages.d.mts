export interface Damage {
  name: string
  /** No acknowledged record may be missing: the mirror is untouched. */
  survives: boolean
  apply(profile: string): boolean
  first?: string[]
  then?: string[]
  restMs?: number
  /** Starts that ended properly before the one that is killed. */
  daysBefore?: number
  /** No checksum of the engine's is over what is changed. */
  alters?: boolean
}
export const damages: Damage[]
