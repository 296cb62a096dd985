import { countLures, judge, valuesOf, type FairnessResult } from '@mingshi/core'
import { choiceOf } from './measure-choice.ts'

/** What `mingshi audit-page` runs in a page: two controls by their selectors, with their words (M14). The sentence that says why not, else. */
Object.assign(window, {
  mingshiAudit(agree: string, refuse: string): FairnessResult[] | string {
    const found: HTMLElement[] = []
    for (const selector of [agree, refuse]) {
      let all: NodeListOf<HTMLElement>
      try {
        all = document.querySelectorAll(selector)
      } catch {
        return `expected a CSS selector, got ${selector}`
      }
      if (all.length !== 1) return `expected one element that is ${selector}, got ${all.length}`
      found.push(all[0]!)
    }
    const [yes, no] = found as [HTMLElement, HTMLElement]
    let panel: Element = yes
    while (!panel.contains(no)) panel = panel.parentElement!
    const choice = choiceOf(yes, no, panel)
    return judge({ ...valuesOf(choice), M14: countLures(`${yes.textContent} ${no.textContent}`) }, false)
  },
})
