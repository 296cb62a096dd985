import { isVisit, summarise } from '@mingshi/core'
import { codeOfTrouble } from './health/trouble.ts'
import type { Fair } from './measure/fair.ts'
import { createSight } from './measure/sight.ts'
import { judgeScreen } from './measure/screen.ts'
import { unknownPxPerMm } from './measure/measure-choice.ts'
import { displayFacts } from './platform/display.ts'
import type { Room } from './room.ts'
import { theme } from './ui/theme.ts'

const everyMs = 1000

const textOf = ({ cssRules, disabled, media }: CSSStyleSheet): string => [...cssRules].map(({ cssText }) => cssText).join() + (disabled || media.mediaText)

/** A hard metric that fails takes the face away for this visit; the alternatives stay, the log and the integrator hear which and by how much. */
export function createFair(room: Room, root: ShadowRoot): Fair {
  const { ground, evidence, messenger, stage, desk, view } = room
  const own = new CSSStyleSheet()
  let [hands, due, isNew] = [0, 0, true]
  let heading: Element | null = null
  let section: HTMLElement | null = null

  const soon = (): void => { due = 0 }
  const sight = createSight(soon)
  const count = (changes: MutationRecord[]): void => {
    if (!room.lent) hands += changes.length
    soon()
  }
  const tree = new MutationObserver(count)
  tree.observe(root, { subtree: true, childList: true, attributes: true, characterData: true })
  own.replaceSync(theme)

  const restyled = (): number => {
    const sheets = root.adoptedStyleSheets
    return sheets ? sheets.length - 1 + +(textOf(sheets[0]!) !== textOf(own)) : 0
  }

  return {
    draw(present) {
      count(tree.takeRecords())
      present()
      tree.takeRecords()
      const { state, standing } = stage
      const isOpen = isVisit(state) && state.screen !== 'aside' && !desk.rights && !view.overlay && !state.idleUntil
      section = isOpen ? root.querySelector('section') : null
      sight.at(section)
      const next = root.querySelector('h1')
      if (next === heading) return
      heading = next
      isNew = true
      if (standing) standing.dossier.fairness = undefined
    },
    check(tap) {
      const { standing } = stage
      const now = ground.clock.mono()
      if (!section || !standing || sight.seen === undefined || (!tap && (now < due || document.fonts.status === 'loading'))) return false
      due = now + everyMs
      const { calibrated } = displayFacts(ground.installation)
      const { display } = ground.installation
      const results = judgeScreen({
        section, calibrated, isNew, seen: sight.seen, hands: hands + restyled(),
        size: parseFloat(section.parentElement!.style.fontSize),
        pxPerMm: calibrated ? Math.hypot(display!.cssWidth, display!.cssHeight) / display!.diagonalMm : unknownPxPerMm,
      })
      if (!results[0]) return true
      isNew = false
      const fairness = summarise(standing.dossier.fairness, results, calibrated)
      standing.dossier.fairness = fairness
      const unfair = results.filter(({ hard, pass }) => hard && !pass)
      if (!unfair[0]) return true
      messenger.health({ code: 'unfair', detail: unfair.map(({ metric, value, threshold }) => `${metric} ${value} (${threshold})`).join(', '), unfair })
      evidence.log.append([{ type: 'health', code: 'unfair', ...ground.digests, fairness }]).catch((error: unknown) => messenger.health(codeOfTrouble(error)))
      stage.dispatch({ type: 'face-off', reason: 'unfair' })
      return false
    },
  }
}
