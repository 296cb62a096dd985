import type { Digest } from '@mingshi/core'

/** The recordings that the integrator ships. */
export interface Clips {
  /** Of a notice, by its digest, so that no recording outlives the words that it reads; undefined until it is there. */
  of(notice: Digest, lang: string): HTMLAudioElement | undefined
}

/** Below `base` one file for each notice, `<digest>.<lang>.mp3`: each is asked for once, when its screen stands. Without `base` there is none, and nothing is asked for. */
export function createClips(base: string | undefined, arrived: () => void): Clips {
  const known: Record<string, HTMLAudioElement | undefined> = {}
  return {
    of(notice, lang) {
      if (!base) return undefined
      const url = `${base.replace(/\/*$/, '/')}${notice.slice(7)}.${lang}.mp3`
      if (url in known) return known[url]
      known[url] = undefined
      const clip = new Audio(url)
      clip.oncanplaythrough = () => {
        clip.oncanplaythrough = null
        known[url] = clip
        arrived()
      }
      clip.load()
      return undefined
    },
  }
}
