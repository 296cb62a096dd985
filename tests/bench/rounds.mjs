export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Half of what lies between the least and the most. */
export const spread = (numbers) => (Math.max(...numbers) - Math.min(...numbers)) / 2

/**
 * Several rounds of the same few things, one after the other, every other round backwards: what else the machine does meets all of them.
 * Gives, by name, what each round measured.
 */
export async function alternate(rounds, things, told = () => {}) {
  const measured = Object.fromEntries(Object.keys(things).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    const names = Object.keys(things)
    if (round % 2 === 1) names.reverse()
    for (const name of names) {
      told(`${name}, ${round + 1} of ${rounds}`)
      measured[name].push(await things[name](round))
    }
  }
  return measured
}

/**
 * A row of the table: the medians, and the median of the rounds' ratios. `most` is the target of the ratio; without one the row
 * only says what it costs.
 */
export function row({ what, unit, figure, floor, floorWhat, most }) {
  const ratios = figure.map((each, i) => each / floor[i])
  const ratio = median(ratios)
  return {
    what, unit, figure: median(figure), floor: median(floor), floorWhat, ratio, spread: spread(ratios), rounds: figure.length,
    target: most === undefined ? null : { is: 'ratio', most }, met: most === undefined ? null : ratio <= most,
  }
}

/** A row whose figure itself has a ceiling. */
export function ceiling({ what, unit, figure, most, floor, floorWhat }) {
  const compared = floor ? row({ what, unit, figure, floor, floorWhat }) : { what, unit, figure: median(figure), floor: null, floorWhat: null, ratio: null, spread: null, rounds: figure.length }
  return { ...compared, target: { is: 'figure', most }, met: Math.max(...figure) <= most }
}

/** A row that could not be measured: it says why. */
export const failed = ({ what, why }) => ({ what, unit: null, figure: null, floor: null, floorWhat: null, ratio: null, spread: null, rounds: 0, target: null, met: false, failed: why })
