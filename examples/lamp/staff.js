import { lampBeside } from './lamp.js'

const $ = (selector) => document.querySelector(selector)
/** No kiosk on this page: the lamp is told here as a kiosk would tell it. */
const kiosk = new EventTarget()
const lamp = lampBeside(kiosk)
const tell = (on) => kiosk.dispatchEvent(new CustomEvent('mingshi:camera', { detail: { on } }))
const say = (doing, done) => doing.then(() => { $('#state').textContent = done }, (error) => { $('#state').textContent = error.message })

$('#pick').onclick = () => say(lamp.pick(), '选好了，以后自己打开')
$('#try').onclick = () => {
  tell(true)
  void say(lamp.set, '亮着')
  setTimeout(() => {
    tell(false)
    void say(lamp.set, '灭了')
  }, 2000)
}
