import type { Scene } from './scene.ts'

/** Says that there is more below, and goes there, a page with each tap. For fingers: who has keys, or hears a screen, gets there without it. `mingshi.js` draws an arrow. */
export const More = ({ words }: Scene) => <button part="more" class="more" tabIndex={-1} aria-hidden="true">{words.aids.more} ↓</button>

/** Shows it where something is below. At the end it keeps its room, empty, so that nothing moves. */
export function cue(body: HTMLElement): void {
  const more = body.parentElement!.querySelector<HTMLElement>('.more')
  if (!more) return
  const { scrollTop } = body
  more.className = 'more'
  if (body.scrollHeight <= body.clientHeight + 1) return
  more.className = 'more on'
  body.scrollTop = scrollTop
  more.style.visibility = scrollTop + body.clientHeight > body.scrollHeight - 2 ? 'hidden' : ''
}
