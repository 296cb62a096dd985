import { codeOfModules, type Code } from '@mingshi/core'
import { correction, generate } from 'lean-qr'

/** An address as a QR code of level M, for a sign. */
export const qrOf = (text: string): Code =>
  codeOfModules(generate(text, { minCorrectionLevel: correction.M, maxCorrectionLevel: correction.M }))
