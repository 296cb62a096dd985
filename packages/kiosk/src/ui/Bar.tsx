import { AidChips } from './Aids.tsx'
import type { Scene } from './scene.ts'

/**
 * The fixed bar: the same controls in the same order on every screen (WCAG 3.2.6). The last one ends it all, at once. Only
 * while the camera works there is no help: its sheet would lie over Stop. A control says what the next tap on it does; each language by its own name.
 */
export function Bar({ scene }: { scene: Scene }) {
  const { words: { bar }, ground: { langs, words }, lang, size, state } = scene
  return (
    <nav class="bar">
      {langs.filter((each) => each !== lang).map((each) => <button part="language" class="chip" key={each} data-id={each} lang={each}>{words[each]!.endonym}</button>)}
      <button part="size" class="chip">{bar.sizes[(size + 2) % 3]}</button>
      {AidChips({ scene })}
      {state.screen !== 'capture' && <button part="help" class="chip">{bar.help}</button>}
      <span class="gap" />
      <button part="end" class="chip outlined">{bar.end}</button>
    </nav>
  )
}
