/** What a page may hold more after any number of people: what the engine keeps warm, and what the log keeps of its growing tree. */
const heapSlack = 1.5 * 1024 * 1024
const nodeSlack = 200

/** What is wrong with a run: memory that grows with people, storage that grows otherwise than by records, a session that nobody closed. */
export function isFlat(points) {
  const [first] = points
  const last = points[points.length - 1]
  const wrong = []
  if (last.heap - first.heap > heapSlack) wrong.push(`heap: ${first.heap} to ${last.heap} bytes`)
  if (last.nodes - first.nodes > nodeSlack) wrong.push(`nodes: ${first.nodes} to ${last.nodes}`)
  const perSession = (from, to) => (to.bytes - from.bytes) / (to.sessions - from.sessions)
  const middle = points[Math.floor(points.length / 2)]
  if (points.length > 2 && perSession(middle, last) > 1.1 * perSession(first, middle)) wrong.push(`bytes per session: ${perSession(first, middle)}, then ${perSession(middle, last)}`)
  if (points.some(({ open }) => open > 0)) wrong.push('a session that is over is still open in the store')
  return wrong
}
