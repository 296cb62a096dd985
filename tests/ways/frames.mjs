const held = {
  zh: 'CSP 的 script-src 只列自己的脚本、不含 unsafe-inline（mingshi csp 打印的就是）；不用人脸的网页以 Permissions-Policy: camera=() 发出',
  en: 'a CSP whose script-src lists one’s own scripts only, without unsafe-inline (what mingshi csp prints); Permissions-Policy: camera=() on pages that have no use for a face',
}
const childHeld = { zh: 'CSP 的 frame-src \'none\'（mingshi csp 的 default-src \'none\' 就是）；被嵌入那一页的 Permissions-Policy 挡不住这一种', en: 'a CSP with frame-src \'none\' (which default-src \'none\' of mingshi csp is); a Permissions-Policy of the framed page does not hold this one' }

/** The same, by way of a window that was not there when our script ran. */
export const frames = [
  {
    id: 'blank-frame', zh: '新建的 about:blank 框架，经 contentWindow', en: 'a new about:blank frame, by contentWindow',
    run: () => document.body.appendChild(document.createElement('iframe')).contentWindow.navigator.mediaDevices.getUserMedia({ video: true }),
  },
  {
    id: 'blank-frame-index', zh: '同上，经 window[0]', en: 'the same, by window[0]',
    run: () => {
      document.body.append(document.createElement('iframe'))
      return window[0].navigator.mediaDevices.getUserMedia({ video: true })
    },
  },
  {
    id: 'blank-frame-name', zh: '同上，经 window.名称', en: 'the same, by its name',
    run: () => {
      document.body.insertBefore(Object.assign(document.createElement('iframe'), { name: 'way' }), document.body.firstChild)
      return window.way.navigator.mediaDevices.getUserMedia({ video: true })
    },
  },
  {
    id: 'fresh-reference', zh: '新框架里的原函数，对本页的 mediaDevices 调用', en: 'a fresh frame’s function, called on this page’s mediaDevices',
    run: () => {
      document.body.appendChild(document.createElement('iframe'))
      return window[0].MediaDevices.prototype.getUserMedia.call(navigator.mediaDevices, { video: true })
    },
  },
  {
    id: 'legacy-in-frame', zh: '新框架里的旧名称', en: 'a legacy name in a new frame',
    run: () => {
      document.body.appendChild(document.createElement('iframe'))
      return new Promise((resolve, reject) => window[0].Navigator.prototype.webkitGetUserMedia.call(navigator, { video: true }, resolve, reject))
    },
  },
  ...[
    ['innerhtml', 'innerHTML', (html) => { document.body.innerHTML = html }],
    ['outerhtml', 'outerHTML', (html) => { document.body.appendChild(document.createElement('p')).outerHTML = html }],
    ['adjacent', 'insertAdjacentHTML', (html) => document.body.insertAdjacentHTML('beforeend', html)],
    ['fragment', 'Range.createContextualFragment + append', (html) => document.body.append(document.createRange().createContextualFragment(html))],
    ['range', 'Range.insertNode', (html) => {
      const range = document.createRange()
      range.selectNodeContents(document.body)
      range.insertNode(range.createContextualFragment(html))
    }],
    ['template', 'template + importNode', (html) => {
      const template = document.createElement('template')
      template.innerHTML = html
      document.body.prepend(document.importNode(template.content, true))
    }],
    ['command', 'execCommand("insertHTML")', (html) => {
      document.body.contentEditable = 'true'
      document.body.focus()
      document.execCommand('insertHTML', false, html)
    }],
    ['new-body', 'document.body = …', (html) => {
      const body = document.createElement('body')
      body.innerHTML = html
      document.body = body
    }],
    ['caption', 'table.caption = …', (html) => {
      const caption = document.createElement('caption')
      caption.innerHTML = html
      document.body.appendChild(document.createElement('table')).caption = caption
    }],
    ['select', 'select.add', (html) => {
      const option = document.createElement('option')
      option.append(document.createRange().createContextualFragment(html))
      document.body.appendChild(document.createElement('select')).add(option)
    }],
    ['set-html', 'setHTMLUnsafe', (html) => document.body.setHTMLUnsafe(html)],
    ['written', '加载后的 document.write', (html) => document.write(html), 'document.write after load'],
    ['written-twice', '加载后分两次 document.write', (html) => {
      document.write(html.slice(0, 4))
      document.write(html.slice(4))
    }, 'document.write after load, in two halves'],
  ].map(([id, zh, insert, en = zh]) => ({
    id: `by-${id}`, zh: `框架经 ${zh} 放进来`, en: `a frame put in by ${en}`, insert,
    run: (insert) => {
      insert('<iframe></iframe>')
      return window[0].MediaDevices.prototype.getUserMedia.call(navigator.mediaDevices, { video: true })
    },
  })),
  {
    id: 'during-load', zh: '页面源码里就有的框架，紧跟其后的内嵌脚本', en: 'a frame of the page’s own source, and a script right behind it',
    markup: '<iframe></iframe><script>window.kept = window[0] && window[0].MediaDevices.prototype.getUserMedia</script>',
    run: () => window.kept.call(navigator.mediaDevices, { video: true }),
  },
  {
    id: 'written-during-load', zh: '解析途中 document.write 的框架', en: 'a frame by document.write while the page is parsed',
    markup: '<script>document.write("<iframe></iframe>"); window.kept = window[0].MediaDevices.prototype.getUserMedia</script>',
    run: () => window.kept.call(navigator.mediaDevices, { video: true }),
  },
  {
    id: 'frame-before', zh: '我们之前的脚本建的框架，之后才去读', en: 'a frame made before our script, read after it',
    before: () => document.documentElement.appendChild(document.createElement('iframe')),
    run: () => window[0].MediaDevices.prototype.getUserMedia.call(navigator.mediaDevices, { video: true }),
  },
  {
    id: 'shadow-frame', zh: 'shadow root 里的框架', en: 'a frame in a shadow root',
    run: () => {
      const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' })
      root.innerHTML = '<iframe></iframe>'
      return root.firstChild.contentWindow.MediaDevices.prototype.getUserMedia.call(navigator.mediaDevices, { video: true })
    },
  },
  {
    id: 'nested-frame', zh: '框架里的框架', en: 'a frame within a frame',
    run: () => {
      const inner = document.body.appendChild(document.createElement('iframe')).contentDocument
      inner.body.appendChild(inner.createElement('iframe'))
      return window[0][0].MediaDevices.prototype.getUserMedia.call(navigator.mediaDevices, { video: true })
    },
  },
  {
    id: 'object-frame', zh: '<object> 打开的本站网页', en: 'a page of this site in an <object>', own: 'bare.html',
    run: (own) => new Promise((resolve, reject) => {
      const object = Object.assign(document.createElement('object'), { data: own, type: 'text/html', onload: () => resolve(object.contentWindow.MediaDevices.prototype.getUserMedia.call(navigator.mediaDevices, { video: true })), onerror: reject })
      document.body.appendChild(object)
    }),
  },
  ...[
    ['srcdoc', 'srcdoc 框架', 'a srcdoc frame', (frame, script) => { frame.srcdoc = `<script>${script}</script>` }],
    ['blob', 'blob 框架', 'a blob frame', (frame, script) => { frame.src = URL.createObjectURL(new Blob([`<script>${script}</script>`], { type: 'text/html' })) }],
    ['page', '嵌入本站网页的框架', 'a frame with a page of this site', (frame, script) => { frame.src = `child.html#${encodeURIComponent(script)}` }],
  ].flatMap(([id, zh, en, load]) => [
    {
      id: `${id}-own-script`, zh: `${zh}，自己的脚本去开`, en: `${en}, opened by its own script`, load,
      run: (load) => answered((script) => load(document.body.appendChild(document.createElement('iframe')), script)),
    },
    {
      id: `${id}-before`, zh: `${zh}，先设好内容再放进来`, en: `${en}, filled before it is put in`, load,
      run: (load) => answered((script) => {
        const frame = document.createElement('iframe')
        load(frame, script)
        document.body.append(frame)
      }),
    },
    {
      id: `${id}-allowed`, zh: `${zh}，写明 allow="camera *"`, en: `${en}, with allow="camera *"`, load,
      run: (load) => answered((script) => {
        const frame = Object.assign(document.createElement('iframe'), { allow: 'camera *' })
        load(frame, script)
        document.body.append(frame)
        frame.allow = 'camera *'
      }),
    },
    {
      id: `${id}-markup`, zh: `${zh}，经 innerHTML 放进来`, en: `${en}, put in by innerHTML`, load,
      run: (load) => answered((script) => {
        const frame = document.createElement('iframe')
        load(frame, script)
        document.body.innerHTML = `<div>${frame.outerHTML}</div>`
      }),
    },
  ]),
  {
    id: 'again', zh: '框架里换了一页，再经 window[0]', en: 'a frame that went to another page, read by window[0] when it is there', own: 'bare.html',
    run: (own) => new Promise((resolve) => {
      const frame = document.body.appendChild(document.createElement('iframe'))
      frame.src = own
      frame.onload = () => resolve(window[0].MediaDevices.prototype.getUserMedia.call(navigator.mediaDevices, { video: true }))
    }),
  },
  {
    id: 'again-early', zh: '同上，不等加载完就读', en: 'the same, read before it has loaded', own: 'slow.html', expected: 'open', held,
    run: (own) => new Promise((resolve) => {
      const frame = document.body.appendChild(document.createElement('iframe'))
      frame.src = 'bare.html'
      frame.onload = () => {
        const before = window[0].MediaDevices
        frame.onload = null
        frame.src = own
        const looking = setInterval(() => {
          if (window[0].MediaDevices === before) return
          clearInterval(looking)
          resolve(window[0].MediaDevices.prototype.getUserMedia.call(navigator.mediaDevices, { video: true }))
        }, 1)
      }
    }),
  },
  {
    id: 'child-hands-up', zh: '本站另一页在框架里运行自己的脚本，把原函数交给本页', en: 'a page of this site in a frame whose own script hands its function to this one', expected: 'open', held: childHeld,
    run: () => new Promise((resolve) => {
      const frame = document.body.appendChild(document.createElement('iframe'))
      frame.src = 'bare.html'
      frame.onload = () => {
        frame.onload = () => resolve(window.kept.call(navigator.mediaDevices, { video: true }))
        frame.src = `child.html?2#${encodeURIComponent('parent.kept = MediaDevices.prototype.getUserMedia')}`
      }
    }),
  },
  {
    id: 'script-beside', zh: '框架和内嵌脚本一次放进来，脚本当场读 window[0]', en: 'a frame and an inline script put in by one call, the script reading window[0] there and then', expected: 'open', held,
    run: () => {
      const script = document.createElement('script')
      script.textContent = 'window.kept = window[0].MediaDevices.prototype.getUserMedia'
      const fragment = document.createDocumentFragment()
      fragment.append(Object.assign(document.createElement('iframe'), { src: 'bare.html' }), script)
      document.body.append(fragment)
      return window.kept.call(navigator.mediaDevices, { video: true })
    },
  },
  {
    id: 'element-beside', zh: '框架和自定义元素一次放进来，元素的回调当场读 window[0]', en: 'a frame and a custom element put in by one call, its callback reading window[0] there and then', expected: 'open', held,
    run: () => {
      customElements.define('way-in', class extends HTMLElement { connectedCallback() { window.kept = window[0].MediaDevices.prototype.getUserMedia } })
      document.body.innerHTML = '<iframe src="bare.html"></iframe><way-in></way-in>'
      return window.kept.call(navigator.mediaDevices, { video: true })
    },
  },
  {
    id: 'popup', zh: 'window.open 打开的空白窗口', en: 'an empty window by window.open', gesture: true,
    run: () => window.open('').navigator.mediaDevices.getUserMedia({ video: true }),
  },
  {
    id: 'popup-borrowed', zh: '空白窗口里的原函数，对本页调用', en: 'an empty window’s function, called on this page', gesture: true,
    run: () => window.open('').MediaDevices.prototype.getUserMedia.call(navigator.mediaDevices, { video: true }),
  },
  {
    id: 'popup-page', zh: 'window.open 打开的窗口又转到本站另一页，没有本脚本', en: 'a window by window.open that goes on to another page of this site, without our script', gesture: true, expected: 'open',
    held: { zh: '那一页的响应头 Permissions-Policy: camera=()；外壳不开新窗口（WebView：setSupportMultipleWindows 关）', en: 'Permissions-Policy: camera=() on that page; a shell that opens no windows (a WebView with setSupportMultipleWindows off)' },
    run: () => new Promise((resolve) => {
      const opened = window.open('bare.html')
      const ask = 'navigator.mediaDevices.getUserMedia({ video: true }).then(() => opener.postMessage(true), () => opener.postMessage(false))'
      window.onmessage = ({ data }) => resolve(data)
      setTimeout(() => { opened.location = `child.html#${encodeURIComponent(ask)}` }, 500)
    }),
  },
]
