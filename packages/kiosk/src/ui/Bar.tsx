import type { Scene } from './scene.ts'

/** The fixed bar: the same controls in the same order on every screen (WCAG 3.2.6). The last one ends it all, at once. */
export function Bar({ scene: { words: { bar }, ground: { langs, words }, lang, size } }: { scene: Scene }) {
  const next = langs[(langs.indexOf(lang) + 1) % langs.length]!
  return (
    <nav class="bar">
      {langs.length > 1 && <button part="language" class="chip" lang={next}>{words[next]!.endonym}</button>}
      <button part="size" class="chip">{bar.sizes[(size + 1) % 3]}</button>
      <button part="help" class="chip">{bar.help}</button>
      <span class="gap" />
      <button part="end" class="chip outlined">{bar.end}</button>
    </nav>
  )
}
