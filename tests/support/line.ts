/** Runs in a page: a serial line that keeps what is written to it, in the place of `navigator.serial`. No device is here; its shape is that of Web Serial. */
export const line = `(() => {
  class Port extends EventTarget {
    async open() {
      if (this.isOpen) throw new DOMException('already open', 'InvalidStateError')
      this.isOpen = true
      this.writable = new WritableStream({ write: (bytes) => (window.line.stuck ? new Promise(() => {}) : void window.line.written.push(...bytes)) })
    }
    async close() { this.isOpen = false }
  }
  const port = new Port()
  const serial = Object.assign(new EventTarget(), { getPorts: async () => (window.line.granted ? [port] : []), requestPort: async () => { window.line.granted = true; return port } })
  const tell = (type) => serial.dispatchEvent(Object.defineProperty(new Event(type), 'target', { value: port }))
  window.line = { written: [], stuck: false, granted: true, serial, plug: () => { line.granted = true; tell('connect') }, unplug: () => { line.granted = false; port.isOpen = false; tell('disconnect') } }
  Object.defineProperty(Navigator.prototype, 'serial', { configurable: true, get: () => serial })
})()`
