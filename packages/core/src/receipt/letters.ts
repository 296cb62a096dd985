/**
 * The letters of a receipt, one per item in the order asked. Each is the first of what had become of the item by the receipt's leaf: `g` given, `r` refused,
 * `w` withdrawn, `i` invalidated, `e` expired; `n` where it was not asked. Of a decision that is `g`, `r` and `n`; a `w` makes a receipt one of a withdrawal.
 */
export const lettersOf = (asked: readonly string[], answers: readonly { id: string; answer: string }[]): string =>
  asked.map((item) => answers.filter(({ id }) => id === item).map(({ answer }) => answer[0])[0] || 'n').join('')

/** Which items the holder of a receipt had taken back by then: from 1, in the order asked. */
export const takenBackIn = (letters: string): number[] => letters.split('').flatMap((letter, i) => (letter === 'w' ? [i + 1] : []))
