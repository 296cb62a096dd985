import { noticeFor } from '../record/publish.ts'
import { Facts } from './Facts.tsx'
import type { Scene } from './scene.ts'

/** The short bar of a notice that asks nothing: which data, what for, how long; the rest one tap away. */
export function PlainNotice({ scene: { plain, ground, lang, words } }: { scene: Scene }) {
  const { id, open } = plain!
  const { blocks } = noticeFor(ground, `plain:${id}`, lang)!
  const short = ['categories', 'purpose', 'retention'].map((item) => blocks.find((block) => block.item === item)!.text)
  return (
    <div class="plain" part="notice" data-screen="plain" role="note">
      <div class="strip">
        <span>{short.join(' · ')}</span>
        <button part="rules" class="chip outlined" aria-expanded={open}>{words.plain.more}</button>
        <button part="done" class="chip outlined">{words.bar.close}</button>
      </div>
      {open && <div class="all" tabIndex={0}><Facts blocks={blocks} /></div>}
    </div>
  )
}
