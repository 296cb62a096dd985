/** A module is this many CSS px or more: a phone held at arm's length reads it. */
const least = 3

/**
 * A code's modules on whole pixels, as many as there is room for beside what stands there: after the type has grown, hence later. `across`: its modules
 * along a side, with the quiet zone.
 */
export const whole = (across: number) => (drawn: SVGSVGElement | null): void => {
  if (drawn) void Promise.resolve().then(() => {
    const { style } = drawn
    style.width = style.minWidth = ''
    style.width = style.minWidth = `${across * Math.max(least, Math.floor(drawn.getBoundingClientRect().width / across))}px`
  })
}
