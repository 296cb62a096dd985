/**
 * Ways to a camera past the consent, as data. `run` runs in a page that has our script and no permit, and says whether it got there: it resolves
 * with true, or with a live picture. `before` runs ahead of our script, `markup` is what the page says in its body. Every way is tried without our script
 * too, so that one which leads nowhere is not counted as held.
 */
export const shut = [
  {
    id: 'media-devices', zh: '网页直接调用 getUserMedia', en: 'getUserMedia called by the page',
    run: () => navigator.mediaDevices.getUserMedia({ video: true }),
  },
  {
    id: 'sound-alone', zh: '只要声音：放行', en: 'sound alone: passes', expected: 'passes',
    run: async () => (await navigator.mediaDevices.getUserMedia({ audio: true })).getAudioTracks().length > 0,
  },
  {
    id: 'legacy', zh: '旧名称：navigator.getUserMedia、webkitGetUserMedia、mozGetUserMedia', en: 'legacy names: navigator.getUserMedia, webkitGetUserMedia, mozGetUserMedia',
    run: () => {
      const name = ['webkitGetUserMedia', 'getUserMedia', 'mozGetUserMedia'].find((each) => navigator[each])
      return name ? new Promise((resolve, reject) => navigator[name]({ video: true }, resolve, reject)) : false
    },
  },
  {
    id: 'two-faced', zh: '第一次读是只要声音、第二次读是要画面的参数', en: 'constraints that say sound when first read, and picture when read again',
    run: () => {
      let reads = 0
      return navigator.mediaDevices.getUserMedia({ audio: true, get video() { return reads++ > 0 || { width: 1 } } }).catch(() => navigator.mediaDevices.getUserMedia({ audio: true, get video() { return reads++ > 3 } }))
    },
  },
  {
    id: 'labels', zh: '不开摄像头，只列出有哪些摄像头', en: 'which cameras there are, without opening one',
    run: async () => (await navigator.mediaDevices.enumerateDevices()).some(({ kind }) => kind === 'videoinput'),
  },
  {
    id: 'display', zh: '录下屏幕或窗口（getDisplayMedia）', en: 'the screen or a window (getDisplayMedia)', gesture: true,
    run: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
  },
  {
    id: 'own-tab', zh: '录下本标签页', en: 'this very tab', gesture: true,
    run: () => navigator.mediaDevices.getDisplayMedia({ video: true, preferCurrentTab: true }),
  },
  {
    id: 'file-input', zh: '<input type="file" capture>：手机系统的相机界面', en: '<input type="file" capture>: the camera of a phone’s system', expected: 'open', chooser: 'input',
    held: { zh: '外壳：WebView 的 onShowFileChooser 不予处理；Chromium 策略 AllowFileSelectionDialogs=false。桌面引擎只打开选文件的窗口，不开摄像头', en: 'the shell: a WebView’s onShowFileChooser that shows nothing; the Chromium policy AllowFileSelectionDialogs=false. On a desktop engine it is a window to pick a file, and no camera' },
    markup: '<input type="file" accept="image/*" capture="user">',
    run: () => false,
  },
  {
    id: 'worker', zh: 'Worker 里（没有 mediaDevices）', en: 'from a worker (which has no mediaDevices)',
    run: () => new Promise((resolve) => {
      const source = 'const devices = navigator.mediaDevices; if (!devices) postMessage(false); else devices.getUserMedia({ video: true }).then(() => postMessage(true), () => postMessage(false))'
      const worker = new Worker(URL.createObjectURL(new Blob([source])))
      worker.onmessage = ({ data }) => resolve(data)
      worker.onerror = () => resolve(false)
    }),
  },
  {
    id: 'redefine', zh: '之后改写或删除我们放的函数', en: 'our functions redefined or deleted afterwards',
    run: async () => {
      const { getUserMedia } = navigator.mediaDevices
      for (const target of [MediaDevices.prototype, navigator.mediaDevices]) {
        delete target.getUserMedia
        try { Object.defineProperty(target, 'getUserMedia', { value: undefined }) } catch { /* firm */ }
      }
      return (navigator.mediaDevices.getUserMedia || getUserMedia).call(navigator.mediaDevices, { video: true })
    },
  },
  {
    id: 'prototypes', zh: '之后改写 Function、Object、Array、RegExp、WeakSet 等的原型，想截住原函数或让新窗口漏掉', en: 'the prototypes of Function, Object, Array, RegExp, WeakSet changed afterwards, to catch the native function or to have a new window missed',
    run: () => {
      let caught
      const { getOwnPropertyDescriptor, defineProperty, create, assign } = Object
      const { apply } = Reflect
      const changed = []
      const change = (target, name, value) => {
        changed[changed.length] = [target, name, getOwnPropertyDescriptor(target, name)]
        target[name] = value
      }
      for (const name of ['call', 'apply', 'bind']) {
        const was = Function.prototype[name]
        change(Function.prototype, name, function (...given) {
          if (/getUserMedia/.test(this.name)) [caught] = [this]
          return apply(was, this, given)
        })
      }
      change(Reflect, 'apply', () => undefined)
      change(Object, 'getOwnPropertyNames', () => [])
      change(Object, 'getOwnPropertyDescriptor', () => undefined)
      change(Object, 'defineProperty', () => undefined)
      change(Reflect, 'getOwnPropertyDescriptor', () => undefined)
      change(Reflect, 'defineProperty', () => true)
      change(Object.prototype, 'get', () => 1)
      change(RegExp.prototype, 'exec', () => null)
      change(RegExp.prototype, 'test', () => false)
      for (const { prototype } of [WeakSet, Set, WeakMap, Map]) change(prototype, 'has', () => true)
      change(Array.prototype, Symbol.iterator, function* () {})
      change(Element.prototype, 'querySelectorAll', () => [])
      document.body.appendChild(document.createElement('iframe'))
      const fresh = window[0].MediaDevices.prototype.getUserMedia
      for (let i = changed.length - 1; i >= 0; i--) {
        const { 0: target, 1: name, 2: was } = changed[i]
        if (was) defineProperty(target, name, assign(create(null), was))
        else delete target[name]
      }
      return apply(caught || fresh, navigator.mediaDevices, [{ video: true }])
    },
  },
  {
    id: 'earlier-script', zh: '在我们之前运行的脚本留下的引用', en: 'a reference kept by a script before ours', expected: 'open',
    held: { zh: '本脚本放在 <head> 的第一个；CSP 的 script-src 只列自己的脚本；不用人脸的网页以 Permissions-Policy: camera=() 发出', en: 'our script as the first of <head>; a CSP whose script-src lists one’s own scripts only; Permissions-Policy: camera=() on pages that have no use for a face' },
    before: () => { window.kept = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices) },
    run: () => window.kept({ video: true }),
  },
  {
    id: 'another-page', zh: '转到本站另一个没有本脚本的网页', en: 'another page of this site, without our script', expected: 'open', elsewhere: 'bare.html',
    held: { zh: '那一页的响应头 Permissions-Policy: camera=()；外壳只允许本机网页的白名单', en: 'Permissions-Policy: camera=() on that page; a shell that opens the listed pages only' },
    run: () => navigator.mediaDevices.getUserMedia({ video: true }),
  },
]
