import { isAtLeast, type Strength } from '@mingshi/core'
import type { Loaded } from '../ground/load.ts'
import { getOwnPropertyDescriptor, namesOf, page, type Realm } from './native.ts'

let found: Strength | undefined

/** What records and `mingshi:health` say of it. `mingshi.js` has none of this file, and says nothing. */
export const gateFound = (): { gate?: Strength } => (found ? { gate: found } : {})

/** Looks how this page's camera is shut, before anybody is asked: weaker than the policy wants, and the face stays away. */
export async function gated(loading: Promise<Loaded>): Promise<Loaded> {
  const loaded = await loading
  found = page.document ? await tryGate(page) : 'none'
  const least = loaded.read && loaded.read.built.policy.gate
  if (least && !isAtLeast(found, least)) loaded.trouble = loaded.trouble || { code: 'gate-weak', detail: `expected ${least}, got ${found}` }
  else if (found === 'none') loaded.notes.push({ code: 'gate-open', detail: 'a way to the camera is not ours: another script ran first' })
  return loaded
}

/** The strongest that holds, tried in this window and in a fresh one below it; no camera is opened. */
async function tryGate(realm: Realm): Promise<Strength> {
  const frame = realm.document.createElement('iframe')
  frame.hidden = true
  realm.document.documentElement.appendChild(frame)
  const realms = [realm, frame.contentWindow as Realm]
  const ways = realms.flatMap(waysIn)
  const shut = await Promise.all(ways.map(isShut))
  frame.remove()
  if (ways.length === 0) return 'native'
  return isBarred(realm.document) ? 'document' : shut.every(Boolean) ? 'cooperative' : 'none'
}

/** Every function by which an engine, or somebody in its place, hands out a picture. */
function waysIn(realm: Realm): PropertyDescriptor[] {
  const { navigator, Navigator, MediaDevices } = realm
  const targets = [Navigator && Navigator.prototype, MediaDevices && MediaDevices.prototype, navigator, navigator.mediaDevices]
  return targets.filter(Boolean).flatMap((target) => namesOf(target!).filter((name) => /get\w+Media$/i.test(name)).map((name) => getOwnPropertyDescriptor(target!, name)!))
}

/** On what is no device no engine opens a camera: it says `TypeError` (Web IDL, section 3.7.7), and our lock what it always says. */
async function isShut({ value, writable, configurable }: PropertyDescriptor): Promise<boolean> {
  if (writable || configurable || typeof value !== 'function') return false
  try {
    await (value as (this: unknown, ...given: unknown[]) => unknown).call({}, { video: true })
    return false
  } catch (error) {
    return /^Mingshi/.test(String((error as Partial<Error>).message))
  }
}

/** Served with `Permissions-Policy: camera=()`, or its older name, by engines that say so (Chromium). */
function isBarred(document: Document): boolean {
  const { permissionsPolicy, featurePolicy } = document as Document & Partial<Record<'permissionsPolicy' | 'featurePolicy', { allowsFeature(name: string): boolean }>>
  const policy = permissionsPolicy || featurePolicy
  return policy !== undefined && !policy.allowsFeature('camera')
}
