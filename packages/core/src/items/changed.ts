import type { Text } from '../policy/schema.ts'
import type { Part } from './holders.ts'

/** One thing that a new version of a policy says otherwise. */
export interface Change {
  how: 'new' | 'gone' | 'changed' | 'moved'
  /** JSON path in the new version; in the old one for what is gone. */
  path: string
  part: Part
  /** Of the entry of a list, and what a person knows it by. */
  id?: string
  name?: Text
  /** The fact that changed; absent when a whole entry is new or gone, or a list has another order. */
  key?: string
  from?: unknown
  to?: unknown
  /** Whether a yes to the old version does not cover this (PIPL 14(2); 网络数据安全管理条例 22(6)). What does not ask is told all the same. */
  asksAgain: boolean
}
