import type { Side } from '@mingshi/core'
import { seenOf } from './colours.ts'

/** The element that holds the words of a control. */
const labelOf = (control: Element): Element =>
  [control, ...control.querySelectorAll('*')].find(({ childNodes }) => [...childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue!.trim())) || control

/** One control as it stands on the page now. */
export function sideOf(control: HTMLElement): Side {
  const { borderTopColor, borderTopWidth, boxShadow, filter, textShadow } = getComputedStyle(control)
  const text = labelOf(control)
  const { fontSize, fontWeight, webkitTextFillColor } = getComputedStyle(text)
  const box = control.getBoundingClientRect()
  const points = [0.1, 0.5, 0.9]
  const isHit = (x: number, y: number): boolean =>
    control.contains((control.getRootNode() as ShadowRoot).elementFromPoint(box.left + box.width * x, box.top + box.height * y))
  return {
    box,
    size: parseFloat(fontSize),
    weight: +fontWeight,
    ink: seenOf(text, webkitTextFillColor),
    fill: seenOf(text),
    panel: seenOf(control.parentElement),
    rim: seenOf(control.parentElement, parseFloat(borderTopWidth) ? borderTopColor : undefined),
    hits: points.reduce((hits, x) => hits + points.filter((y) => isHit(x, y)).length, 0),
    kind: control.localName + control.getAttribute('role') + control.getAttribute('type'),
    link: control.matches('a, [role=link]'),
    ready: control.tabIndex >= 0 && !control.matches(':disabled, [aria-disabled=true], [aria-hidden=true], [inert], [inert] *'),
    // A colour that glides where a finger was is none.
    motions: (control.getAnimations ? control.getAnimations({ subtree: true }) : []).filter((each) => !('transitionProperty' in each)).length,
    glow: boxShadow + filter + textShadow,
    label: control.textContent!.replace(/\s/g, ''),
  }
}
