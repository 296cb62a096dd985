import { isDigest } from '../digest.ts'
import type { DoorReturn, Ended, Roster, RosterEntry } from './roster.ts'

/** Whether JSON is of the shape, with these keys and no other: by hand, since a kiosk has no zod. */
export const isRoster = (json: unknown): json is Roster =>
  has(json, ['checkpoint', 'entries', 'expires', 'made', 'origin']) && isName(json.origin) && isState(json.checkpoint) && isTime(json.made) && isTime(json.expires)
  && json.made < json.expires && isList(json.entries, isEntry) && json.entries.every(({ given }, i, all) => i === 0 || all[i - 1]!.given < given)

export const isReturn = (json: unknown): json is DoorReturn =>
  has(json, ['checkpoint', 'erased', 'made', 'origin', 'withdrawn']) && isName(json.origin) && isState(json.checkpoint) && isTime(json.made)
  && isList(json.withdrawn, isEnded) && isList(json.erased, isEnded)

const isEntry = (json: unknown): json is RosterEntry =>
  has(json, ['code', 'given', 'items', 'purpose', 'subject', 'until']) && isName(json.subject, 1_000) && isName(json.purpose) && isNatural(json.given)
  && (json.until === null || isTime(json.until)) && typeof json.code === 'string' && /^[\w-]{43}$/.test(json.code)
  && isObject(json.items) && Object.keys(json.items).length > 0 && Object.values(json.items).every(isDigest)

const isEnded = (json: unknown): json is Ended => has(json, ['at', 'given', 'origin']) && isName(json.origin) && isNatural(json.given) && isTime(json.at)
const isState = (json: unknown): boolean => has(json, ['root', 'size']) && isNatural(json.size) && typeof json.root === 'string' && /^[A-Za-z0-9+/]{43}=$/.test(json.root)

const isObject = (json: unknown): json is Record<string, unknown> => typeof json === 'object' && json !== null && !Array.isArray(json)
const has = <K extends string>(json: unknown, keys: readonly K[]): json is Record<K, unknown> => isObject(json) && Object.keys(json).sort().join() === keys.join()
const isList = <T>(json: unknown, isMember: (each: unknown) => each is T): json is T[] => Array.isArray(json) && json.every(isMember)
const isName = (json: unknown, longest = 200): json is string => typeof json === 'string' && json.length > 0 && json.length <= longest
const isNatural = (json: unknown): json is number => Number.isSafeInteger(json) && (json as number) >= 0
/** ECMA-262, section 21.4.1.1: no date is later. */
const isTime = (json: unknown): json is number => isNatural(json) && json <= 8_640_000_000_000_000
