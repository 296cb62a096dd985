// Plates can be guessed, and every bill that is found says that a car is here. So whoever asks has few tries, and so has every plate.

/** `most` tries of one key within `withinMs`; each one counts, whether it found something or not. At most `keys` keys are remembered. */
export function throttle({ most, withinMs, keys = 10_000 }, now = Date.now) {
  const tries = new Map()
  return {
    /** Seconds to wait; 0 when this try may go on, and then it is counted. */
    wait(key) {
      const [since, count] = tries.get(key) || []
      const over = since === undefined || now() - since >= withinMs
      if (!over && count >= most) return Math.ceil((since + withinMs - now()) / 1000)
      tries.delete(key) // to the end: what was asked for longest ago is forgotten first
      tries.set(key, over ? [now(), 1] : [since, count + 1])
      if (tries.size > keys) tries.delete(tries.keys().next().value)
      return 0
    },
  }
}
