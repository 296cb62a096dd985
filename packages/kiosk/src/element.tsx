import { render } from 'preact'
import type { KioskEvents } from './health/messenger.ts'
import { App } from './ui/App.tsx'
import type { Scene } from './ui/scene.ts'
import { theme } from './ui/theme.ts'

/**
 * `<mingshi-kiosk>`: hidden when idle, covering the viewport while a screen stands. Its shadow root is open, so that anybody
 * can look. With the attribute `policy` it starts by itself when it is connected.
 */
export interface MingshiKioskElement extends HTMLElement {
  emit<T extends keyof KioskEvents>(type: T, detail: KioskEvents[T]): void
}

const tag = 'mingshi-kiosk'

/** Defines the element. Safe to call more than once; `onConnected` is what an element with a `policy` attribute does. */
export function defineElement(onConnected: (element: MingshiKioskElement) => void): void {
  if (customElements.get(tag)) return
  customElements.define(
    tag,
    class extends HTMLElement implements MingshiKioskElement {
      constructor() {
        super()
        dress(this.attachShadow({ mode: 'open' }))
      }

      connectedCallback(): void {
        if (this.hasAttribute('policy')) onConnected(this as unknown as MingshiKioskElement)
      }

      emit(type: string, detail: unknown): void {
        this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }))
      }
    } as unknown as CustomElementConstructor,
  )
}

/**
 * Draws scenes into a root. Preact keeps what it has drawn last on what it draws into, and a scene leads to everything: that is not the root, whose
 * members any script of the page may read.
 */
export function drawnIn(root: ShadowRoot): (scene: Scene) => void {
  const inside = { insertBefore: root.insertBefore.bind(root) } as unknown as ShadowRoot
  return (scene) => render(<App scene={scene} />, inside)
}

/** A constructed sheet where the engine shares them with shadow roots (a strict CSP lets it pass), a style element elsewhere. */
export function dress(root: ShadowRoot, css = theme): void {
  if ('adoptedStyleSheets' in root) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [sheet]
    return
  }
  const style = document.createElement('style')
  style.textContent = css
  ;(root as ShadowRoot).appendChild(style)
}

/** The events as the DOM's types know them: they bubble and are composed, so the element, the document and the window all hear them. */
export type KioskEventMap = { [T in keyof KioskEvents]: CustomEvent<KioskEvents[T]> }

declare global {
  interface GlobalEventHandlersEventMap extends KioskEventMap {}
  interface HTMLElementTagNameMap {
    'mingshi-kiosk': MingshiKioskElement
  }
}
