import type { Rgb } from '@mingshi/core'

/** A colour and how much of it shows. */
export type Layer = readonly [colour: string, alpha: number]

let pen: CanvasRenderingContext2D | null = null

/** What is seen where colours lie over each other, the lowest first, whatever their notation. NaN where something still shines through. */
export function mixed(layers: readonly Layer[]): Rgb {
  if (!pen) {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 1
    pen = canvas.getContext('2d', { willReadFrequently: true })!
  }
  pen.clearRect(0, 0, 1, 1)
  for (const [colour, alpha] of layers) {
    pen.globalAlpha = alpha
    pen.fillStyle = colour
    pen.fillRect(0, 0, 1, 1)
  }
  const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data
  return a === 255 ? [r!, g!, b!] : [NaN, NaN, NaN]
}
