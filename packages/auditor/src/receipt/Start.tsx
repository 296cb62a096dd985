import { useState } from 'preact/hooks'
import type { Words } from './words.ts'

/** Without a receipt: what this page is for, and where the text of one goes in. */
export function Start({ words, why, onText }: { words: Words; why: string | undefined; onText: (text: string) => void }) {
  const [text, setText] = useState('')
  const { lead, label, show, code, local } = words.start
  return (
    <form onSubmit={(event) => { event.preventDefault(); onText(text) }}>
      {why !== undefined && <p class="notice" role="alert" data-unreadable>{why}</p>}
      <p>{lead}</p>
      <label for="text">{label}</label>
      <textarea id="text" rows={5} autocomplete="off" spellcheck={false} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      <button type="submit">{show}</button>
      <p>{code}</p>
      <p class="soft">{local}</p>
    </form>
  )
}
