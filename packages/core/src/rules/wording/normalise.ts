import { simplified } from './traditional.ts'

/** A text as words are looked for in it: its letters and digits alone, and what was taken away before each of them. */
export interface Folded {
  letters: string
  /** One longer than `letters`: the last is what was taken away at the end. */
  between: readonly string[]
}

/** Capitals of other alphabets, and Latin letters without a decomposition, that look like a Latin letter. Pairs. */
const capitals = 'АaВbЕeНhІiЈjКkМmОoРpЅsТtУyХxСcԌgԚqԜwΑaΒbΕeΗhΙiΚkΜmΝnΟoΡpΤtΥyΧxΖzӀiѴvԀdᎪaᏴbᏟcᎠdᎬeᎻhᎥiᎫjᏦkᏞlᎷmᏢpᎡrᏚsᎢtᏙvᎳwᏃz'

/** The small ones, whose looks differ: Greek `ν` is a v, its capital an N. */
const smalls = 'аaвbеeнhіiјjкkмmоoрpѕsтtуyхxсcԁdһhԛqԝwгrпnиuѵvӏlүyαaβbεeηnιiκkμuνvοoρpτtυuχxωwγyıiɑaɡgɩiøołlđdħhŧtᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz'

const lookalikes = new Map((capitals + smalls).match(/../gu)!.map((pair) => [...pair] as [string, string]))

/** Strokes that are letters to Unicode and dividers to the eye. */
const strokes = /[丨丶丿亅\p{Lm}]/u

/**
 * Small letters of one alphabet, one script and one width, without accents, spaces and punctuation: a word split by a dot,
 * set in full width, written in traditional characters or with letters of another alphabet is the same word.
 */
export function fold(text: string): Folded {
  const seen = folds.get(text)
  if (seen) return seen
  if (folds.size >= 1000) folds.clear()
  const made = folded(text)
  folds.set(text, made)
  return made
}

/** Every list looks at every line: each is folded once. */
const folds = new Map<string, Folded>()

function folded(text: string): Folded {
  const between: string[] = []
  let letters = ''
  let gap = ''
  for (const character of text.normalize('NFKD')) {
    if (/\p{M}/u.test(character)) continue // an accent divides nothing
    if (!/[\p{L}\p{N}]/u.test(character) || strokes.test(character)) {
      gap += character
      continue
    }
    const letter = lookalikes.get(character) ?? simplified(character).toLowerCase()
    for (let i = 0; i < letter.length; i++) between.push(i === 0 ? gap : '')
    letters += letter
    gap = ''
  }
  between.push(gap)
  return { letters, between }
}

/** What ends a thought: nothing that is said before it excuses what comes after. */
export const endsClause = (gap: string): boolean => /[。，；：！？.,;:!?]/.test(gap)

export const isOneClause = ({ between }: Folded, from: number, to: number): boolean => !between.slice(from + 1, to).some(endsClause)

/** A divider after every letter: it parts no clauses, it hides a word. */
export const isSpreadOut = ({ between }: Folded, from: number, to: number): boolean => between.slice(from + 1, to).every((gap) => gap !== '')
