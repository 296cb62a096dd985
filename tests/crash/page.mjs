import { randomOf } from './random.mjs'

/** In the page: the kiosk, and what its integrator is told. */
export const open = `(async () => {
  window.healths = []
  document.addEventListener('mingshi:health', ({ detail }) => healths.push(detail))
  window.kiosk = await Mingshi.createKiosk({ policy: 'policy.mingshi.json', installation: 'installation.json', parts: [MingshiService] })
  await new Promise((resolve) => setTimeout(resolve))
  return JSON.stringify({ healths, now: kiosk.health.code })
})()`

/** In the page: appends by itself, in groups of one to four and with pauses, and acknowledges each when its promise has resolved. */
export const work = (tag, seed, most) => `(async () => {
  ${randomOf}
  const random = randomOf(${seed})
  let n = 0
  const one = async () => {
    const id = '${tag}-' + n++
    await (random() < 0.5 ? kiosk.disable(id) : kiosk.enable(id))
    acked(id)
  }
  while (n < ${most} && !window.resting) {
    await Promise.all(Array.from({ length: 1 + Math.floor(random() * 4) }, one))
    if (random() < 0.3) await new Promise((resolve) => setTimeout(resolve, random() * 60))
  }
})()`

export const takeBundle = `kiosk.export({ by: 'crash', why: 'test' }).then((blob) => new Promise((resolve) => {
  const reader = new FileReader()
  reader.onload = () => resolve(reader.result.split(',')[1])
  reader.readAsDataURL(blob)
}))`
