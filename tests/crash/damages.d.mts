export interface Damage {
  name: string
  /** No acknowledged record may be missing: the mirror is untouched. */
  survives: boolean
  apply(profile: string): boolean
  first?: string[]
  then?: string[]
  restMs?: number
}
export const damages: Damage[]
