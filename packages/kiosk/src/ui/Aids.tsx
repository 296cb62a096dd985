import { fill, type ScreenWords } from '@mingshi/core'
import type { ComponentChildren } from 'preact'
import { More } from './More.tsx'
import type { Scene } from './scene.ts'

/** Their controls in the bar: each only where it does something. On a phone's bar the picture stands for the words, which are still their names. */
export function AidChips({ scene: { words: { aids: words }, aids } }: { scene: Scene }) {
  if (!aids) return null
  const { heard, level, above, low } = aids
  const sound = level === 3 ? words.silence : level ? words.louder : words.hear
  const isNarrow = innerWidth < 480
  return (
    <>
      {heard && <button part="sound" class="chip" aria-label={sound}>{isNarrow ? <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d={`M4 10v4h3l4 3.5v-11L7 10z${level === 3 ? 'M15 9.5l5 5M20 9.5l-5 5' : 'M14.5 9.5a4 4 0 0 1 0 5M17 7a8 8 0 0 1 0 10'}`} /></svg> : sound}</button>}
      {above > 0 && <button part="reach" class="chip">{low ? words.raise : words.lower}</button>}
    </>
  )
}

/** In the help, instead of whom to call: that somebody has been called. */
export const helped = ({ words, aids }: Scene) => aids && aids.called && words.aids.called

/** The heading at the camera: where to look, if the installation says where the lens is. */
export function toLens({ words, ground }: Scene): string | undefined {
  const { mount } = ground.installation
  return mount && mount.lens && words.aids.lens[mount.lens]
}

/** Instead of the words that a code can be scanned: a phone that shows it cannot do that, and opens what the code leads to. */
export const opened = ({ aids }: ScreenWords, text: string): ComponentChildren =>
  innerWidth < 480 && /^https/.test(text) && <a part="save" href={text} target="_blank" rel="noopener">{aids.open}</a>

/** Of a screen: what stands beside it is out of the way. */
export const modal = { role: 'dialog', 'aria-modal': true, 'aria-labelledby': 'question' } as const

/** What somebody who sits cannot reach stays empty. With it what stands below, or beside, whatever scrolls: the theme says where. */
export const Above = (scene: Scene) => [scene.aids && scene.aids.low ? <div style={{ flex: `0 0 ${scene.aids.above}%`, gridColumn: '1 / -1' }} /> : null, More(scene)]

/** Seconds that are seen all the time are said at thirty, twenty, ten and five: a live region that speaks every second is heard by nobody to its end. */
export const Said = ({ text, n }: { text: string; n: number }) => (
  <p role="alert" class="unseen" style={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', opacity: 0 }}>{fill(text, { n: n > 10 ? Math.ceil(n / 10) * 10 : n > 5 ? 10 : 5 })}</p>
)
