import { composeSign, drawSign, MingshiError, paperSizes, screenWords, sheetOf, type LanguageTag, type SignSize } from '@mingshi/core'
import { parse, printJson, type Command } from '../command.ts'
import { sha256 } from '../platform.ts'
import { lineOf, Usage } from '../usage.ts'
import { readInstallation } from './installation.ts'
import { hand, refuseIllegal, spokenOf } from './paper.ts'
import { readPolicy } from './policy.ts'
import { qrOf } from './qr.ts'

const usage = 'mingshi signage <policy.json> --size A3|A4|A5|screen [--lang zh-CN] [--installation i.json] [-o sign.svg] [--json]'
const sizes: readonly string[] = [...paperSizes, 'screen']

/** The conspicuous sign (Order 19 Art. 13, PIPL 26) as SVG in true millimetres. Words that do not fit are an error, exit 1. */
export const signage: Command = {
  name: 'signage',
  usage,
  about: 'Draws the sign beside the machine. --installation: with the ways of that machine; a sign for the screen needs it.',
  example: 'mingshi signage policy.json --size A4 --lang zh-CN -o sign.svg',
  run(args, print) {
    const options = { size: { type: 'string' }, lang: { type: 'string' }, installation: { type: 'string' }, output: { type: 'string', short: 'o' } } as const
    const { values, positionals } = parse(args, options, usage, 1)
    const { size = 'none' } = values
    if (!sizes.includes(size)) throw new Usage(`--size: expected ${sizes.join(', ')}, got ${size}. Usage: ${usage}`)
    const policy = readPolicy(positionals[0]!)
    const installation = readInstallation(values.installation)
    const { lang, words, sign: own } = spokenOf(policy, values.lang)
    if (screenWords[lang as LanguageTag].direction === 'rtl') throw new Usage(`--lang: expected a language that is written from left to right, got ${lang}: no sign can be drawn in it yet`)
    const sheet = sheetOf(size as SignSize, installation)
    if (refuseIllegal(positionals[0]!, policy, installation, print, values.json)) return 1
    try {
      const sign = composeSign(sha256, policy, lang, words, { sign: own }, installation)
      const { svg, letters } = drawSign(sign, sheet, sign.rules && qrOf(sign.rules.url))
      const { width, height, distance } = sheet
      const told = `${width} × ${height} mm, letters of ${letters} mm, to be read from ${distance} mm`
      hand({ text: () => svg, told, data: { format: 'mingshi-sign/1', lang, width, height, distance, letters, svg } }, values, print)
      return 0
    } catch (error) {
      if (!(error instanceof MingshiError) || error.code !== 'bad-call') throw error
      if (values.json) printJson(print, { format: 'mingshi-sign/1', error: { code: error.code, ...error.details } })
      print.err(`${positionals[0]!}: ${lineOf(error)}`)
      return 1
    }
  },
}
