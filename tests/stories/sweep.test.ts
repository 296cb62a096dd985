import { describe, expect, it } from 'vitest'
import { slice } from '../support/slice.mjs'
import { jobs, sweep } from '../sweep/sweep.mjs'
import { findChromium } from '../support/tools.mjs'

/** Two walks of `npm run test:sweep`; the seed is in the name of what fails. */
const seed = 1
const chosen = slice(jobs().filter(({ scene, size }) => scene === 'vending' && size === 0), 2, seed)

describe('every screen, measured in the browser', () => {
  it(`seed ${seed}: nothing clipped, hidden, too small, too close, too faint, out of reach, or found by axe`, async () => {
    const { found, seen } = await sweep({ chosen, executablePath: findChromium()!, deep: false })
    expect(found.map(({ screen, place, lang, size, kind, what }) => `${screen} at ${place.name}, ${lang}, size ${size}: ${kind}: ${what}`)).toEqual([])
    expect(new Set(seen.map(({ screen }) => screen)).size).toBeGreaterThan(18)
  }, 400_000)

  it('a slice is the same for the same seed, and another for another', () => {
    const names = (n: number) => slice(jobs(), 5, n).map(({ scene, place, lang, size }) => `${scene} ${place.name} ${lang} ${size}`)
    expect(names(7)).toEqual(names(7))
    expect(names(8)).not.toEqual(names(7))
    expect(new Set(names(7)).size).toBe(5)
  })
})
