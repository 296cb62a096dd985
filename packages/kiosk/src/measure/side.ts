import type { Rgb, Side } from '@mingshi/core'
import { mixed, type Layer } from './colours.ts'

export const isOwn = (element: Element): boolean => {
  const { host } = element.getRootNode() as ShadowRoot
  return !!host && host.localName === 'mingshi-kiosk'
}

/** The element that holds the words of a control. */
export const labelOf = (control: Element): Element =>
  [control, ...control.querySelectorAll('*')].find(({ childNodes }) => [...childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue!.trim())) || control

/**
 * Backgrounds from the lowest up to `element`'s own, and how opaque it is. A picture, a filter or a blend cannot be measured: then
 * nothing is. Within the SDK's own screen only what has a name (`part`) can be anybody's doing but its own.
 */
export function layersOf(element: Element | null): { layers: Layer[]; alpha: number } {
  if (!element || element.localName === 'mingshi-kiosk') return { layers: element ? [] : [['#fff', 1]], alpha: 1 }
  const { layers, alpha } = layersOf(element.parentElement || (element.getRootNode() as ShadowRoot).host)
  const { backgroundColor, backgroundImage, filter, mixBlendMode, opacity } = getComputedStyle(element)
  const open = alpha * +opacity
  if (backgroundImage + filter + mixBlendMode !== 'nonenonenormal' && !(isOwn(element) && !element.hasAttribute('part'))) return { layers: [], alpha: NaN }
  return { layers: [...layers, [backgroundColor, open]], alpha: open }
}

/** What text is written in, and on. */
export function inkOf(label: Element): { ink: Rgb; fill: Rgb } {
  const { layers, alpha } = layersOf(label)
  const { webkitTextFillColor } = getComputedStyle(label)
  return alpha === alpha ? { ink: mixed([...layers, [webkitTextFillColor, alpha]]), fill: mixed(layers) } : { ink: mixed([]), fill: mixed([]) }
}

const round = Math.round

/** One control as it stands on the page now. */
export function sideOf(control: HTMLElement): Side {
  const style = getComputedStyle(control)
  const label = labelOf(control)
  const { fontSize, fontWeight } = getComputedStyle(label)
  const { left, top, right, bottom } = control.getBoundingClientRect()
  const root = control.getRootNode() as ShadowRoot
  const motions = control.getAnimations ? control.getAnimations({ subtree: true }).filter((each) => !('transitionProperty' in each)).length : +(style.animationName !== 'none')
  let hits = 0
  for (let i = 0; i < 9; i++) {
    const hit = root.elementFromPoint(left + (right - left) * (0.1 + 0.4 * (i % 3)), top + (bottom - top) * (0.1 + 0.4 * ((i - (i % 3)) / 3)))
    if (control.contains(hit)) hits++
  }
  const panel = layersOf(control.parentElement)
  return {
    box: [round(left * 2) / 2, round(top * 2) / 2, round(right * 2) / 2, round(bottom * 2) / 2],
    size: parseFloat(fontSize), weight: +fontWeight,
    ...inkOf(label),
    panel: mixed(panel.layers),
    rim: parseFloat(style.borderTopWidth) > 0 ? mixed([...panel.layers, [style.borderTopColor, panel.alpha || 0]]) : undefined,
    hits,
    kind: [control.localName, control.getAttribute('role'), control.getAttribute('type')].join(),
    link: control.matches('a[href], [role=link]'),
    ready: !control.matches(':disabled, [aria-disabled=true], [aria-hidden=true]') && !control.closest('[inert]') && control.tabIndex >= 0,
    motions,
    glow: style.boxShadow + style.filter + style.textShadow,
    label: control.textContent!,
  }
}
