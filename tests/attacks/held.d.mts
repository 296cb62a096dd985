export interface Attack {
  id: string
  name: string
  lay?: () => void
  strike: () => void
  /** Ids of the page, parts of the kiosk, or `over-<part>`: where the part stands. */
  person?: string[]
}
export const held: readonly Attack[]
