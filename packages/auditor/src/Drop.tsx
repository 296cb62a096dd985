import { useState } from 'preact/hooks'
import type { Words } from './words.ts'

/** Where a file goes in: by dropping it, or by choosing it with the keyboard. */
export function Drop({ words, onFile }: { words: Words; onFile: (file: File) => void }) {
  const [over, setOver] = useState(false)
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0]
    if (file) onFile(file)
  }
  /** The same file once more is a choice as well: a browser only tells of another one. */
  const choose = (input: HTMLInputElement): void => {
    take(input.files)
    input.value = ''
  }
  return (
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => { event.preventDefault(); setOver(true) }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer?.files) }}
    >
      <p>{words.lead}</p>
      <label>
        <input type="file" accept=".zip" onChange={(event) => choose(event.currentTarget)} />
        <span class="pick">{words.pick}</span>
      </label>
    </div>
  )
}
