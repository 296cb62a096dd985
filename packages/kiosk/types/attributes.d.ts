import type { KioskEventMap, MingshiKioskElement, MingshiSignageElement } from '@mingshi/kiosk'

/** The attributes of `<mingshi-kiosk>`: with `policy` it starts by itself when it is connected. */
export interface KioskAttributes {
  /** A URL on this origin: what `mingshi build` wrote. */
  policy?: string | undefined
  /** A URL on this origin. */
  installation?: string | undefined
  /** Languages to offer, with spaces between; the first is the start. */
  lang?: string | undefined
}

/** `onmingshi:health` and the like: React 19 and Preact listen to what stands behind `on`, as it is spelled. */
export type KioskListeners = { [T in keyof KioskEventMap as `on${T}`]?: ((event: KioskEventMap[T]) => void) | undefined }

/** `@mingshi:health` in a template of Vue, which asks for this name. */
export type KioskVueListeners = { [T in keyof KioskEventMap as `on${Capitalize<T>}`]?: ((event: KioskEventMap[T]) => void) | undefined }

/** `<mingshi-signage>` has none of its own: it speaks of the kiosk of its page. */
export type { MingshiKioskElement, MingshiSignageElement }
