/** What tells a name's own letters apart; the rest of a piece of a control is laid out with the whole. */
const drawn = /color|content|font|spacing|transform|shadow|opacity|image|display|width|height/

/**
 * In how many computed properties two controls of the SDK differ: none, since both are the same element in equal tracks. A
 * ring where the focus is shows where a keyboard is, and what a finger or a pointer is on looks pressed.
 */
export function countUnlike(one: Element, other: Element): number {
  const both = [one, other]
  if (both.some((each) => each.matches(':active, :hover'))) return 0
  const skipped = both.some((each) => each.matches(':focus')) ? /^outline|^(height|width|block-size|inline-size)$|origin$|^grid-t/ : /^(height|width|block-size|inline-size)$|origin$|^grid-t/
  return ['', '::before', '::after', '::first-line', '::first-letter'].reduce((count, piece) => {
    const [style, others] = both.map((each) => getComputedStyle(each, piece)) as [CSSStyleDeclaration, CSSStyleDeclaration]
    for (let i = 0; i < style.length; i++) {
      const name = style[i]!
      if ((!piece || drawn.test(name)) && !skipped.test(name) && style.getPropertyValue(name) !== others.getPropertyValue(name)) count++
    }
    return count
  }, 0)
}
