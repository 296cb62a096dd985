import type { ComponentChildren } from 'preact'
import { take } from './take.tsx'
import type { Scene } from './scene.ts'

/** What was taken back, and beside it the receipt of that: to carry away like the one of the answer. Nothing where there is none. */
export function besideReceipt({ words, rights }: Scene, told: ComponentChildren): ComponentChildren {
  const [handed] = (rights!.undone && rights!.undone.receipts) || []
  return handed && <div class="split back"><div>{told}</div>{take(words, handed)}</div>
}
