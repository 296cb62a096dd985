import type { Ground } from '../ground/ground.ts'
import type { Messenger } from '../health/messenger.ts'
import { noticeFor } from '../record/publish.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { codeOfTrouble } from '../health/trouble.ts'

/** What `kiosk.notice` answers. `reason` says why it was not shown, or shown but not recorded. */
export interface PlainShown {
  shown: boolean
  digest: string | null
  reason?: string
}

/** The short bar of a notice that needs no consent. It covers nothing and blocks nobody. */
export interface PlainBar {
  readonly shown: { id: string; open: boolean } | undefined
  show(id: string, lang: string): Promise<PlainShown>
  toggle(): void
  hide(): void
}

export function createPlainBar(ground: Ground, { log, publish }: Evidence, messenger: Messenger, changed: () => void): PlainBar {
  let shown: PlainBar['shown']
  const become = (next: PlainBar['shown']): void => {
    shown = next
    changed()
  }
  return {
    get shown() { return shown },
    toggle: () => become(shown && { ...shown, open: !shown.open }),
    hide: () => become(undefined),
    async show(id, lang) {
      const purpose = `plain:${id}`
      const notice = noticeFor(ground, purpose, lang)
      if (!notice) return { shown: false, digest: null, reason: 'unknown-notice' }
      become({ id, open: false })
      const { digest } = notice
      const facts = { type: 'notice.shown', purpose, lang, notice: digest, ...ground.digests }
      const publication = publish(purpose, lang)
      try {
        await log.append(publication ? [publication.facts, facts] : [facts], () => (publication ? [publication.write] : []))
        if (publication) publication.done()
        return { shown: true, digest }
      } catch (error) {
        const health = codeOfTrouble(error)
        messenger.health(health)
        return { shown: true, digest, reason: health.code }
      }
    },
  }
}
