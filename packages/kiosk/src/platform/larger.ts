/**
 * What decides is at least as large as this, in letters that were chosen: its labels are 1.2 of it, so that at the largest their capitals too have the
 * 0.7° of EN 301 549 5.1.4. In `mingshi.js` it grows only where there is room.
 */
export const leastDeed = 0.84
