import { setGate } from './camera/gate.ts'
import { defineElement, type MingshiKioskElement } from './element.tsx'
import { openKiosk, type Kiosk, type KioskOptions } from './kiosk.ts'

export interface CreateOptions extends KioskOptions {
  /** Where to show it; a `<mingshi-kiosk>` of the page, or a new one at the end of its body, when absent. */
  element?: MingshiKioskElement
}

export interface Embedded {
  /** `ms` is how long the start may take before the kiosk is handed out without a face; 5 s. */
  createKiosk(options?: CreateOptions, ms?: number): Promise<Kiosk>
  defineKioskElement(): void
}

/** The two ways in, for a page whose `locales/` lie beside `base`. The camera is shut from here on, whether a kiosk comes or not (decision 17). */
export function embed(base: () => string): Embedded {
  setGate()
  const open = (element: MingshiKioskElement, options: KioskOptions, ms?: number): Promise<Kiosk> => openKiosk(element, new URL('.', base()).href, options, ms)
  const startElement = (element: MingshiKioskElement): void => {
    const attribute = (name: string): string | undefined => element.getAttribute(name) || undefined
    void open(element, { policy: attribute('policy'), installation: attribute('installation'), lang: attribute('lang'), clips: attribute('clips') })
  }
  const defineKioskElement = (): void => defineElement(startElement)
  return {
    defineKioskElement,
    createKiosk({ element, ...options } = {}, ms) {
      defineKioskElement()
      return open(element || elementOfThePage(), options, ms)
    },
  }
}

function elementOfThePage(): MingshiKioskElement {
  const known = document.querySelector('mingshi-kiosk')
  return known || (document.body || document.documentElement).appendChild(document.createElement('mingshi-kiosk'))
}
