import { canonical } from '../canonical.ts'
import { MingshiError, pictureOf } from '../errors.ts'
import type { Policy } from '../policy/schema.ts'

/**
 * Two texts of one policy have two versions, the later one after the earlier: a record names the version that a person saw, and so
 * must mean one text by it. Throws `bad-version`; `bad-call` on two policies that are not one.
 */
export function refuseVersion(old: Policy, now: Policy, changed: string[]): void {
  if (old.id !== now.id) throw new MingshiError('bad-call', { call: 'deriveChanges', expected: `another version of ${old.id}`, got: now.id })
  const refuse = (expected: string): never => {
    throw new MingshiError('bad-version', { path: '$.version', expected, got: pictureOf(now.version), changed })
  }
  if (old.version === now.version && canonical(old) !== canonical(now)) refuse(`another version than ${pictureOf(old.version)}, as the text changed`)
  if (isEarlier(now.version, old.version)) refuse(`a version after ${pictureOf(old.version)}`)
}

/** By their numbers, `2.9` before `2.10`, where both are numbers behind the same word, or behind none. Of `3` and `beta` neither is earlier. */
function isEarlier(one: string, other: string): boolean {
  const [mine, theirs] = [numbered.exec(one), numbered.exec(other)]
  if (!mine || !theirs || mine[1] !== theirs[1]) return false
  const [left, right] = [mine[2]!.split(between).map(Number), theirs[2]!.split(between).map(Number)]
  const at = Array.from({ length: Math.max(left.length, right.length) }, (_, i) => i).find((i) => (left[i] ?? 0) !== (right[i] ?? 0))
  return at !== undefined && (left[at] ?? 0) < (right[at] ?? 0)
}

/** A word without digits, and numbers: `v2.10`, `2026-11-01`. What follows a number in letters (`1-rc1`) has no order of its own. */
const numbered = /^(\D*?)(\d+(?:[._-]\d+)*)$/
const between = /[._-]/
