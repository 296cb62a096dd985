import { describe, expect, it } from 'vitest'
import { findChromium } from '../support/tools.mjs'
import { sweep } from '../sweep/sweep.mjs'

/** A browser's zoom of 200 % leaves half as many CSS px either way (WCAG 1.4.4, 1.4.10); nobody then knows how large a millimetre is. */
const zoomed = (width: number, height: number) => ({ name: `${width}x${height} at 200 %`, width: width / 2, height: height / 2 })

describe('at 200 %', () => {
  it.each([[1080, 1920], [1920, 1080], [800, 1280]])('%d x %d: nothing is clipped, hidden, too small or out of reach', async (width, height) => {
    const chosen = ['zh-CN', 'en'].map((lang) => ({ scene: 'vending' as const, place: zoomed(width, height), lang, size: 0 }))
    const { found, seen } = await sweep({ chosen, executablePath: findChromium()!, deep: false })
    expect(found.map(({ screen, place, lang, kind, what }) => `${screen} at ${place.name}, ${lang}: ${kind}: ${what}`)).toEqual([])
    expect(new Set(seen.map(({ screen }) => screen)).size).toBeGreaterThan(18)
  })
})
