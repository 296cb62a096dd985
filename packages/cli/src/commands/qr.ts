import type { Code } from '@mingshi/core'
import { correction, generate } from 'lean-qr'

/** An address as a QR code of level M, for a sign: each row's runs of dark modules. */
export function qrOf(text: string): Code {
  const code = generate(text, { minCorrectionLevel: correction.M, maxCorrectionLevel: correction.M })
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
