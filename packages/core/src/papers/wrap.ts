/**
 * Text in lines of at most so many ems. Chinese breaks between any two characters, other scripts at spaces; no line starts
 * with a closing mark or ends with an opening one (GB/T 15834). What is longer than a line without a break is cut.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  const put = (unit: string): void => {
    if (emsOf((line + unit).trimEnd()) <= width) line += unit
    else {
      if (line.trim()) lines.push(line.trimEnd())
      line = unit.trimStart()
    }
  }
  for (const unit of text.match(units) ?? []) {
    if (emsOf(unit) <= width) put(unit)
    else for (const character of unit) put(character)
  }
  if (line.trim()) lines.push(line.trimEnd())
  return lines
}

/** How wide a text is, in ems: a Chinese character and its marks are one; the rest by class, a little more than Noto Sans takes. */
export function emsOf(text: string): number {
  let ems = 0
  for (const character of text) ems += classes.find(([of]) => of.test(character))?.[1] ?? 1
  return ems
}

const classes: readonly (readonly [RegExp, number])[] = [
  [/[ \u00a0]/, 0.26],
  [/[iljtfrI.,:;'|!()[\]/-]/, 0.4],
  [/[mwMW@%]/, 0.93],
  [/[A-Z&]/, 0.69],
  [/[\u0021-\u024f]/, 0.6],
]

const [opening, closing] = ['（《〈“‘「【(\\[', '，。、；：！？）》〉”’」】·…,.;:!?)\\]']
const units = new RegExp(` +|[${opening}]*(?:[\\u0021-\\u024f\\u00a0]+|.)[${closing}]*`, 'gsu')

/** A heading in lines that end between two of its phrases; within one only where it is longer than a line. */
export function wrapPhrases(phrases: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const phrase of phrases) {
    const together = `${lines[lines.length - 1] ?? ''}${phrase}`
    if (lines.length > 0 && emsOf(together.trimEnd()) <= width) lines[lines.length - 1] = together
    else if (emsOf(phrase.trimEnd()) <= width) lines.push(phrase)
    else lines.push(...wrap(phrase, width))
  }
  return lines.map((line) => line.trim())
}
