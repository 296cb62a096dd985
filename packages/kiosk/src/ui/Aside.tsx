import { afterwards } from './afterwards.ts'
import { wasRefused } from './refused.ts'
import type { Scene } from './scene.ts'

/** The host's alternative has the screen. One small control still hands out the receipt, and adds no tap to anything. */
export function Aside({ scene }: { scene: Scene }) {
  const { receipt } = scene.words
  const said = receipt.aside[wasRefused(scene) ? 'refused' : 'given']
  return (
    <div class="strip" part="screen" data-screen="outcome">
      <span>{afterwards(scene, said) || said}</span>
      <button part="copy" class="chip outlined">{receipt.kicker}</button>
    </div>
  )
}
