import { useState } from 'preact/hooks'
import { handedFile, handedIn, listed, type Handed } from './handed.ts'
import type { HandedWords } from './handed-words.ts'

/** Where goes in what is not the operator’s: by pasting, or as files. Shut until somebody has it. */
export function Beside({ words, handed, onHanded }: { words: HandedWords; handed: readonly Handed[]; onHanded: (handed: Handed[]) => void }) {
  const [open, setOpen] = useState(false)
  const [pasted, setPasted] = useState('')
  const add = (): void => {
    onHanded(listed(handed, handedIn(pasted)))
    setPasted('')
  }
  const take = async (input: HTMLInputElement): Promise<void> => {
    const files = await Promise.all([...(input.files ?? [])].map(handedFile))
    input.value = ''
    onHanded(listed(handed, files.flat()))
  }
  return (
    <section class="beside">
      <button type="button" class="quiet unfold" aria-expanded={open} onClick={() => setOpen(!open)}>{words.open}</button>
      {open && (
        <div class="within">
          <p class="soft">{words.lead}</p>
          <label for="pasted">{words.paste}</label>
          <textarea id="pasted" rows={3} spellcheck={false} autocomplete="off" value={pasted} onInput={(event) => setPasted(event.currentTarget.value)} />
          <div class="actions">
            <button type="button" disabled={pasted.trim() === ''} onClick={add}>{words.add}</button>
            <label>
              <input type="file" multiple onChange={(event) => void take(event.currentTarget)} />
              <span class="pick">{words.pick}</span>
            </label>
          </div>
        </div>
      )}
      {handed.length > 0 && (
        <ul class="handed">
          {handed.map((each) => (
            <li key={each} data-kind={each.kind}>
              <span><b>{words.kind[each.kind]}</b> {each.name}<span class="soft"> {shown(each)}</span></span>
              <button type="button" class="quiet" aria-label={`${words.remove} ${words.kind[each.kind]} ${each.name}`} onClick={() => onHanded(handed.filter((one) => one !== each))}>{words.remove}</button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Enough of it to know it again. */
function shown(handed: Handed): string {
  if (handed.kind === 'bundle') return ''
  const text = handed.text.trim().split('\n').slice(0, 2).join(' ')
  return text.length > 40 ? `${text.slice(0, 24)}…${text.slice(-8)}` : text
}
