import { languages, type LanguageTag } from '@mingshi/core'
import type { Inside } from '../../part.ts'

/** Every family that the theme names: a page that brings a font of its own calls it by one of them. */
const families = '"Noto Sans", "Noto Sans CJK SC", "Noto Sans Arabic", sans-serif'

/** Nothing is assigned there, so no font has it. */
const unassigned = '\u{10fffd}'

/** Tells the integrator which languages of the policy this machine has no font for: people would see boxes. */
export async function tellFonts({ policy, health }: Inside): Promise<void> {
  const lacking: string[] = []
  for (const tag of policy.languages) {
    const missing = await missingLetters(languages[tag as LanguageTag].letters)
    if (missing.length > 0) lacking.push(`${tag} ${missing.join(' ')}`)
  }
  if (lacking.length > 0) health({ code: 'font-missing', detail: lacking.join('; ') })
}

/** The letters of a text that are drawn as the box that stands for none. Where nothing can be drawn, nothing is known to be missing. */
async function missingLetters(letters: string): Promise<string[]> {
  const font = `32px ${families}`
  if (document.fonts) await document.fonts.load(font, letters).catch(() => {})
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 64
  const pen = canvas.getContext('2d')
  if (!pen) return []
  pen.font = font
  pen.textBaseline = 'top'
  const drawn = (letter: string): string => {
    pen.clearRect(0, 0, 64, 64)
    pen.fillText(letter, 8, 8)
    return canvas.toDataURL()
  }
  const box = drawn(unassigned)
  return [...letters].filter((letter) => drawn(letter) === box)
}
