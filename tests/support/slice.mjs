/** `n` of them, another choice for every seed, the same for the same. */
export function slice(all, n, seed) {
  let state = Math.imul(seed + 1, 2654435761) >>> 0
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
  const left = [...all]
  return Array.from({ length: Math.min(n, all.length) }, () => left.splice(Math.floor(next() * left.length), 1)[0])
}
