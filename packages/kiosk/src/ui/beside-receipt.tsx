import type { ComponentChildren } from 'preact'
import { handed } from './hand-over.tsx'
import type { Scene } from './scene.ts'

/** What was taken back, and beside it the receipt of that: to carry away like the one of the answer. Nothing where there is none. */
export function besideReceipt(scene: Scene, told: ComponentChildren): ComponentChildren {
  const { words, rights } = scene
  const [receipt] = (rights!.undone && rights!.undone.receipts) || []
  return receipt && <div class="split back"><div>{told}</div>{handed(words, receipt, scene)}</div>
}
