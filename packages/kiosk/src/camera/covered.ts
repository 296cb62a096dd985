/**
 * Whether something lies over the sentence that says that the camera is on, makes it hard to see, or took it away: looked at where it stands, at three points
 * of it. Where the engine says so (Intersection Observer 2: Chromium 74), covers that take no pointer, opacity, filters and transforms are seen too; that
 * answer comes with a later look, never from before the camera was on, and never of a sentence that a newer screen has taken the place of.
 */
export function createCovered(root: ShadowRoot): (isOn: boolean) => boolean | undefined {
  let hidden: boolean | undefined
  const sight = new IntersectionObserver((entries) => {
    const last = entries.pop() as IntersectionObserverEntry & { isVisible?: boolean }
    hidden = root.contains(last.target) && last.isVisible === false
  }, { trackVisibility: true, delay: 100 } as IntersectionObserverInit)
  return (isOn) => {
    const band = isOn && root.querySelector('.band')
    if (band) {
      sight.observe(band)
      const { x, y, width, height } = band.getBoundingClientRect()
      return hidden || ![.1, .5, .9].every((part) => band.contains(root.elementFromPoint(x + width * part, y + height / 2)))
    }
    sight.disconnect()
    return hidden = isOn
  }
}
