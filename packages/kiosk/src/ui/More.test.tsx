import { afterEach, describe, expect, it } from 'vitest'
import { clear, cue } from './More.tsx'

afterEach(() => document.body.replaceChildren())

/** A list of `content` px in a room of `room` px, with the line below it. */
function list(content: number, room: number): { body: HTMLElement; more: HTMLElement } {
  document.body.innerHTML = '<section><div class="body"></div><button class="more"></button></section>'
  const [body, more] = [document.querySelector<HTMLElement>('.body')!, document.querySelector<HTMLElement>('.more')!]
  Object.defineProperties(body, { scrollHeight: { value: content }, clientHeight: { value: room } })
  return { body, more }
}

describe('the line that says there is more below', () => {
  it('is not there where all fits, be it by half a pixel', () => {
    for (const content of [300, 500, 501]) {
      const { body, more } = list(content, 500)
      cue(body, 0)
      expect(more.className).toBe('more')
    }
  })

  it('stands where something is below, and leaves the list where it was scrolled to', () => {
    const { body, more } = list(900, 500)
    cue(body, 120)
    expect([more.className, more.style.visibility, body.scrollTop]).toEqual(['more on', '', 120])
  })

  it('at the end keeps its room, empty; scrolled back it is seen again', () => {
    const { body, more } = list(900, 500)
    cue(body, 400)
    expect([more.className, more.style.visibility]).toEqual(['more on', 'hidden'])
    cue(body, 300)
    expect([more.className, more.style.visibility]).toEqual(['more on', ''])
  })

  it('is out of the way while it is tried what fits', () => {
    const { body, more } = list(900, 500)
    cue(body, 0)
    clear(body)
    expect(more.className).toBe('more')
  })

  it('is missed by nobody where a screen has none', () => {
    document.body.innerHTML = '<section><div class="body"></div></section>'
    const body = document.querySelector<HTMLElement>('.body')!
    expect(() => [clear(body), cue(body, 0)]).not.toThrow()
  })
})
