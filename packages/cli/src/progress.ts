/** A bar on the terminal while something long goes on: on stderr, only where somebody looks, and gone when it is through. */
export function progressBar(what: string, stream: NodeJS.WriteStream = process.stderr): { show(done: number): void; clear(): void } {
  if (!stream.isTTY) return { show() {}, clear() {} }
  const since = Date.now()
  let shown = -1
  return {
    show(done) {
      const percent = Math.floor(done * 100)
      if (percent === shown || Date.now() - since < 500) return
      shown = percent
      const width = Math.floor(percent / 4)
      stream.write(`\r${what} ${'█'.repeat(width)}${'░'.repeat(25 - width)} ${percent} %`)
    },
    clear() {
      if (shown >= 0) stream.write('\r\u001b[2K')
    },
  }
}
