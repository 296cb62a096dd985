import type { Days, Source } from '@mingshi/core'

/** What a view is made of and where it goes. */
export interface Wish {
  source: Source
  path: string
  output: string
  days: Days
  /** Told how far it is, from 0 to 1. */
  show: (done: number) => void
}

/** What came of it; null where the bundle does not verify, and nothing was written. */
export interface Made {
  records: number
  /** What was counted, where it is not records of the log. */
  what?: string
  /** What the view cannot say, for who reads along. */
  said?: readonly string[]
}
