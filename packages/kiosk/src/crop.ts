import { pictureOf } from '@mingshi/core'
import type { Box, Permit } from './camera/permit.ts'
import type { Room } from './room.ts'

/**
 * The preview shows what the host looks at, and nothing else: the round in the middle of the box that it reports, and of the whole frame where it reports none.
 * `mingshi.js` has none of this file, and shows the round in the middle of the frame.
 */
export function cropping(permit: Permit, { shadowRoot }: Element, room: () => Room): void {
  const { report } = permit
  let sized: ResizeObserver | undefined
  permit.report = (seen) => {
    report(seen)
    const { box = { x: 0, y: 0, width: 1, height: 1 } } = seen
    const video = permit.expires && shadowRoot!.querySelector('video') // of a dead permit, the preview is somebody else's
    if (!video) return
    const { fair, messenger } = room()
    if (!isBox(box)) return messenger.health({ code: 'host-error', detail: `permit.report: expected a box of x, y, width and height within 0 and 1, got ${pictureOf(box)}` })
    const draw = (): void => {
      if (video.clientWidth === 0) return // it is gone
      fair!.drawing()
      crop(video, box)
      fair!.drawn()
    }
    draw()
    if (sized) sized.disconnect()
    sized = new ResizeObserver(draw)
    sized.observe(video)
  }
}

const isBox = (box: Box): boolean => {
  const { x, y, width, height } = Object(box) as Box
  return [x, y, width, height].every((part) => typeof part === 'number' && part >= 0) && width * height > 0 && Math.max(x + width, y + height) < 1.001 // as pixels divide
}

/** Where the engine has no box to view (Chromium from 104 on has), its middle is brought to the middle, enlarged, and cut round; a ring is lost with that. */
function crop(video: HTMLVideoElement, { x, y, width, height }: Box): void {
  const { style, offsetWidth: side, clientWidth: inner, videoWidth, videoHeight } = video
  const percent = [y, 1 - x - width, 1 - y - height, x].map((part) => `${part * 100}%`).join(' ')
  if (CSS.supports('object-view-box', 'inset(0)')) return style.setProperty('object-view-box', `inset(${percent})`)
  const scale = inner / Math.min(videoWidth, videoHeight)
  const [wide, high] = [videoWidth * scale, videoHeight * scale]
  const zoom = side / Math.min(width * wide, height * high)
  style.objectPosition = `${inner / 2 - (x + width / 2) * wide}px ${inner / 2 - (y + height / 2) * high}px`
  style.clipPath = `circle(${50 / zoom}%)`
  style.transform = `scaleX(-1) scale(${zoom})`
}
