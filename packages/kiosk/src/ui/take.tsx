import type { Handed, ScreenWords } from '@mingshi/core'
import { opened } from './Aids.tsx'
import { Qr } from './Qr.tsx'

/** A receipt to carry away: written down, or on a phone. */
export const take = (words: ScreenWords, { code, text }: Handed) => (
  <div class="take">
    <p class="small">{words.receipt.code}</p>
    <p class="code" part="code">{code}</p>
    <Qr text={text} label={words.receipt.scan} />
    <p class="small">{opened(words, text) || words.receipt.scan}</p>
  </div>
)
