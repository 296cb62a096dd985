/** Ways to make the sentence that the camera is on hard to see, each as a script of the host's page. */
export interface Cover {
  name: string
  script: string
  undo: string
  /** The Chromium that brought what it is done with, where that is no old one. */
  since?: [version: number, what: string]
  windowed?: string
}

/** An element of the page's own where the indicator stands. */
export const over = (tag: string, css: string, more = ''): string => `(() => {
  const { x, y, width, height } = document.querySelector('mingshi-kiosk').shadowRoot.querySelector('[part=indicator]').getBoundingClientRect()
  const it = document.createElement('${tag}')
  it.id = 'over'
  it.style.cssText = 'position: fixed; margin: 0; padding: 0; border: 0; max-width: none; max-height: none; z-index: 2147483647; left: ' + x + 'px; top: ' + y + 'px; width: ' + width + 'px; height: ' + height + 'px; ${css}'
  document.body.append(it)
  ${more}
})()`
const with_ = (name: string, script: string): Cover => ({ name, script, undo: "document.querySelectorAll('#over').forEach((each) => each.remove())" })
const style = (css: string): Cover => with_(css, `document.head.append(Object.assign(document.createElement('style'), { id: 'over', textContent: ${JSON.stringify(css)} }))`)
const own = (name: string, script: string, undo: string): Cover => ({ name, script: `(() => { window.band = document.querySelector('mingshi-kiosk').shadowRoot.querySelector('[part=indicator]'); ${script} })()`, undo })

export const covers: Cover[] = [
  with_('a box', over('div', 'background: #fff')),
  with_('a box that no touch meets', over('div', 'background: #fff; pointer-events: none')),
  with_('a box over a corner of it', over('div', 'background: #fff; pointer-events: none; transform: translate(-97%, 60%)')),
  with_('a veil', over('div', 'background: rgba(255, 255, 255, .8); pointer-events: none')),
  with_('a picture', over('img', 'background: #eee; pointer-events: none')),
  with_('a canvas', over('canvas', 'background: #eee; pointer-events: none')),
  with_('a frame', over('iframe', 'pointer-events: none')),
  { ...with_('frosted glass', over('div', 'backdrop-filter: blur(8px); pointer-events: none')), since: [76, '`backdrop-filter`'] },
  with_('a shadow of something elsewhere', over('div', 'top: -2000px; box-shadow: 0 2000px 40px 400px #fff; pointer-events: none')),
  with_('a dialog in the top layer', over('dialog', 'background: #fff', 'it.showModal()')),
  { ...with_('a popover in the top layer that no touch meets', over('div', 'background: #fff; pointer-events: none', "it.popover = 'manual'; it.showPopover()")), since: [114, '`popover`'] },
  { ...with_('an element on the whole screen', over('div', 'background: #fff', 'return it.requestFullscreen()')), windowed: 'a shell without a window never gets to full screen' },
  style('mingshi-kiosk { opacity: .3 }'), style('mingshi-kiosk { filter: grayscale(1) }'), style('mingshi-kiosk { transform: scale(.5) }'), style('mingshi-kiosk { clip-path: inset(30% 0 0 0) }'),
  style('mingshi-kiosk { -webkit-mask-image: linear-gradient(transparent 50%, black 50%) }'), style('mingshi-kiosk { mix-blend-mode: difference }'), style('mingshi-kiosk { visibility: hidden }'),
  style('mingshi-kiosk { display: none }'), { ...style('mingshi-kiosk { content-visibility: hidden }'), since: [85, '`content-visibility`'] }, style('body { opacity: .5 }'), style('html { filter: contrast(.2) }'), style('body { transform: translateY(-40%) rotate(3deg) }'),
  style('mingshi-kiosk::part(indicator) { opacity: .1 }'), style('mingshi-kiosk::part(indicator) { filter: blur(9px) }'), style('mingshi-kiosk::part(indicator) { transform: scale(.1) }'),
  style('mingshi-kiosk::part(indicator) { clip-path: inset(0 90% 0 0) }'), style('mingshi-kiosk::part(indicator) { visibility: hidden }'), style('mingshi-kiosk::part(indicator) { display: none }'),
  style('mingshi-kiosk::part(indicator) { position: fixed; top: -100px }'), style('mingshi-kiosk::part(indicator) { mix-blend-mode: screen }'),
  own('hidden', 'band.hidden = true; band.style.display = "none"', 'band.hidden = false; band.style.display = ""'), own('taken out of the page', 'window.place = band.nextSibling; band.remove()', 'place.before(band)'),
]
