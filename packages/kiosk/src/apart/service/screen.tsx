import { render } from 'preact'
import type { Inside } from '../../part.ts'
import { displayFacts, styleOf } from '../../platform/display.ts'
import { begin, type Desk } from './desk.ts'
import { Service } from './Service.tsx'
import { tellFonts } from './glyphs.ts'
import { digestOfKey, sealKeyOf } from './jwe.ts'
import { style } from './style.ts'

/** Nobody has touched it for so long: whoever went away left the log's door open. */
const idleMs = 180_000

/** The service screen, in the kiosk's own shadow root. Resolves when it is closed. */
export async function openService(inside: Inside, { by, subject, disclosures }: { by: string; subject?: string; disclosures?: { to: JsonWebKey } }): Promise<void> {
  const { kiosk: { element }, append, under, line, expect, take } = inside
  line('service', by)
  const to = disclosures && (await sealKeyOf(disclosures.to))
  expect('service', 'disclosures as { to: a public key of P-256, as a JWK }', disclosures, !disclosures || to !== undefined)
  if (subject !== undefined) line('service', subject)
  const leave = take()
  try {
    await append([{ type: 'service.used', ...under, by, what: 'opened' }])
    await tellFonts(inside)
    const desk = await begin(inside, by, to && { to: disclosures!.to, name: (await digestOfKey(to)).slice('sha256:'.length) }, subject)
    element.dispatchEvent(new CustomEvent('mingshi:shown', { detail: { screen: 'service' }, bubbles: true, composed: true }))
    await stand(inside, desk)
  } finally {
    leave()
  }
}

/** Until End, until nobody touches it any more, or until the kiosk closes. */
function stand({ kiosk: { element }, installation }: Inside, desk: Desk): Promise<void> {
  const root = element.shadowRoot!
  const undress = dress(root)
  const section = root.appendChild(document.createElement('section'))
  section.className = 'cover'
  section.setAttribute('part', 'screen')
  section.dataset.screen = 'service'
  return new Promise((resolve) => {
    const draw = (): void => {
      const { view } = desk
      section.lang = view.lang
      for (const [name, value] of Object.entries(styleOf(installation, view.size))) section.style.setProperty(name, value)
      const { calibrated } = displayFacts(installation)
      render(<div class="screen"><Service view={{ ...view, width: window.innerWidth, diagonalMm: calibrated ? installation.display!.diagonalMm : undefined }} /></div>, section)
    }
    const close = (): void => {
      clearTimeout(idle)
      window.removeEventListener('resize', draw)
      element.removeEventListener('mingshi:health', heard)
      render(null, section)
      section.remove()
      undress()
      resolve()
    }
    const wait = (): ReturnType<typeof setTimeout> => setTimeout(close, idleMs)
    let idle = wait()
    const heard = (event: Event): void => { if ((event as CustomEvent<{ code: string }>).detail.code === 'closed') close() }
    section.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button')
      if (!event.isTrusted) return // a script of the page has the calls
      clearTimeout(idle)
      idle = wait()
      if (!button) return
      const part = button.getAttribute('part')!
      if (part === 'end') return close()
      desk.touch(part, button.dataset.id)
    })
    section.addEventListener('change', (event) => {
      if (event.isTrusted) void textIn(event.target as HTMLInputElement).then((text) => desk.take(text))
    })
    window.addEventListener('resize', draw)
    element.addEventListener('mingshi:health', heard)
    desk.changed = draw
    draw()
  })
}

/** What was pasted there, or is in the file that was chosen; then the field is empty again. */
async function textIn(field: HTMLInputElement): Promise<string> {
  const [file] = field.files || []
  const text = file ? await new Response(file.slice(0, mostBytes)).text().catch(() => '') : field.value
  field.value = ''
  return text
}
const mostBytes = 1 << 16

/**
 * Its own few rules beside the theme's: a constructed sheet where the engine shares them (a strict CSP lets it pass). Returns how to take them
 * away again: the next person's screen has the theme alone.
 */
function dress(root: ShadowRoot): () => void {
  if ('adoptedStyleSheets' in root) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    return () => { root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet) }
  }
  const element = (root as ShadowRoot).appendChild(document.createElement('style'))
  element.textContent = style
  return () => element.remove()
}
