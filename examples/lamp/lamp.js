/**
 * A lamp or a shutter beside the lens, on a serial line (Web Serial: Chromium): one byte when the camera is on, another one when it is off. It follows
 * `mingshi:camera`, and nobody is looked at without it: an attempt whose lamp cannot be set, or is lost, has failed, and its camera is shut.
 *
 *   const lamp = lampBeside(kiosk.element)
 *   await permit.use(lamp.lit((stream, signal) => matcher(stream, signal)))
 *
 * What a byte cannot say: whether the lamp really shines. A board that answers with what it has measured can be asked for more than this.
 */
const bytes = { off: Uint8Array.of(0x30), on: Uint8Array.of(0x31) } // '0' and '1'; many relay boards take sequences of their own
const withinMs = 500

/** Rejects, whether or not anybody waits for it. */
function failed(why) {
  const promise = Promise.reject(new Error(`lamp: ${why}`))
  promise.catch(() => {})
  return promise
}

/** `serial` is for a test: a real one is the engine's. Without Web Serial, or a port that staff once opened, there is no lamp, and so no face. */
export function lampBeside(element, { serial = navigator.serial, baudRate = 9600 } = {}) {
  const lost = new EventTarget()
  let port, writer
  let isOn = false
  let set = failed('none')

  function drop(why) {
    if (writer) writer.releaseLock()
    const gone = port
    port = writer = undefined
    set = failed(why)
    if (gone) gone.close().catch(() => {})
    lost.dispatchEvent(new Event('lost'))
  }

  /** Says the state of now. A line that takes no byte in time is as good as none. */
  function tell() {
    if (!writer) return
    const mine = port
    const late = new Promise((_, reject) => setTimeout(reject, withinMs, new Error('too slow')))
    set = Promise.race([writer.write(bytes[isOn ? 'on' : 'off']), late]).catch((error) => {
      if (port === mine) drop(error.message)
      throw new Error(`lamp: ${error.message}`)
    })
    set.catch(() => {})
  }

  async function open(next) {
    if (port || !next) return
    port = next
    try {
      await next.open({ baudRate })
      if (port !== next) return // unplugged meanwhile
      writer = next.writable.getWriter()
      tell()
    } catch (error) {
      if (port === next) drop(error.message)
    }
  }

  element.addEventListener('mingshi:camera', ({ detail }) => {
    isOn = detail.on
    tell()
  })
  if (serial) {
    serial.addEventListener('connect', ({ target }) => open(target))
    serial.addEventListener('disconnect', ({ target }) => { if (target === port) drop('unplugged') })
    void serial.getPorts().then(([first]) => open(first))
  }

  return {
    /** Lets staff pick the port, in a click of theirs. The engine remembers it for this origin: from then on it opens by itself. */
    async pick() {
      await open(await serial.requestPort())
      return set
    },
    /** Resolves when the line has taken the last byte; rejects when there is no lamp. */
    get set() { return set },
    /** What to hand to `permit.use`. */
    lit: (look) => async (stream, signal) => {
      if (!port && serial) await open((await serial.getPorts())[0])
      if (!isOn) {
        isOn = true // whoever hears of the camera first
        tell()
      }
      const dark = new Promise((_, reject) => lost.addEventListener('lost', () => reject(new Error('lamp: lost')), { once: true }))
      dark.catch(() => {})
      await set
      return Promise.race([look(stream, signal), dark])
    },
  }
}
