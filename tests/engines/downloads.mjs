import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'

/** Downloads of an engine that writes the file and tells nobody in the words of today (Chromium 83 and before): looked for in the folder, and told as a newer one would. */
export class Downloads {
  /** Of each page, by its target, the session in which it is spoken to. */
  sessions = new Map()
  /** Frames that are about to download something, in the order in which they said so: a folder is the last page's, whichever page it comes from. */
  #beginning = []
  #folder
  #ask
  #tell

  constructor(ask, tell) {
    this.#ask = ask
    this.#tell = tell
  }

  /** From now on everything goes into folders below this one, under the name that the page gave it. */
  into(folder) {
    this.#folder = folder
    for (const [target, session] of this.sessions) this.#allow(target, session)
    setInterval(() => this.#look(), 100).unref()
  }

  of(target, session) {
    this.sessions.set(target, session)
    if (this.#folder) this.#allow(target, session)
  }

  begins(frame) {
    this.#beginning.push(frame)
  }

  #allow(target, session) {
    mkdirSync(join(this.#folder, target), { recursive: true })
    this.#ask('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: join(this.#folder, target) }, session)
  }

  #look() {
    for (const target of this.sessions.keys()) {
      const folder = join(this.#folder, target)
      for (const name of existsSync(folder) ? readdirSync(folder) : []) {
        if (name.endsWith('.crdownload')) continue
        const guid = randomUUID()
        renameSync(join(folder, name), join(this.#folder, guid))
        this.#tell('Browser.downloadWillBegin', { frameId: this.#beginning.shift() ?? target, guid, url: 'blob:', suggestedFilename: name })
        this.#tell('Browser.downloadProgress', { guid, totalBytes: 0, receivedBytes: 0, state: 'completed' })
      }
    }
  }
}
