import { apply, defineProperty, getOwnPropertyDescriptor, namesOf, page, prototypeOf, replace, type Lock, type Realm } from './native.ts'

/** Types that have to do with a camera or with a document's frames. */
const types = /^(Navigator|Media|Node|Element|HTML|Char|Doc|Sha|Range)/

/** Members of these, as `Type.member`, what stands in their place, and whether nobody may change it again. */
export type Rule = readonly [members: RegExp, lock: Lock, firmly?: boolean]

/** On each window's own `Navigator`, so that none is shut twice: a window that goes to another page has another one. */
const seen = Symbol()

/** What is replaced in every window: found once, before a page can change how it is found. */
const members: { type: string; name: string; lock: Lock; firmly: boolean | undefined }[] = []

/** Whatever can put a frame into a document, or leads into one. */
const leading = /\.(append|prepend|insert|surround|replace|(before|after|open|body|add|caption|tHead|tFoot)$|write|exec|move|\w*HTML|content[WD]|getSVG)/

/** Applies rules to this window and to every one of its origin that comes below it or is opened from it, by whatever way it comes. */
export function followRealms(rules: readonly Rule[]): void {
  for (const type of namesOf(page)) {
    for (const name of types.test(type) ? namesOf(prototypeOf(type)) : []) {
      for (const [its, lock, firmly] of [...rules, [leading, look] as Rule]) if (its.test(`${type}.${name}`)) members.push({ type, name, lock, firmly })
    }
  }
  enter(page)
}

/**
 * Of another origin nothing can be read, and nothing need be: its frame's `allow` holds it. Markup that a page reads is no window and ends where its
 * `Navigator` is asked for: taken as a list of frames, each of its letters is a list of itself.
 */
function enter(realm: Realm): void {
  try {
    const { Navigator, document } = realm
    if (!getOwnPropertyDescriptor(Navigator!, seen)) {
      defineProperty(Navigator!, seen, Object.create(null) as object)
      for (let i = 0; i < members.length; i++) {
        const { type, name, lock, firmly } = members[i]! // by name: a page may change how lists are taken apart
        if (realm[type]) replace(realm[type]!.prototype, name, lock, firmly)
      }
      replace(realm, 'open', look)
      const looking = (): void => {
        barIn(document)
        enter(page)
      }
      looking()
      document.addEventListener('load', looking, true) // of a frame; it has another window then
      new (realm as unknown as typeof globalThis).MutationObserver(looking).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['allow'] })
    }
    for (let i = 0; i < realm.length; i++) enter(realm[i] as Realm)
  } catch { /* another origin, or no window */ }
}

/** Looks at what came in, and at the windows that there are, before anybody else can; what leads into one, or opens one, hands out one that is shut. */
const look: Lock = (native) => function (...given) {
  let got: unknown
  for (let i = 0; i < given.length; i++) barIn(given[i])
  try {
    return (got = apply(native, this, given))
  } finally {
    barIn(this)
    enter(page)
    if (got) enter(((got as Document).defaultView || got) as Realm)
  }
}

const closed = "camera 'none';display-capture 'none';"

/** What runs in a frame by itself may not open the camera either: that is its engine's own lock (W3C Permissions Policy, section 9). */
const bar = (frame: HTMLIFrameElement): void => { if (frame.allow.indexOf(closed)) frame.allow = closed + frame.allow }

/** A node that may be a frame or hold some, or anything else that was handed in. */
function barIn(node: unknown): void {
  const its = (node || {}) as Partial<HTMLIFrameElement>
  if (its.allow !== undefined) bar(its as HTMLIFrameElement)
  if (its.querySelectorAll) its.querySelectorAll('iframe').forEach(bar)
}
