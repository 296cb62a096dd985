import type { Handed, ScreenWords } from '@mingshi/core'
import { pxPerMmOf } from '../platform/display.ts'
import { Choice } from './Choice.tsx'
import type { Scene } from './scene.ts'
import { take } from './take.tsx'

/** Receipts that were copied: their button says so. */
const copied = new WeakSet<Handed>()

/** To carry a receipt away. A phone cannot scan itself: there its text is copied, which is the address of its page where there is one. */
export const handed = (words: ScreenWords, receipt: Handed, { ground }: Scene) => (isPhone() && !pxPerMmOf(ground.installation) ? <Kept words={words} receipt={receipt} /> : take(words, receipt))

/** What a touch on that does. Without a clipboard nothing is copied, and nothing says that it was. */
export const copy = (receipt: Handed, changed: () => void): void => {
  navigator.clipboard.writeText(receipt.text).then(() => {
    copied.add(receipt)
    changed()
  }).catch(() => {})
}

const isPhone = (): boolean => Math.min(innerWidth, innerHeight) < 480 && !!navigator.clipboard

function Kept({ words: { receipt: { code, beside } }, receipt }: { words: ScreenWords; receipt: Handed }) {
  return (
    <div class="take">
      <p class="small">{beside.keep}</p>
      <Choice part="save" label={copied.has(receipt) ? beside.copied : beside.copy} />
      <p class="small">{code}</p>
      <p class="code" part="code">{receipt.code}</p>
    </div>
  )
}
