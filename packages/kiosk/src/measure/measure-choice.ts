import { judge, summarise, valuesOf, type Choice, type Fairness, type FairnessResult } from '@mingshi/core'
import { sideOf } from './side.ts'

/** Two controls and what stands around them, as numbers; of a display whose density nobody knows, the densest that is sold. */
export const choiceOf = (agree: HTMLElement, refuse: HTMLElement, panel: ParentNode): Choice => ({
  agree: sideOf(agree),
  refuse: sideOf(refuse),
  width: window.innerWidth,
  height: window.innerHeight,
  pxPerMm: 7.4,
  chosen: panel.querySelectorAll('input:checked, [aria-checked=true], [aria-pressed=true], [aria-selected=true]').length,
  focus: agree.matches(':focus'),
})

/**
 * The fairness of any two controls of the page: M01 to M13 and M23, judged. `panel` is what asks: nothing in it may be chosen
 * beforehand. To be called when its fonts are there.
 */
export function measureChoice(agree: HTMLElement, refuse: HTMLElement, panel: ParentNode): FairnessResult[] {
  const results = judge(valuesOf(choiceOf(agree, refuse, panel)), false)
  measured = summarise(measured, results, false)
  return results
}

/** What of this a page without modules is handed. */
export const measuring = { measureChoice }

let measured: Fairness | undefined

/** What was measured of the screen before a visit: of the host's own, since it last asked. */
export function takeMeasured(way: string): { fairness?: Fairness | null } {
  const fairness = (way === 'ask' && measured) || null
  if (fairness) measured = undefined
  return { fairness }
}
