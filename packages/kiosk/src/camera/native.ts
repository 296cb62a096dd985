/** Taken when the script is evaluated: what the page makes of these afterwards is not called. */
export const { apply, defineProperty, getOwnPropertyDescriptor, setPrototypeOf } = Reflect

export type Native = (this: unknown, ...given: unknown[]) => unknown
/** What stands in a native function's place: it may call the native one. The name is a function’s, for Chromium 83 has some that do not know theirs. */
export type Lock = (native: Native, name?: string) => Native

/** A window: of this page, or of a frame of its origin. */
export type Realm = Window & Partial<Record<string, { prototype: object }>>

/** The page's own. Where there is no page, as under a test, nothing is locked. */
export const page = (typeof window === 'undefined' ? {} : window) as Realm

/** Empty where this engine has no such type. */
export const prototypeOf = (type: string): object => (page[type] || {} as { prototype?: object }).prototype || {}

/** Names of an object's own members. */
export const namesOf = Object.getOwnPropertyNames

/**
 * Puts a lock before a member's function, getter or setter. `firmly`: nobody changes it again. What an earlier script made firm stays as it is.
 */
export function replace(target: object, name: string, lock: Lock, firmly?: boolean): void {
  const member = getOwnPropertyDescriptor(target, name)
  if (!member) return
  setPrototypeOf(member, null) // else what a page adds to Object.prototype is part of it
  if (member.value) member.value = lock(member.value as Native, name)
  if (member.get) member.get = lock(member.get)
  if (member.set) member.set = lock(member.set)
  if (firmly) {
    member.configurable = false
    if (member.value) member.writable = false
  }
  defineProperty(target, name, member)
}
