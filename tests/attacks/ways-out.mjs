/**
 * Ways by which a page sends something elsewhere beside those that `egress.js` says in its guide; each is played in the page with an address, under a living permit without a yes to `transmission`.
 * `held`: what refuses it: `egress.js` in the page, `csp` the printed headers, nothing where neither.
 */
export const waysOut = [
  { id: 'keepalive', name: '`fetch` with `keepalive`', held: 'egress.js', send: (to) => fetch(to, { method: 'POST', body: 'x', keepalive: true }) },
  { id: 'channel', name: 'a WebRTC data channel', held: 'egress.js', send: () => new RTCPeerConnection().createDataChannel('x').send('x') },
  { id: 'transport', since: [97, 'WebTransport'], name: 'WebTransport', held: 'egress.js', send: (to) => new WebTransport(to.replace('http:', 'https:')) },
  { id: 'image', name: 'the address of an image', held: 'csp', send: (to) => { new Image().src = to } },
  { id: 'style', name: 'an address in CSS', held: 'csp', send: (to) => { document.body.appendChild(document.createElement('i')).style.cssText = `display: block; height: 9px; background: url(${to})` } },
  { id: 'script', name: 'a script element', held: 'csp', send: (to) => { document.body.appendChild(document.createElement('script')).src = to } },
  { id: 'frame', name: 'a frame with the address', held: 'csp', send: (to) => { document.body.appendChild(document.createElement('iframe')).src = to } },
  { id: 'frame-fetch', name: 'the `fetch` of a fresh frame', held: 'csp', send: (to) => document.body.appendChild(document.createElement('iframe')).contentWindow.fetch(to, { mode: 'no-cors' }) },
  { id: 'worker', name: '`fetch` in a worker', held: 'csp', send: (to) => { new Worker(URL.createObjectURL(new Blob([`fetch('${to}', { mode: 'no-cors' })`]))) } },
  {
    id: 'form', name: 'a form that is sent into a frame', held: 'csp',
    send(to) {
      document.body.appendChild(document.createElement('iframe')).name = 'into'
      document.body.appendChild(Object.assign(document.createElement('form'), { action: to, method: 'post', target: 'into' })).submit()
    },
  },
  { id: 'window', name: '`window.open` with the address', held: undefined, send: (to) => { open(to, '_blank', 'width=200,height=200') } },
]
