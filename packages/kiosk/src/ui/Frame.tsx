import type { ComponentChildren } from 'preact'
import { clear, cue } from './More.tsx'
import { phrases } from './phrases.tsx'

interface FrameProps {
  kicker: string
  heading: string
  /** Stands still at the bottom: what decides never scrolls. */
  foot?: ComponentChildren
  children?: ComponentChildren
}

/** One screen: a question, what belongs to it, and at the bottom what can be done. Focus starts on the heading, on nothing else. */
export const Frame = ({ kicker, heading, foot, children }: FrameProps) => (
  <>
    <div class="body" ref={(body) => { if (body) grow(body) }} tabIndex={-1}>
      <div class="grown">
        <p class="kicker">{kicker}</p>
        <h1 id="question" tabIndex={-1} ref={focusOn}>{phrases(heading) || heading}</h1>
        {children}
      </div>
    </div>
    {foot && <div class="foot">{foot}</div>}
  </>
)

/** Once, when it comes up: the same function every time, so that drawing again moves no focus. */
export const focusOn = (heading: HTMLElement | null): void => {
  if (heading) heading.focus({ preventScroll: true })
}

/** Type grows in these steps until the room is used. The last ones are for pictures: letters are never smaller than was chosen. */
const steps = [1.9, 1.7, 1.5, 1.35, 1.2, 1.1, 1.05, 1, 0.8, 0.6, 0.4]

/** After every drawing: the largest step at which nothing has to scroll; the smallest where something must. What was under a finger stays there, or its tap would miss. */
function grow(body: HTMLElement): void {
  const { scrollTop } = body
  clear(body)
  for (const step of steps) {
    body.style.setProperty('--grow', String(Math.max(1, step)))
    body.style.setProperty('--room', String(step))
    if (body.scrollHeight <= body.clientHeight + 1) break
  }
  body.scrollTop = scrollTop
  cue(body, scrollTop)
}
