/** How the person wants to read: their choice, for as long as they are there. */
export interface View {
  readonly lang: string
  /** 0, 1 or 2: normal, large, largest. */
  readonly size: number
  readonly overlay: 'help' | 'rules' | undefined
  speakIn(lang: string): void
  /** One tap to the largest, for whoever sees badly; from there one step smaller with each. */
  nextSize(): void
  show(overlay: 'help' | 'rules' | undefined): void
  /** For the next person. */
  reset(): void
}

export function createView(langs: readonly string[], changed: () => void): View {
  let lang = langs[0]!
  let size = 0
  let overlay: View['overlay']
  return {
    get lang() { return lang },
    get size() { return size },
    get overlay() { return overlay },
    speakIn(next) {
      lang = next
      changed()
    },
    nextSize() {
      size = (size + 2) % 3
      changed()
    },
    show(next) {
      overlay = next
      changed()
    },
    reset() {
      ;[lang, size, overlay] = [langs[0]!, 0, undefined]
    },
  }
}
