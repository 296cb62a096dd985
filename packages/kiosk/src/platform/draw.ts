/** At most one drawing per turn of the event loop, however much changes in it. */
export function drawOnce(draw: () => void): () => void {
  let pending = false
  return () => {
    if (pending) return
    pending = true
    queueMicrotask(() => {
      pending = false
      draw()
    })
  }
}
