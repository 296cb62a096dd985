import { isVisit } from '@mingshi/core'
import { noticeFor } from './record/publish.ts'
import { pxPerMmOf } from './platform/display.ts'
import type { Room } from './room.ts'
import { createClips } from './sound/clips.ts'
import { tone } from './sound/tone.ts'
import { chooseVoice } from './sound/voice.ts'

/** EN 301 549 8.2.1: a range of 18 dB, with a step at 12 dB; 5.1.3.13: it begins low for everybody. */
const gains = [0, 0.125, 0.5, 1]

/** The highest that somebody who sits reaches over a ledge, in mm above the floor (EN 301 549 8.3.3, ADA 308). */
const reachMm = 1120

/** What of a screen is read by a voice. What is somebody's own, a code or what they agreed to, is not said aloud to a room (EN 301 549 5.1.3.9). */
const readable = '.screen h1, .screen .lead, .screen .effect, .screen dt, .screen dd, .screen .without, .screen .tile, .screen .choice'

/**
 * What follows the drawing: the screen heard, within reach, and the page beside it out of the way. `mingshi.js` has none of this file.
 * `clips`: where the recordings lie, if there are any.
 */
export function beginAids(room: Room, root: ShadowRoot, changed: () => void, clips?: string): void {
  const { ground, stage, desk, view } = room
  const { mount } = ground.installation
  const recordings = createClips(clips, changed)
  const speech = window.speechSynthesis as SpeechSynthesis | undefined
  const above = mount && pxPerMmOf(ground.installation) ? Math.max(0, Math.min(50, Math.round((100 * (mount.screenTopMm - reachMm)) / (mount.screenTopMm - mount.screenBottomMm)))) : 0
  let [level, low, at] = [0, false, '']
  let [called, open] = [false, false]
  let playing: HTMLAudioElement | undefined
  let beside: Element[] = []

  const clipNow = (): HTMLAudioElement | undefined => {
    const { state, standing } = stage
    if (!isVisit(state) || state.screen !== 'consent' || (standing!.changed && !state.step)) return undefined // what has changed is in no recording
    const { id } = state.matter.items[state.step]!
    return recordings.of(noticeFor(ground, state.matter.purpose, view.lang, !state.step && state.guardian ? 'guardian' : id)!.digest, view.lang)
  }
  const voiceNow = (): SpeechSynthesisVoice | undefined =>
    isVisit(stage.state) && !desk.rights && stage.state.screen !== 'receipt' && speech ? chooseVoice(speech.getVoices(), view.lang) : undefined

  const hush = (): void => {
    if (playing) playing.pause()
    else if (speech && speech.speaking) speech.cancel()
    playing = undefined
  }
  const hear = (): void => {
    hush()
    const [clip, voice] = [clipNow(), voiceNow()]
    if (!level || desk.rights) return
    if (clip) {
      playing = clip
      clip.currentTime = 0
      clip.volume = gains[level]!
      clip.play().catch(() => {})
    } else if (voice) {
      const said = new SpeechSynthesisUtterance([...root.querySelectorAll(readable)].map(({ textContent }) => textContent).join('\n'))
      Object.assign(said, { voice, lang: voice.lang, volume: gains[level], rate: 0.9 })
      speech!.speak(said)
    }
  }

  room.aids = {
    get heard() { return !desk.rights && !!(clipNow() || voiceNow()) },
    get level() { return level },
    get low() { return low },
    get called() { return called },
    above,
  }
  room.follower = {
    follow() {
      const cover = root.querySelector('.cover')
      const { state } = stage
      if (!cover) [level, low] = [0, false] // for the next person
      // Who is asked for a guardian may be answered by staff, in a window of the host's.
      keepAlone(cover !== null && !(isVisit(state) && state.asking))
      const live = isVisit(state) && state.camera === 'on'
      if (live !== open) tone((open = live))
      const now = isVisit(state) ? [state.screen, state.step, view.lang, !!desk.rights, !!clipNow()].join() : ''
      if (now === at) return
      at = now
      hear()
    },
    turn(part) {
      if (part === 'reach') low = !low
      else if (part === 'more') {
        const body = root.querySelector('.body')!
        body.scrollTop += body.clientHeight
      }
      else if (part === 'help') {
        // Whoever listens and calls somebody says so by `preventDefault`.
        called = !root.host.dispatchEvent(new CustomEvent('mingshi:help', { detail: {}, bubbles: true, composed: true, cancelable: true }))
        return false
      }
      else if (part !== 'sound') return false
      else {
        level = (level + 1) % 4
        if (playing && !playing.ended && level) playing.volume = gains[level]!
        else hear()
      }
      changed()
      return true
    },
  }
  // A code is typed on a keyboard, too, where there is one.
  addEventListener('keydown', ({ key, isTrusted: trusted }) => {
    if (!view.overlay) desk.dispatch(/^[\da-z]$/i.test(key) ? { type: 'key', key: key.toUpperCase(), trusted } : { type: key === 'Backspace' ? 'erase' : 'touched', trusted })
  })
  root.addEventListener('scrollend', changed, true) // from Chromium 114; before, the next drawing sees that the end is reached
  if (speech && speech.addEventListener) speech.addEventListener('voiceschanged', changed)

  /** All that stands beside the kiosk, up to the body: no key and no screen reader gets there while a screen covers it (WAI-ARIA `aria-modal`). */
  function keepAlone(alone: boolean): void {
    if (alone === beside.length > 0) return
    for (const each of beside) each.removeAttribute('inert')
    beside = []
    for (let each: Node = root.host; alone && each !== document.body && each.parentNode; each = (each.parentNode as ShadowRoot).host || each.parentNode) {
      for (const other of (each.parentNode as ParentNode).children) if (other !== each && !other.hasAttribute('inert')) beside.push(other)
    }
    for (const each of beside) each.setAttribute('inert', '')
  }
}

export const follow = ({ follower }: Room): void => follower!.follow()
export const turned = ({ follower }: Room, part: string): boolean => follower!.turn(part)
