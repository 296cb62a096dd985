import { correction, generate, mode } from 'lean-qr'

/** A QR code as rows of runs: for each row, [start, length] of its dark modules. */
export interface Modules {
  size: number
  /** SVG path data over a square of `size` units, quiet zone not included. */
  path: string
}

/** Level M; the text before `#` as bytes, the digits behind it in numeric mode, which is what keeps the code small. */
export function qrOf(text: string): Modules {
  const split = text.search(/\d*$/)
  const code = generate(mode.multi(mode.ascii(text.slice(0, split)), mode.numeric(text.slice(split))), {
    minCorrectionLevel: correction.M,
    maxCorrectionLevel: correction.M,
  })
  let path = ''
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      let run = 0
      while (x + run < code.size && code.get(x + run, y)) run++
      if (run > 0) path += `M${x} ${y}h${run}v1h-${run}z`
      x += run
    }
  }
  return { size: code.size, path }
}

/** As a document of its own, black on white, with the quiet zone of four modules (ISO/IEC 18004). */
export function svgOf({ size, path }: Modules): string {
  const side = size + 8
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M-4 -4h${side}v${side}h-${side}z"/><path d="${path}"/></svg>`
}
