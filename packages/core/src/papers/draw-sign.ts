import { MingshiError } from '../errors.ts'
import type { Code } from '../modules.ts'
import { escape } from './escape.ts'
import { emOf, legible, round, scriptOf, type Sheet } from './legible.ts'
import { pictogram } from './pictogram.ts'
import type { Sign } from './sign.ts'
import { emsOf, wrap, wrapPhrases } from './wrap.ts'

export interface DrawnSign {
  svg: string
  /** Of the body's letters, in millimetres. */
  letters: number
}

/**
 * A sign as SVG in true millimetres, its letters as large as the sheet allows: up to twice what is legible from its
 * distance, never under it. Throws `bad-call` when the words do not fit at that size.
 */
export function drawSign(sign: Sign, sheet: Sheet, code?: Code): DrawnSign {
  let least = 0
  for (let scale = 2; scale > 0.995; scale -= 0.02) {
    const { parts, height, letters } = layOut(sign, sheet, round(scale), code)
    least = height
    if (height <= sheet.height) return { svg: documentOf(sign, sheet, parts), letters }
  }
  const { width, height } = sheet
  throw new MingshiError('bad-call', {
    call: 'drawSign',
    expected: `words that fit on ${width} × ${height} mm in letters of ${round(legible(sheet, scriptOf(sign.lang)).body)} mm`,
    got: `${Math.ceil(least)} mm of them`,
  })
}

/** Everything from top to bottom; what room is left opens the rows. */
function layOut(sign: Sign, sheet: Sheet, scale: number, code: Code | undefined): { parts: string[]; height: number; letters: number } {
  const script = scriptOf(sign.lang)
  const least = legible(sheet, script)
  const letters = least.body * scale
  const [body, fine] = [emOf(letters, script), emOf(least.fine, script)]
  const margin = round(sheet.width * 0.05)
  const inner = sheet.width - 2 * margin
  const pad = body * 0.7
  const parts: string[] = []
  const print = (lines: readonly string[], x: number, top: number, em: number, leading: number, style = ''): number => {
    lines.forEach((line, i) => parts.push(`<text x="${round(x)}" y="${round(top + em * (0.88 + (leading - 1) / 2 + leading * i))}" font-size="${em}"${style}>${escape(line)}</text>`))
    return top + em * leading * lines.length
  }

  const side = sign.face ? least.pictogram * Math.min(scale, 1.5) : 0
  const beside = side > 0 ? side + 2 * pad : pad
  const room = inner - beside - pad
  const longest = Math.max(...sign.heading.map((phrase) => emsOf(phrase.trimEnd()))) * 1.06 // it is bold
  const heading = round(Math.max(emOf(least.heading, script), Math.min(emOf(least.heading, script) * scale, room / longest)))
  const title = wrapPhrases(sign.heading, (room * 1.001) / heading)
  const band = Math.max(side, title.length * heading * 1.25) + 2 * pad
  parts.push(`<rect x="${margin}" y="${margin}" width="${round(inner)}" height="${round(band)}" rx="${round(pad / 2)}"/>`)
  if (sign.face) parts.push(pictogram(margin + pad, margin + (band - side) / 2, side))
  print(title, margin + beside, margin + (band - title.length * heading * 1.25) / 2, heading, 1.25, ' font-weight="700" fill="#fff"')
  let y = margin + band + pad

  if (sign.ways) {
    const em = emOf(letters * 1.35, script)
    const across = inner - 2 * pad
    const lead = wrap(sign.ways.lead, across / body)
    const lines = linesOf(sign.ways.labels, across / em)
    const aside = emsOf(sign.ways.lead) * body + em
    const oneLine = lines.length === 1 && aside + emsOf(lines[0]!) * em <= across
    const height = (oneLine ? 0 : lead.length * body * 1.35) + lines.length * em * 1.35 + 1.2 * pad
    parts.push(`<rect x="${round(margin + 0.6)}" y="${round(y + 0.6)}" width="${round(inner - 1.2)}" height="${round(height - 1.2)}" rx="${round(pad / 2)}" fill="none" stroke="#111" stroke-width="1.2"/>`)
    const top = y + 0.6 * pad
    const under = print(lead, margin + pad, oneLine ? top + (em - body) * 1.05 : top, body, 1.35)
    print(lines, margin + pad + (oneLine ? aside : 0), oneLine ? top : under, em, 1.35, ' font-weight="700"')
    y += height + pad * 0.5
  }

  const foot = footOf(sign, least.qr, inner, fine, code)
  const column = Math.max(...sign.rows.map(({ label }) => emsOf(label))) * body + body
  const rows = sign.rows.map(({ label, text }) => ({ label, lines: wrap(text, (inner - column) / body) }))
  const needed = rows.reduce((sum, { lines }) => sum + lines.length * body * 1.35 + body * 0.5, 0)
  const height = y + needed + pad * 0.5 + foot.height + margin
  const air = Math.max(0, Math.min(body * 1.2, (sheet.height - height) / Math.max(1, rows.length)))
  rows.forEach(({ label, lines }, i) => {
    if (i > 0) parts.push(`<path d="M${margin} ${round(y)}h${round(inner)}" stroke="#999" stroke-width="0.25"/>`)
    const top = y + (body * 0.5 + air) / 2
    print([label], margin, top, body, 1.35, ' font-weight="700"')
    y = print(lines, margin + column, top, body, 1.35) + (body * 0.5 + air) / 2
  })

  const floor = sheet.height - margin - foot.height
  parts.push(`<path d="M${margin} ${round(floor)}h${round(inner)}" stroke="#111" stroke-width="0.6"/>`)
  const left = margin + foot.side + (foot.side > 0 ? pad : 0)
  if (code && foot.side > 0) {
    const module = foot.side / (code.size + 8)
    parts.push(`<path transform="translate(${round(margin)} ${round(floor + foot.gap + 4 * module)}) scale(${(module).toFixed(4)})" d="${escape(code.path)}" shape-rendering="crispEdges"/>`)
  }
  print(foot.lines, left, floor + foot.gap + Math.max(0, (foot.side - foot.lines.length * fine * 1.45) / 2), fine, 1.45)
  return { parts, height, letters: round(letters) }
}

/** Under the line: the code with its quiet zone of four modules (ISO/IEC 18004), and beside it what is read at hand. */
function footOf(sign: Sign, qr: number, inner: number, fine: number, code: Code | undefined): { side: number; gap: number; lines: string[]; height: number } {
  const side = code && sign.rules ? qr : 0
  const gap = fine * 0.6
  const width = (inner - side - fine * 2) / fine
  const lines = [...(sign.rules ? [sign.rules.caption, sign.rules.url] : []), sign.about].flatMap((line) => wrap(line, width))
  return { side, gap, lines, height: gap + Math.max(side, lines.length * fine * 1.45) }
}

/** The ways side by side, none cut in two unless it is longer than a line. */
function linesOf(labels: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const label of labels) {
    const together = `${lines[lines.length - 1] ?? ''}\u3000${label}`
    if (lines.length > 0 && emsOf(together) <= width) lines[lines.length - 1] = together
    else lines.push(...wrap(label, width))
  }
  return lines
}

const documentOf = (sign: Sign, { width, height }: Sheet, parts: readonly string[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${escape(sign.lang)}" lang="${escape(sign.lang)}" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" fill="#111" font-family="'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif">`,
    `<title>${escape(sign.heading.join(''))}</title>`,
    `<path d="M0 0h${width}v${height}H0z" fill="#fff"/>`,
    ...parts,
    '</svg>',
  ].join('\n')
