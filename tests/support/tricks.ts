/** Ways to push somebody to the yes on a standing consent screen, each as a script of the host's page, and a metric that finds it. */
export interface Trick {
  name: string
  found: RegExp
  script: string
  /** The Chromium that brought what it is done with, where that is no old one. */
  since?: Since
  /** Why it is harmless in the engines that are carried (Chromium 74 to 92), as measured there. */
  harmless?: string
}
export type Since = [version: number, what: string]
const transforms: Since = [104, '`scale` and `rotate` as properties']
const inert: Since = [102, '`inert`']
const popover: Since = [114, '`popover`']
/** The same trick, as something that older engines do not have. */
const newer = (since: Since, trick: Trick): Trick => ({ ...trick, since })

const style = (css: string): string => `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(css)} }))`
const host = (css: string, found = /M07/): Trick => ({ name: `mingshi-kiosk { ${css} }`, found, script: style(`mingshi-kiosk { ${css} }`) })
const page = (selector: string, css: string): Trick => ({ name: `${selector} { ${css} }`, found: /M07/, script: style(`${selector} { ${css} }`) })
const part = (rest: string, css: string, found: RegExp): Trick => ({ name: `::part(${rest} { ${css} }`, found, script: style(`mingshi-kiosk::part(${rest} { ${css} }`) })
const own = (name: string, script: string, found = /M00/): Trick => ({ name, found, script: `(() => { const root = document.querySelector('mingshi-kiosk').shadowRoot; const find = (part) => root.querySelector('[part=' + part + ']'); ${script} })()` })
const over = (name: string, tag: string, css: string, more = ''): Trick => ({
  name, found: /M07/,
  script: `(() => {
    const { x, y, width, height } = document.querySelector('mingshi-kiosk').shadowRoot.querySelector('[part=refuse]').getBoundingClientRect()
    const it = document.createElement('${tag}')
    it.style.cssText = 'position: fixed; margin: 0; padding: 0; border: 0; z-index: 2147483647; left: ' + x + 'px; top: ' + y + 'px; width: ' + width + 'px; height: ' + height + 'px; ${css}'
    document.body.append(it)
    ${more}
  })()`,
})

export const tricks: Trick[] = [
  host('transform: scale(.9)'), host('transform: translateY(60px)'), host('transform: rotate(2deg)'), newer(transforms, host('scale: .8')), newer(transforms, host('rotate: 3deg')), host('zoom: .6', /M23p|M06/), host('opacity: .6'),
  host('filter: grayscale(1)'), host('filter: blur(2px)'), host('clip-path: inset(0 50% 0 0)'), host('perspective: 200px'), host('mix-blend-mode: difference'), newer([76, '`backdrop-filter`'], host('backdrop-filter: blur(3px)')),
  host('-webkit-mask-image: linear-gradient(90deg, transparent 50%, black 50%)'), host('visibility: hidden'), host('display: none', /M01/), host('z-index: -1; position: relative'), host('pointer-events: none'),
  host('contain: paint; width: 60%'), newer([85, '`content-visibility`'], host('content-visibility: hidden')), page('body', 'transform: scale(.8)'), page('html', 'filter: contrast(.4)'), page('body', 'opacity: .5'), { ...page('html', 'perspective: 100px'), harmless: 'nothing is seen differently while nothing is turned, and an observer of visibility there does not mind' },
  over('a box over the no', 'div', 'background: #fff'), over('a box that no touch meets', 'div', 'background: #fff; pointer-events: none'), over('a veil', 'div', 'background: rgba(255, 255, 255, .7); pointer-events: none'),
  over('a canvas', 'canvas', 'background: #fff; pointer-events: none'), over('a frame', 'iframe', 'pointer-events: none'), over('a picture', 'img', 'background: #eee; pointer-events: none'),
  over('a dialog in the top layer', 'dialog', '', 'it.showModal()'), newer(popover, over('a popover in the top layer', 'div', 'pointer-events: none; background: #fff', "it.popover = 'manual'; it.showPopover()")),
  newer([76, '`backdrop-filter`'], over('frosted glass', 'div', 'backdrop-filter: blur(8px); pointer-events: none')), over('an arrow to the yes', 'div', 'top: 40%; background: red; width: 40px; height: 40px; pointer-events: none'),
  over('a shadow of something elsewhere', 'div', 'top: -200px; box-shadow: 0 1000px 40px 100px #fff; pointer-events: none'),
  part('agree)', 'font-size: 1.4em', /M0[128]/), part('refuse)', 'font-size: .7em', /M0[128]/), part('agree)', 'background: #07c160', /M0[34]r?|M08/), part('refuse)', 'color: #999', /M03/),
  part('refuse)', 'border-color: transparent', /M04|M08/), part('refuse)', 'border: 0; background: none; text-decoration: underline', /M0[48]/), part('agree)', 'order: -1', /M08/), part('refuse)', 'margin-top: 30px', /M0[158]/),
  part('refuse)', 'visibility: hidden', /M0[78]/), part('refuse)', 'display: none', /M01/), part('refuse)', 'opacity: .3', /M0[38]/), part('refuse)', 'letter-spacing: .5em', /M08/), part('refuse)', 'text-transform: lowercase', /M08/),
  part('refuse)', 'cursor: not-allowed', /M08/), part('agree)', 'font-weight: 900', /M0(2w|8)/), part('agree)', 'box-shadow: 0 0 20px gold', /M08|M12/), part('agree)', 'outline: 6px solid gold', /M08/),
  part('agree)', 'transition: background 3s', /M08/), part('agree)', 'animation: pulse 1s infinite } @keyframes pulse { 50% { transform: scale(1.1) }', /M08|M12/), part('agree)::before', "content: '推荐 '", /M08/),
  part('agree)::after', "content: ''; display: block; height: 4px; background: gold", /M08/), part('refuse)::first-line', 'color: #bbb', /M08/), part('refuse)', 'pointer-events: none', /M0[78]/), part('refuse)', 'transform: translateX(-300%)', /M0[678]/),
  part('refuse)', 'position: fixed; top: 5000px', /M0[168]/), part('refuse)', 'clip-path: inset(0 60% 0 0)', /M0[78]/), part('refuse)', 'filter: blur(2px)', /M0[38]|M12/), part('refuse)', 'mix-blend-mode: screen', /M0[38]/),
  part('refuse)', '-webkit-text-fill-color: transparent', /M0[38]/), part('refuse)', 'background-image: linear-gradient(#eee, #ddd)', /M0[348]/), part('agree), mingshi-kiosk::part(refuse)', 'font-size: 6px', /M06t/),
  part('agree), mingshi-kiosk::part(refuse)', 'color: #aaa', /M03/), part('notice)', 'display: none', /M06t/), part('notice)', 'font-size: 5px', /M06t/), part('notice)', 'color: #eee', /M03t/), part('screen)', 'opacity: .5', /M03|M07/),
  { name: 'custom properties without contrast', found: /M03/, script: style('mingshi-kiosk { --ink: #999; --soft: #bbb }') },
  { name: 'a paper that shows the page below', found: /M03/, script: style('mingshi-kiosk { --paper: transparent }') },
  { name: 'labels on paper of their colour', found: /M03t/, script: style('mingshi-kiosk { --soft: #f5f4f0 }') },
  own('a sheet adopted into the open shadow root', "const sheet = new CSSStyleSheet(); sheet.replaceSync('[part=refuse] .hint { display: none }'); root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]"),
  own('a rule added to the SDK’s own sheet', "root.adoptedStyleSheets[0].insertRule('[part=refuse] .label { font-size: 8px }')"),
  own('a rule of the SDK’s own sheet changed', "[...root.adoptedStyleSheets[0].cssRules].find((rule) => rule.selectorText === '.hint').style.fontSize = '3px'"),
  own('a style element put into the shadow root', "root.append(Object.assign(document.createElement('style'), { textContent: '[part=refuse] { font-size: 8px }' }))"),
  newer(inert, own('the no made inert', "find('refuse').inert = true")), own('the no disabled', "find('refuse').disabled = true"), own('the no hidden', "find('refuse').hidden = true"),
  own('the no out of the keyboard’s order', "find('refuse').tabIndex = -1"), own('another label', "find('refuse').querySelector('.label').textContent = '放弃优惠'"), own('labels swapped', "const [a, b] = ['agree', 'refuse'].map((each) => find(each).querySelector('.label').firstChild); [a.data, b.data] = [b.data, a.data]"),
  own('the pair swapped', "find('refuse').parentElement.prepend(find('agree'))"), own('the no moved into the text', "find('notice').append(find('refuse'))"), own('a smaller no by its own style', "find('refuse').style.fontSize = '60%'"),
  own('an animation by script', "find('agree').animate([{ transform: 'scale(1)' }, { transform: 'scale(1.06)' }], { duration: 900, iterations: Infinity })", /M08|M12/),
  { name: 'the whole kiosk inert', since: inert, found: /M07/, script: "document.querySelector('mingshi-kiosk').inert = true" },
]

/** What changes nothing for the person, or both alike within what is fair: the face stays. */
export const harmless: { name: string; why: string; script: string }[] = [
  { name: 'a font that loads later', why: 'both labels get it', script: style("@font-face { font-family: later; src: local('DejaVu Sans') } mingshi-kiosk::part(agree), mingshi-kiosk::part(refuse) { font-family: later }") },
  { name: 'color-scheme', why: 'the screen brings its own colours', script: style('html { color-scheme: dark }') },
  { name: 'a page that scrolls below', why: 'the screen is fixed to the viewport', script: "document.body.style.height = '9000px'; window.scrollTo(0, 500)" },
  { name: 'z-index of what lies below', why: 'nothing lies over the screen', script: style('.card { position: relative; z-index: 2147483647 }') },
  { name: 'an overlay of no opacity that no touch meets', why: 'nobody sees it and no touch meets it', script: "document.body.append(Object.assign(document.createElement('div'), { style: 'position: fixed; top: 0; right: 0; bottom: 0; left: 0; opacity: 0; pointer-events: none; z-index: 2147483647' }))" },
  { name: 'both round', why: 'alike', script: style('mingshi-kiosk::part(agree), mingshi-kiosk::part(refuse) { border-radius: 2em; transition: background .2s }') },
  { name: 'both black', why: 'alike, and legible', script: style('mingshi-kiosk::part(agree), mingshi-kiosk::part(refuse) { background: #111; color: #fff; border: 0 }') },
  { name: 'an honest theme', why: 'contrast stays', script: style('mingshi-kiosk { --paper: #fff; --ink: oklch(25% .05 260); --soft: #444; --signal: #003a8c; --shade: #eee; --line: #ccc }') },
  { name: 'a dark theme', why: 'contrast stays', script: style('mingshi-kiosk { --paper: #0c0c0c; --ink: #fafafa; --soft: #ccc; --shade: #222; --line: #555 }') },
]
