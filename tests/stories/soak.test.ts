import { expect, it } from 'vitest'
import { isFlat } from '../soak/flat.mjs'
import { soak } from '../soak/soak.mjs'
import { findChromium } from '../support/tools.mjs'

/** A slice of `npm run test:soak`. */
it('many people one after the other at one page: what it holds stays what it was, and records grow with people', async () => {
  const { points, outcomes, errors } = await soak({ executablePath: findChromium()!, sessions: 16, marks: 4 })
  expect(outcomes).toEqual({ alternative: 5, refused: 5, left: 5, matched: 5 })
  expect(errors).toEqual([])
  expect(isFlat(points)).toEqual([])
})

it('would notice a page that holds more for each person', () => {
  const point = (sessions: number, more: object = {}) => ({ sessions, heap: 3e6, nodes: 300, records: sessions * 3, bytes: sessions * 2000, receipts: 0, open: 0, ...more })
  expect(isFlat([point(4), point(14), point(24)])).toEqual([])
  expect(isFlat([point(4), point(14), point(24, { heap: 6e6 })])).toHaveLength(1)
  expect(isFlat([point(4), point(14), point(24, { nodes: 2000 })])).toHaveLength(1)
  expect(isFlat([point(4), point(14), point(24, { bytes: 90_000 })])).toHaveLength(1)
  expect(isFlat([point(4), point(14, { open: 1 }), point(24)])).toHaveLength(1)
})
