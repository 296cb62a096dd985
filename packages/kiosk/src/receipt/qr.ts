import { codeOfModules, type Code } from '@mingshi/core'
import { correction, generate, mode } from 'lean-qr'

/** Level M; the text before `#` as bytes, the digits behind it in numeric mode, which is what keeps the code small. */
export function qrOf(text: string): Code {
  const split = text.search(/\d*$/)
  return codeOfModules(generate(mode.multi(mode.ascii(text.slice(0, split)), mode.numeric(text.slice(split))), {
    minCorrectionLevel: correction.M,
    maxCorrectionLevel: correction.M,
  }))
}

/** As a document of its own, black on white, with the quiet zone of four modules (ISO/IEC 18004). */
export function svgOf({ size, path }: Code): string {
  const side = size + 8
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M-4 -4h${side}v${side}h-${side}z"/><path d="${path}"/></svg>`
}
