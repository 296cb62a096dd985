import { isVisit, summarise } from '@mingshi/core'
import type { Fair } from './measure/fair.ts'
import { judgeScreen } from './measure/screen.ts'
import { pxPerMmOf } from './platform/display.ts'
import type { Room } from './room.ts'
import { theme } from './ui/theme.ts'

const everyMs = 1000

const textOf = (sheet: CSSStyleSheet): string => [...sheet.cssRules].map(({ cssText }) => cssText).join()

/** Makes what measures this room's screens. `mingshi.js` has none of this file (decision 15): there nothing is measured, and records say nothing of it. */
export function beginFair(room: Room, root: ShadowRoot): void {
  room.fair = createFair(room, root)
}

/** What changes on the screen from here on is the SDK's own doing, until it is `drawn`. */
export const drawing = (room: Room): void => room.fair!.drawing()
export const drawn = (room: Room): void => room.fair!.drawn()

/** Whether a tap on a yes counts now; without a tap, measures when it is time to. */
export const isFair = (room: Room, tap?: boolean): boolean => room.fair !== undefined && room.fair.check(tap)

/**
 * Measures what stands: a hard metric that fails takes the face away for this visit, the alternatives stay, and the log and the
 * integrator hear which and by how much. Where the engine says so (Intersection Observer 2: Chromium 74), nothing may cover, move,
 * shrink, fade or blend the screen, wherever on the page that comes from.
 */
function createFair(room: Room, root: ShadowRoot): Fair {
  const { ground, evidence, messenger, stage, desk, view } = room
  const own = new CSSStyleSheet()
  let [hands, due] = [0, 0]
  let heading: Element | null
  let section: Element | null
  let seen: boolean | undefined

  const count = (changes: MutationRecord[]): void => {
    if (!room.lent) hands += changes.length
    due = 0
  }
  const tree = new MutationObserver(count)
  const sight = new IntersectionObserver((entries) => {
    const { isVisible, intersectionRatio } = entries.pop() as IntersectionObserverEntry & { isVisible?: boolean }
    seen = isVisible !== false && intersectionRatio > 0.99
    due = 0
  }, { threshold: [0, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit)
  tree.observe(root, { subtree: true, childList: true, attributes: true, characterData: true })
  own.replaceSync(theme)

  return {
    drawing() {
      count(tree.takeRecords())
    },
    drawn() {
      tree.takeRecords()
      const { state, standing } = stage
      const isOpen = isVisit(state) && !desk.rights && !view.overlay && !state.idleUntil
      const next = isOpen ? root.querySelector('section') : null
      if (next !== section) {
        sight.disconnect()
        seen = undefined
        if (next) sight.observe(next)
        section = next
      }
      const title = root.querySelector('h1')
      if (title !== heading && standing) standing.dossier.fairness = null
      heading = title
    },
    check(tap) {
      const { standing } = stage
      const now = ground.clock.mono()
      if (!section || !standing || seen === undefined || (!tap && (now < due || document.fonts.status === 'loading'))) return false
      due = now + everyMs
      const { dossier } = standing
      const sheets = root.adoptedStyleSheets || [own]
      const pxPerMm = pxPerMmOf(ground.installation)
      const { style } = section.parentElement!
      const results = judgeScreen({
        section, pxPerMm, seen, isNew: !dossier.fairness, type: parseFloat(style.fontSize), finger: parseFloat(style.getPropertyValue('--finger')),
        hands: hands + sheets.length - 1 + +(textOf(sheets[0]!) !== textOf(own)),
      }, pxPerMm !== undefined)
      if (!results[0]) return true
      const fairness = dossier.fairness = summarise(dossier.fairness || undefined, results, pxPerMm !== undefined)
      if (fairness.pass) return true
      const unfair = results.filter(({ hard, pass }) => hard && !pass)
      messenger.health({ code: 'unfair', detail: unfair.map(({ metric }) => metric).join(), unfair })
      evidence.log.append([{ type: 'health', code: 'unfair', ...ground.digests, fairness }]).catch(() => {}) // told to the host all the same
      stage.dispatch({ type: 'face-off', reason: 'unfair' })
      return false
    },
  }
}
