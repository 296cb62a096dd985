/**
 * What a person cannot see, or what turns the text beside it round: controls, zero-width and direction characters, fillers
 * (all default-ignorable code points), line and paragraph separators, private use, half surrogate pairs, the blank of Braille.
 */
const unseen = '\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\p{DI}\\u2800'

/** Something to read on one line. The composer takes the full stop away, so punctuation alone would leave a label with nothing. */
export const shownPattern = new RegExp(`^(?=.*[\\p{L}\\p{N}])[^${unseen}]+$`, 'u')

/** A number to call: `021-0000 0000`, `+86 (21) 0000 0000`, `400-000 0000 转 12`. No words can stand in it. */
export const phonePattern = /^\+?[0-9(][0-9 ()-]{1,28}[0-9](?: ?(?:转|分机|ext\.?|x|#) ?[0-9]{1,6})?$/

export const emailPattern = /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}$/

/** ASCII only, as it is shown, and drawn as a QR code: other letters are written in Punycode and with percent signs. */
export const urlPattern = /^https?:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(?::[0-9]{1,5})?(?:[/?#][!-~]{0,299})?$/

/** A day that the calendar of this century has. */
export const dayPattern =
  /^20[0-9]{2}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))$|^20(?:[02468][048]|[13579][26])-02-29$/

/** ISO 3166: a country, perhaps with its part; of China the parts that ISO 3166-2 has. */
export const regionPattern =
  /^(?!CN-)[A-Z]{2}(-[A-Z0-9]{1,3})?$|^CN-(AH|BJ|CQ|FJ|G[DSXZ]|H[ABEIKLN]|J[LSX]|LN|MO|NM|NX|QH|S[CDHNX]|T[JW]|X[JZ]|YN|ZJ)$/

/** Old numbers of GB/T 2260, in their order; a region that is named by one is told its letters. */
const numbered = '11BJ12TJ13HE14SX15NM21LN22JL23HL31SH32JS33ZJ34AH35FJ36JX37SD41HA42HB43HN44GD45GX46HI50CQ51SC52GZ53YN54XZ61SN62GS63QH64NX65XJ71TW81HK82MO91MO'

export function sayRegion(region: unknown): string {
  const [, code] = /^CN-(\d\d)$/.exec(String(region)) ?? []
  const letters = code && new RegExp(`^(?:....)*?${code}([A-Z]{2})`).exec(numbered)?.[1]
  return letters ? `CN-${letters} (ISO 3166-2 has letters for CN-${code})` : 'a country or a part of one that ISO 3166-2 has, such as CN or CN-SH'
}

/** Ids become keys of objects; `constructor` is the one name of this alphabet that every object has already. */
export const idPattern = /^(?!constructor$)[a-z0-9][a-z0-9-]{0,63}$/

/** None of these names: they mean something else where the id is used. */
export const reserving = (names: readonly string[]): RegExp => new RegExp(`^(?!(?:${names.join('|')})$)`)

/** Unseen characters of a wrong text, spelled out, so that who corrects it sees them. */
export const spelled = (text: string): string =>
  text.replace(new RegExp(`[${unseen}]`, 'gu'), (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`)
