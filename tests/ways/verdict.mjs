/** `absent`: this engine has no such way, with our script or without. */
export const verdictOf = ({ expected }, { with: ours, without }) => {
  if (without && !without.open) return 'absent'
  return ours.open ? (expected === 'passes' ? 'passes' : 'open') : 'blocked'
}
