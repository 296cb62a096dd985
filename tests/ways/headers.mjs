const native = () => window.kept({ video: true })
const opened = async (own) => {
  const its = window.open(own + location.search)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  return its.navigator.mediaDevices.getUserMedia({ video: true })
}
const framed = (own) => answered((script) => { document.body.appendChild(Object.assign(document.createElement('iframe'), { allow: 'camera *', src: `${own}#${encodeURIComponent(script)}` })) })

/** Where a script that runs first on a page tries: that page, and what it can frame or open. */
const places = {
  page: { zh: '网页自己', en: 'the page itself', run: native },
  frame: {
    zh: '网页里的空白框架', en: 'an empty frame in it',
    run: () => document.body.appendChild(document.createElement('iframe')).contentWindow.navigator.mediaDevices.getUserMedia({ video: true }),
  },
  'framed-page': { zh: '网页里的框架，本站另一页，allow="camera *"', en: 'a frame in it with another page of this site, allow="camera *"', own: 'child.html', run: framed },
  window: { zh: '网页打开的空白窗口', en: 'an empty window that it opens', gesture: true, run: () => window.open('').navigator.mediaDevices.getUserMedia({ video: true }) },
  'window-page': { zh: '网页打开的窗口，本站另一页', en: 'a window that it opens, with another page of this site', own: 'bare.html', gesture: true, run: opened },
}
const at = (place, more) => ({ place, ...places[place], ...more })

/** Headers of a page whose camera is shut, and where each is tried; `holds`: as Chromium has it today. */
const shut = [at('page', { holds: true }), at('frame', { holds: true }), at('framed-page', { holds: true }), at('window', { holds: false }), at('window-page', { holds: false })]

/**
 * What the headers of a page hold of the camera, as data: no script of ours is on any of these pages. The first script on each keeps its engine's
 * function as `kept`, and `run` says whether it came to a picture, with these headers and without.
 */
export const headers = [
  { id: 'permissions-policy', header: { 'Permissions-Policy': 'camera=()' }, documented: 'Chrome 88; Firefox ✗; Safari ✗', places: shut },
  { id: 'feature-policy', header: { 'Feature-Policy': "camera 'none'" }, documented: 'Chrome 60; Firefox, Safari: `<iframe allow>`', places: shut },
  {
    id: 'allowed', header: { 'Permissions-Policy': 'camera=(self)', 'Feature-Policy': "camera 'self'" }, documented: '',
    places: [at('page', { holds: false, expected: 'passes' })],
  },
  {
    id: 'sandbox', header: { 'Content-Security-Policy': 'sandbox allow-scripts allow-same-origin allow-forms' }, documented: 'Chrome 25; Firefox 50; Safari 7',
    places: [at('window', { holds: true }), at('window-page', { holds: true })],
  },
  {
    id: 'opener', header: { 'Cross-Origin-Opener-Policy': 'noopener-allow-popups' }, documented: 'Chrome 131; WebView ✗; Firefox ✗; Safari 18.4',
    places: [at('window-page', { zh: '本站另一页打开的窗口，这一页：由打开它的去开', en: 'the page itself, in a window that another page of this site opened: by that one', own: 'opened.html', holds: true })],
  },
  {
    id: 'script-src', header: { 'Content-Security-Policy': "script-src 'self'" }, documented: 'Chrome 25; Firefox 23; Safari 7',
    places: [at('page', { zh: '网页源码里的别的脚本', en: 'another script in the page’s source', holds: true })],
  },
  {
    id: 'frame-src', header: { 'Content-Security-Policy': "frame-src 'none'" }, documented: 'Chrome 25; Firefox 23; Safari 7',
    places: [at('framed-page', { zh: '网页里的框架，本站另一页', en: 'a frame in it with another page of this site', holds: true })],
  },
].flatMap(({ id, header, documented, places }) => places.map((place) => ({ ...place, id: places.length > 1 ? `${id}-${place.place}` : id, header, documented })))

/** What became of it: `holds` where these headers stand in the way, `open` where not, `passes` where none should, `absent` where nothing came of it without them. */
export const verdictOfHeader = ({ expected }, { with: its, without }) => {
  if (its.open === undefined || without.open === undefined) return 'untried'
  if (!without.open) return 'absent'
  return its.open ? expected ?? 'open' : 'holds'
}
