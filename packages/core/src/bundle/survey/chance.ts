/**
 * How likely it is that all of `refused` among `answered` come within the first `at`, when none of them has a place of its own:
 * C(at, refused) / C(answered, refused). Exact, and the moment is not picked: it is that of the last refusal.
 */
export function chanceOfStopping({ answered, refused, at }: { answered: number; refused: number; at: number }): number {
  let log = 0
  for (let i = 0; i < refused; i++) log += Math.log((at - i) / (answered - i))
  return Math.exp(log)
}

/** How likely it is that nobody of `answered` refuses where one in twenty would. */
export const chanceOfNone = (answered: number): number => 0.95 ** answered
