/** What decides is at least this much of the letters that were chosen, and labels are 1.2 of that: more, and the price would be under the fold of an 8" display. In `mingshi.js` it grows only where there is room. */
export const leastDeed = 0.76

/** What a control keeps that decides nothing, in mm: as much as one that does where the display is large. */
export const chipMm = (pxPerMm: number): number => (Math.min(innerWidth, innerHeight) > 220 * pxPerMm ? 20 : 15)
