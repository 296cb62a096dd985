/** Whether something lies over the sentence that says that the camera is on, or makes it hard to see: looked at where it stands, at three points of it. */
export function isCovered(root: ShadowRoot): boolean {
  const band = root.querySelector('[part=indicator]')
  const { left, top, width, height } = band!.getBoundingClientRect()
  return [1, 5, 9].some((tenth) => !band!.contains(root.elementFromPoint(left + (width / 10) * tenth, top + height / 2)))
}
