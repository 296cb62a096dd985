import type { Scene } from './scene.ts'

/** Says that there is more below, and goes there, a page with each tap. For fingers: who has keys, or hears a screen, gets there without it. `mingshi.js` draws an arrow. */
export const More = ({ words }: Scene) => <button part="more" class="more" tabIndex={-1} aria-hidden="true">{words.aids.more} ↓</button>

const under = (body: HTMLElement) => body.parentElement!.querySelector<HTMLElement>('.more')

/** Out of the way, while it is not known whether all fits: what is drawn next has the room to itself. */
export function clear(body: HTMLElement): void {
  const more = under(body)
  if (more) more.className = 'more'
}

/** Shows it where something is below. At the end it keeps its room, empty, so that nothing moves. */
export function cue(body: HTMLElement, scrollTop: number): void {
  const more = under(body)
  if (!more || body.scrollHeight <= body.clientHeight + 1) return
  more.className = 'more on'
  body.scrollTop = scrollTop
  more.style.visibility = scrollTop + body.clientHeight > body.scrollHeight - 2 ? 'hidden' : ''
}
