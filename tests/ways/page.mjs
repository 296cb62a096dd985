/** What every way may use: runs in the page. */
export function prepare() {
  /** Resolves with what a child says that it got: it asks with a script of its own. */
  window.answered = (begin) => new Promise((resolve) => {
    window.addEventListener('message', ({ data }) => resolve(data === 'open'))
    begin('navigator.mediaDevices.getUserMedia({ video: true }).then(function () { parent.postMessage("open", "*") }, function (error) { parent.postMessage(error.name, "*") })')
  })
}

/** Tries one way: `open` when it got to a picture. Runs in the page. */
export async function attempt(run, given) {
  const within = (ms) => new Promise((_, reject) => setTimeout(() => reject(new Error('nothing came of it')), ms))
  try {
    const got = await Promise.race([run(given), within(10000)])
    if (!got || got === true) return { open: got === true }
    const live = got.getVideoTracks().some(({ readyState }) => readyState === 'live')
    for (const track of got.getTracks()) track.stop()
    return { open: live }
  } catch (error) {
    return { open: false, why: `${error.name}: ${error.message}` }
  }
}
