import { judge, valuesOf, type Choice, type FairnessResult } from '@mingshi/core'
import { sideOf } from './side.ts'

/** A display of unknown density: 8 inches with 1280 pixels, the densest that is sold. What it says in millimetres is a warning. */
export const unknownPxPerMm = 7.4

/** Two controls and what stands around them, as numbers. */
export function choiceOf(first: HTMLElement, second: HTMLElement, panel: ParentNode): Choice {
  const [agree, refuse] = [sideOf(first), sideOf(second)]
  return {
    agree, refuse,
    viewport: [window.innerWidth, window.innerHeight],
    pxPerMm: unknownPxPerMm,
    chosen: panel.querySelectorAll('input:checked, [aria-checked=true], [aria-pressed=true], [aria-selected=true]').length,
    focus: (first.getRootNode() as ShadowRoot).activeElement === first,
    words: agree.label + refuse.label,
  }
}

/**
 * The fairness of any two controls of the page: M01 to M14 and M23, judged. `panel` is what asks: nothing in it may be chosen
 * beforehand. To be called when its fonts are there.
 */
export const measureChoice = (agree: HTMLElement, refuse: HTMLElement, panel: ParentNode): FairnessResult[] =>
  judge(valuesOf(choiceOf(agree, refuse, panel)), false)
