import type { Words } from './words.ts'

/** How far a long piece of work is, and the way out of it. */
export const Reading = ({ words, what, done, onStop }: { words: Words; what: string; done: number; onStop: () => void }) => (
  <div class="reading">
    <p role="status">{what}</p>
    <progress value={done} aria-label={what} />
    <span class="share">{Math.floor(done * 100)}%</span>
    <button type="button" class="quiet" onClick={onStop}>{words.cancel}</button>
  </div>
)
