import { AidChips } from './Aids.tsx'
import type { Scene } from './scene.ts'

/**
 * The fixed bar: the same controls in the same order on every screen (WCAG 3.2.6). The last one ends it all, at once. Only
 * while the camera works there is no help: its sheet would lie over Stop. A control says what the next tap on it does.
 */
export function Bar({ scene }: { scene: Scene }) {
  const { words: { bar }, ground: { langs, words }, lang, size, state } = scene
  const next = langs[(langs.indexOf(lang) + 1) % langs.length]!
  return (
    <nav class="bar">
      {langs.length > 1 && <button part="language" class="chip" lang={next}>{words[next]!.endonym}</button>}
      <button part="size" class="chip">{bar.sizes[(size + 2) % 3]}</button>
      {AidChips({ scene })}
      {state.screen !== 'capture' && <button part="help" class="chip">{bar.help}</button>}
      <span class="gap" />
      <button part="end" class="chip outlined">{bar.end}</button>
    </nav>
  )
}
