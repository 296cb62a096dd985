import { render } from 'preact'
import { dress } from './element.tsx'
import type { Health } from './health/health.ts'
import { styleOf } from './platform/display.ts'
import { openDesk, sceneOf, type Room } from './room.ts'
import { Signage } from './ui/Signage.tsx'
import { signageTheme } from './ui/signage-theme.ts'
import { theme } from './ui/theme.ts'

/**
 * `<mingshi-signage>`: stands in the host's attract screen, as large as that lets it, and says what the kiosk of the page can do now. Its shadow
 * root is open. Empty until a kiosk has loaded, and after it has closed. `mingshi.js` has none of it.
 */
export type MingshiSignageElement = HTMLElement

const tag = 'mingshi-signage'

/** How long a language that somebody chose stays: the next person begins with the machine's own. */
const languageMs = 60_000

let shown: { room: Room; face: { readonly trouble: Health | undefined } } | undefined

/** The kiosk that the page's signs speak of from now on. */
export function beginSignage(room: Room, face: { readonly trouble: Health | undefined }): void {
  shown = { room, face }
  if (!customElements.get(tag)) customElements.define(tag, makeSign())
}

/** Made when it is needed: where this is imported on a server there is no HTMLElement. */
const makeSign = (): CustomElementConstructor =>
  class extends HTMLElement {
    private drawing: ReturnType<typeof setInterval> | undefined
    private chosen: string | undefined
    private until = 0
    private readonly draw = (): void => {
      const root = this.shadowRoot!
      if (!shown || (shown.face.trouble && shown.face.trouble.code === 'closed')) return render(null, root)
      const { room, face } = shown
      const { ground, alternatives } = room
      if (ground.clock.mono() > this.until || !ground.langs.includes(this.chosen!)) this.chosen = ground.langs[0]!
      const lang = this.chosen!
      for (const [name, value] of Object.entries(styleOf(ground.installation, 0))) this.style.setProperty(name, value)
      render(<Signage scene={{ ...sceneOf(room), lang, words: ground.words[lang]! }} living={alternatives.living()} face={!face.trouble && ground.built.policy.purposes.length > 0} />, root)
    }

    constructor() {
      super()
      const root = this.attachShadow({ mode: 'open' })
      dress(root, theme + signageTheme)
      root.addEventListener('click', (event) => {
        const button = (event.target as Element).closest('button')
        if (!event.isTrusted || !button || !shown) return
        const { room } = shown
        if (button.getAttribute('part') === 'rights') void openDesk(room)
        else {
          const { langs, clock } = room.ground
          ;[this.chosen, this.until] = [langs[(langs.indexOf(this.chosen!) + 1) % langs.length], clock.mono() + languageMs]
        }
        this.draw()
      })
    }

    /** The camera at once; what else changes, ways and the switch, within a second. */
    connectedCallback(): void {
      this.draw()
      this.drawing = setInterval(this.draw, 1000)
      document.addEventListener('mingshi:camera', this.draw)
    }

    disconnectedCallback(): void {
      clearInterval(this.drawing)
      document.removeEventListener('mingshi:camera', this.draw)
    }
  }

declare global {
  interface HTMLElementTagNameMap {
    'mingshi-signage': MingshiSignageElement
  }
}
