import type { Rgb } from '@mingshi/core'

let pen: CanvasRenderingContext2D | undefined

function pour(colour: string, alpha: number): void {
  pen!.globalAlpha = alpha
  pen!.fillStyle = colour
  pen!.fillRect(0, 0, 1, 1)
}

/** Pours backgrounds from the lowest up to an element's own. How opaque it is, or not a number under a picture, a filter or a blend. */
function pourBelow(element: Element | null): number {
  if (element && element.localName === 'mingshi-kiosk') return 1
  if (!element) return pour('#fff', 1), 1
  const below = pourBelow(element.parentElement || (element.getRootNode() as ShadowRoot).host)
  const { backgroundColor, backgroundImage, filter, mixBlendMode, opacity } = getComputedStyle(element)
  const alpha = below * +opacity
  pour(backgroundColor, alpha)
  // The shade at the end of the SDK's own scrolling part is no picture.
  return backgroundImage + filter + mixBlendMode === 'nonenonenormal' || element.className === 'body' ? alpha : NaN
}

/** What is seen of an element's background, or of a colour on it, in whatever notation. Not numbers where that cannot be known. */
export function seenOf(element: Element | null, colour = 'transparent'): Rgb {
  pen = pen || document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
  pen.clearRect(0, 0, 1, 1)
  const alpha = pourBelow(element)
  pour(colour, alpha)
  const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data as unknown as [number, number, number, number]
  return a === 255 && alpha > 0 ? [r, g, b] : [NaN, NaN, NaN]
}
