import { apply, getOwnPropertyDescriptor, prototypeOf, type Native } from './native.ts'

type Members = Partial<Record<string, Native>>
const { addEventListener } = prototypeOf('EventTarget') as Members
const { closest, getAttribute } = prototypeOf('Element') as Members
const target = getOwnPropertyDescriptor(prototypeOf('Event'), 'target')

/** The camera's own key, apart from the flow: somebody has said yes here, or asked for another attempt, with a real touch. It opens once. */
let key = false

/** Where what stands in a touch's place is as good, and was looked at. */
export const turnKey = (): void => { key = true }

export function takeKey(): boolean {
  const turned = key
  key = false
  return turned
}

/** What a real touch was on: with a click on a button, that and the `part` that names it. Not for a script to call: the engine alone has this function. */
export type OnTouch = (event: Event, button?: HTMLElement | false | null, part?: string | false | null) => void

/**
 * Listens on the root itself, by the engine's own functions: no library keeps the listener where a page finds it, and nothing that a page makes of an
 * event, of its target or of an element's members says another button than the one that was touched.
 */
export function followTouches(root: ShadowRoot, onTouch: OnTouch): void {
  const listen = (type: string, isClick?: boolean): unknown =>
    apply(addEventListener!, root, [type, (event: Event) => {
      if (!event.isTrusted) return
      const button = isClick && (apply(closest!, apply(target!.get as Native, event, []), ['button']) as HTMLElement | null)
      const part = button && (apply(getAttribute!, button, ['part']) as string)
      if (part === 'agree' || part === 'retry') key = true
      onTouch(event, button, part)
    }])
  listen('click', true)
  listen('pointerdown')
}
