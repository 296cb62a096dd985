/** Layout gives it; M01 and M05 measure it. */
const given = /^(height|width|block-size|inline-size|grid-t.*|.*-origin)$/
/** Of a generated piece, and of the first line and letter, what makes them seen. */
const drawn = /color|content|font|spacing|shadow|opacity|image/

/**
 * In how many computed properties two controls of the SDK differ: none, since both are the same element in equal tracks. What a
 * finger or a pointer is on may look pressed, and a ring shows where the keyboard is.
 */
export function countUnlike(...both: [Element, Element]): number {
  const is = (state: string): boolean => both.some((each) => each.matches(state))
  if (is(':active, :hover')) return 0
  return ['', '::before', '::after', '::first-line', '::first-letter'].reduce((count, piece) => {
    const [one, other] = both.map((each) => getComputedStyle(each, piece)) as [CSSStyleDeclaration, CSSStyleDeclaration]
    return count + [...one].filter((name) =>
      one.getPropertyValue(name) !== other.getPropertyValue(name) && (piece ? drawn.test(name) : !given.test(name) && !(/^outline/.test(name) && is(':focus')))).length
  }, 0)
}
