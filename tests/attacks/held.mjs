/**
 * What a page plays that has our script first and then sets out for a stream or a consent without anybody's yes. `lay` runs right after our script, before
 * a kiosk is there, `strike` on the standing consent screen; both in the page. `person`: what a real finger does meanwhile, and that is no yes.
 */
export const held = [
  {
    id: 'synthetic-events',
    name: 'events of its own on our buttons: click, pointer, mouse, touch and keys, from inside the open shadow root',
    strike() {
      const agree = find('agree')
      for (const target of [agree, agree.firstElementChild, root(), root().host]) {
        for (const [Type, names] of [[PointerEvent, 'pointerdown pointerup click'], [MouseEvent, 'mousedown mouseup click'], [KeyboardEvent, 'keydown keypress keyup'], [TouchEvent, 'touchstart touchend'], [Event, 'click']]) {
          for (const type of names.split(' ')) {
            const event = new Type(type, { bubbles: true, composed: true, cancelable: true, detail: 1, key: 'Enter', pointerType: 'touch' })
            try { Object.defineProperty(event, 'isTrusted', { value: true }) } catch { /* as it should */ }
            try { event.isTrusted = true } catch { /* as it should */ }
            Object.setPrototypeOf(event, Object.create(Type.prototype, { isTrusted: { value: true } }))
            target.dispatchEvent(event)
          }
        }
      }
      agree.click()
      agree.focus()
    },
  },
  {
    id: 'forged-event-objects',
    name: 'objects that look like a trusted event, handed to every listener and function that the page can find',
    lay() {
      window.caught = []
      const { addEventListener } = EventTarget.prototype
      EventTarget.prototype.addEventListener = function (type, listener, how) {
        caught.push([this, listener])
        return Reflect.apply(addEventListener, this, [type, listener, how])
      }
      const upgraded = customElements.get('mingshi-kiosk')
      for (const type of [upgraded, HTMLElement]) if (type) type.prototype.present = function (scene, onTouch) { caught.push([this, onTouch]) }
    },
    strike() {
      const agree = find('agree')
      const forge = (type) => ({ isTrusted: true, type, target: agree, currentTarget: agree, detail: 1, pointerType: 'touch', composedPath: () => [agree], preventDefault() {}, stopPropagation() {} })
      for (let node of [root(), root().host, ...root().querySelectorAll('*')]) {
        for (const key of Reflect.ownKeys(node)) {
          const value = node[key]
          if (typeof value === 'function') caught.push([node, value])
          else if (value && typeof value === 'object') for (const inner of Object.values(value)) if (typeof inner === 'function') caught.push([node, inner])
        }
      }
      for (const [self, listener] of caught) {
        for (const given of [[forge('click')], [forge('click'), agree, 'agree']]) {
          try { (listener.handleEvent || listener).apply(self, given) } catch { /* as it should */ }
        }
      }
    },
  },
  {
    id: 'state-reached',
    name: 'the flow’s own state, reached from what a library leaves on the nodes, and set to given',
    strike() {
      const seen = new Set()
      const walk = (value, depth) => {
        if (!value || typeof value !== 'object' || seen.has(value) || depth > 12) return
        seen.add(value)
        if ('screen' in value && 'answers' in value && 'step' in value) {
          window.reached = true
          Object.assign(value, { screen: 'capture', camera: 'on', answers: { face: 'given', transmission: 'given', 'recipient:acquirer': 'given' }, permit: { issued: performance.now(), openings: 0 }, settled: false })
        }
        if (value instanceof Node && depth > 0) return
        for (const key of Reflect.ownKeys(value)) try { walk(value[key], depth + 1) } catch { /* as it should */ }
      }
      for (const node of [root(), root().host, ...root().querySelectorAll('*')]) walk(node, 0)
      if (window.reached) throw new Error('the state was reached')
    },
  },
  {
    id: 'redirected-tap',
    name: 'a real tap on something else, redirected in the capture phase: target, type, closest, getAttribute and dataset all say agree',
    person: ['#buy', 'refuse'],
    lay() {
      window.redirect = false
      const agree = () => find('agree')
      const over = (target, name, get) => {
        const { get: native } = Object.getOwnPropertyDescriptor(target, name)
        Object.defineProperty(target, name, { configurable: true, get() { return redirect && agree() ? get.call(this, native) : native.call(this) } })
      }
      over(Event.prototype, 'target', () => agree())
      over(Event.prototype, 'srcElement', () => agree())
      over(HTMLElement.prototype, 'dataset', (native) => native.call(agree()))
      const { closest, getAttribute, matches } = Element.prototype
      Element.prototype.closest = function (selector) { return redirect && selector === 'button' ? agree() : closest.call(this, selector) }
      Element.prototype.getAttribute = function (name) { return redirect && name === 'part' ? 'agree' : getAttribute.call(this, name) }
      Element.prototype.matches = function (selector) { return redirect || matches.call(this, selector) }
      for (const type of ['pointerdown', 'pointerup', 'click']) {
        addEventListener(type, (event) => {
          if (!redirect) return
          for (const name of ['target', 'srcElement', 'currentTarget']) Object.defineProperty(event, name, { value: agree() })
          Object.defineProperty(event, 'type', { value: 'click' })
          event.composedPath = () => [agree(), root()]
        }, true)
      }
    },
    strike() { redirect = true },
  },
  {
    id: 'stopped-and-delayed',
    name: 'listeners in the capture phase that stop, repeat and delay what a finger did',
    person: ['refuse'],
    lay() {
      for (const type of ['pointerdown', 'pointerup', 'click']) {
        addEventListener(type, (event) => {
          if (!window.redirect || !event.isTrusted) return // its own go on to our listeners
          event.stopImmediatePropagation()
          for (const wait of [0, 600, 900]) setTimeout(() => find('agree') && find('agree').dispatchEvent(event), wait)
          setTimeout(() => find('agree') && find('agree').dispatchEvent(new event.constructor(event.type, event)), 700)
        }, true)
      }
    },
    strike() { window.redirect = true },
  },
  {
    id: 'promise',
    name: 'Promise: then, constructor, species, resolve and all of the page’s own',
    lay() {
      const { then } = Promise.prototype
      const yes = (value) => (value && typeof value === 'object' && 'how' in value ? Object.assign(value, { how: 'given' }) : value)
      Object.defineProperty(Promise, Symbol.species, { configurable: true, get() { return class extends Promise {} } })
      Promise.prototype.then = function (done, failed) { return then.call(this, typeof done === 'function' ? (value) => done(yes(value)) : done, failed) }
      Object.defineProperty(Promise.prototype, 'constructor', { configurable: true, get() { return window.redirect ? Object : Promise } })
      Promise.reject = () => Promise.resolve(true)
      Promise.race = ([first]) => first
    },
    person: ['refuse'],
    strike() {
      window.redirect = true
      find('agree').click()
      navigator.mediaDevices.getUserMedia({ video: true })
    },
  },
  {
    id: 'lists',
    name: 'Array: its iterator and its methods, which put in what the flow never said',
    lay() {
      const wanted = () => [
        { do: 'settle', decision: { how: 'given', items: { face: 'given' }, alternative: null } }, { do: 'open-camera' },
        { do: 'append', entries: [{ type: 'consent.given', item: 'face', input: 'touch', dwell: 900, age: 'over14' }], step: 'decided' },
      ]
      const { [Symbol.iterator]: values, forEach, map } = Array.prototype
      Array.prototype[Symbol.iterator] = function* () { yield* { [Symbol.iterator]: () => values.call(window.redirect && this.length === 0 ? wanted() : this) } }
      Array.prototype.forEach = function (each, self) { return forEach.call(window.redirect && this.length === 0 ? wanted() : this, each, self) }
      for (const name of ['every', 'some', 'includes']) {
        const native = Array.prototype[name]
        Array.prototype[name] = function (...given) { return window.redirect || native.apply(this, given) }
      }
      Array.prototype.map = function (...given) { return map.apply(this, given) }
    },
    strike() {
      find('agree').click()
      setTimeout(() => {
        window.redirect = true
        if (find('agree')) find('agree').click()
      }, 700)
    },
  },
  {
    id: 'object-prototype',
    name: 'Object.prototype with members of its own: isTrusted, permit, camera, answers, get, set, value',
    lay() {
      window.pollute = () => {
        for (const [name, value] of Object.entries({ isTrusted: true, trusted: true, permit: { issued: performance.now(), openings: 0 }, camera: 'on', how: 'given', saving: false, video: true, settled: false, firstOpened: 0 })) Object.prototype[name] = value
      }
    },
    strike() {
      pollute()
      find('agree').click()
    },
  },
  {
    id: 'clocks',
    name: 'Date, performance.now, setTimeout, setInterval and requestAnimationFrame of the page’s own',
    lay() {
      const [now, since, timeout] = [Date.now, performance.now.bind(performance), setTimeout]
      let ahead = 0
      window.forward = () => { ahead += 3600000 }
      Date.now = () => now() + ahead
      performance.now = () => since() + ahead
      window.setTimeout = (call, ms, ...given) => timeout(call, ahead ? 0 : ms, ...given)
      window.requestAnimationFrame = (call) => timeout(() => call(since()), 0)
    },
    strike() {
      forward()
      find('agree').click()
    },
  },
  {
    id: 'crypto',
    name: 'crypto: randomness that is none, signatures that always verify',
    lay() {
      Crypto.prototype.getRandomValues = (array) => array.fill(7)
      SubtleCrypto.prototype.verify = () => Promise.resolve(true)
      const { sign } = SubtleCrypto.prototype
      SubtleCrypto.prototype.sign = function (...given) { return sign.apply(this, given) }
    },
    strike() { find('agree').click() },
  },
  {
    id: 'indexeddb',
    name: 'indexedDB and its prototypes: what is asked for succeeds at once, whether it did or not',
    lay() {
      for (const [type, name] of [[IDBTransaction, 'oncomplete'], [IDBRequest, 'onsuccess']]) {
        const { get, set } = Object.getOwnPropertyDescriptor(type.prototype, name)
        Object.defineProperty(type.prototype, name, {
          configurable: true, get,
          set(handler) {
            set.call(this, handler)
            if (window.redirect && handler) handler.call(this, { target: this, type: 'success', isTrusted: true })
          },
        })
      }
      const { getAll } = IDBObjectStore.prototype
      IDBObjectStore.prototype.getAll = function (...given) { return getAll.apply(this, given) }
    },
    strike() {
      find('agree').click()
      setTimeout(() => {
        window.redirect = true
        if (find('agree')) find('agree').click()
      }, 700)
    },
  },
  {
    id: 'json-and-caches',
    name: 'JSON, caches and localStorage: what is read says that everything was given',
    lay() {
      const { parse } = JSON
      JSON.parse = (text, ...rest) => {
        const value = parse(text, ...rest)
        return value && value.type === 'consent.refused' ? { ...value, type: 'consent.given' } : value
      }
      CacheStorage.prototype.match = async () => new Response('{"type":"consent.given","item":"face"}')
      Storage.prototype.getItem = () => '+{}'
    },
    strike() { find('agree').click() },
  },
  {
    id: 'dom-members',
    name: 'attachShadow, querySelector, insertBefore, MutationObserver and createElement of the page’s own',
    lay() {
      const { attachShadow } = Element.prototype
      Element.prototype.attachShadow = function (how) { return (window.kept = attachShadow.call(this, how)) }
      const { insertBefore } = Node.prototype
      Node.prototype.insertBefore = function (...given) { return insertBefore.apply(this, given) }
      window.MutationObserver = class { observe() {} disconnect() {} takeRecords() { return [] } }
      const { createElementNS } = Document.prototype
      Document.prototype.createElementNS = function (...given) {
        const made = createElementNS.apply(this, given)
        if (given[1] === 'button') Object.defineProperty(made, 'disabled', { value: false, writable: true })
        return made
      }
    },
    strike() { find('agree').click() },
  },
  {
    id: 'frames-over-buttons',
    name: 'a frame over the buttons that takes the finger itself, and plays the tap on below it',
    person: ['over-agree'],
    strike() {
      const { left, top, width, height } = find('agree').getBoundingClientRect()
      const frame = document.createElement('iframe')
      frame.id = 'over'
      frame.style.cssText = `position: fixed; border: 0; z-index: 2147483647; left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px`
      frame.srcdoc = '<body style="margin:0"><button style="width:100vw;height:100vh">¥0</button>'
      document.body.append(frame)
      frame.onload = () => frame.contentWindow.addEventListener('click', (event) => {
        const agree = find('agree')
        agree.click()
        agree.dispatchEvent(event)
        agree.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
      })
    },
  },
]
