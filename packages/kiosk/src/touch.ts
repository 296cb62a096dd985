import type { Control, Input } from '@mingshi/core'
import { turned } from './aids.ts'
import type { OnTouch } from './camera/tap.ts'
import { isFair } from './fair.ts'
import { openDesk, type Room } from './room.ts'
import { tookBack } from './take-back.ts'

/**
 * What a touch means: every control is a button whose `part` is its name, on a screen that says which it is. One place, so
 * that no screen can do anything but show; that a touch is real, camera/tap.ts has looked at once.
 */
export function touched(room: Room, ...[event, button, part]: Parameters<OnTouch>): void {
  const { stage, desk, plain, view } = room
  if (!part) {
    stage.dispatch({ type: 'touched', slow: view.size })
    return desk.dispatch({ type: 'touched' })
  }
  const { id, item } = (button as HTMLElement).dataset
  const screen = (button as HTMLElement).closest<HTMLElement>('[data-screen]')
  const on = screen && screen.dataset.screen

  if (part === 'language') {
    view.speakIn(id!)
    if (stage.standing) stage.standing.dossier.lang = view.lang
  } else if (part === 'size') view.nextSize()
  else if (turned(room, part) || tookBack(room, part)) return
  else if (part === 'help') view.show('help')
  else if (part === 'rights') void openDesk(room)
  else if (on === 'plain') plain[part === 'rules' ? 'toggle' : 'hide']()
  else if (part === 'rules') view.show('rules')
  else if (on === 'help' || on === 'rules') {
    view.show(undefined)
    stage.dispatch({ type: 'uncovered' })
  } else if (part === 'agree' && !isFair(room, true)) return
  else if (!desk.rights) stage.dispatch({ type: 'tapped', trusted: true, input: inputOf(event as PointerEvent), control: part, id, item } as { type: 'tapped'; trusted: boolean; input: 'touch' } & Control)
  else if (part === 'end' || part === 'done') desk.dispatch({ type: 'close' })
  else if (part === 'stay') desk.dispatch({ type: 'stay' })
  else desk.dispatch({ type: part as 'key', key: id!, trusted: true })
}

/** A key press clicks with detail 0; before Chrome 92 a click does not say which pointer it was: then it was a finger. */
function inputOf({ detail, pointerType }: Partial<PointerEvent>): Input {
  return (pointerType || (detail ? 'touch' : 'key')) as Input
}
