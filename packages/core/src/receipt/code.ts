/**
 * The short code of a receipt, for people without a phone: 10 characters of Crockford's base32, written 5-5. Nine hold the
 * first 45 bits of the receipt's secret, the tenth is a check character (Damm's scheme over GF(32)), which notices any one
 * wrong character and any two neighbours swapped.
 */
export function codeOf(secret: Uint8Array): string {
  const values: number[] = []
  let bits = 0
  let held = 0
  for (const byte of secret.slice(0, 6)) {
    bits = bits * 256 + byte
    for (held += 8; held >= 5 && values.length < 9; held -= 5) {
      const below = 2 ** (held - 5)
      values.push(Math.floor(bits / below))
      bits %= below
    }
  }
  values.push(checkOf(values))
  const text = values.map((value) => alphabet[value]).join('')
  return `${text.slice(0, 5)}-${text.slice(5)}`
}

/** A secret with this code; what the code does not say is random. So a later receipt of a decision is found by the code of the first. */
export function secretWith(code: string, random: Uint8Array): Uint8Array {
  const secret = random.slice()
  let bits = 0
  for (const character of code.replace('-', '').slice(0, 9)) bits = bits * 32 + alphabet.indexOf(character)
  bits = bits * 8 + (random[5]! & 7)
  for (let i = 5; i >= 0; i--, bits = Math.floor(bits / 256)) secret[i] = bits % 256
  return secret
}

/** What somebody typed to the code as printed: O is 0, I and L are 1, spaces and dashes do not count. Undefined if it is none. */
export function parseCode(typed: string): string | undefined {
  const text = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  const values = [...text].map((character) => alphabet.indexOf(character))
  if (values.length !== 10 || values.includes(-1) || checkOf(values.slice(0, 9)) !== values[9]) return undefined
  return `${text.slice(0, 5)}-${text.slice(5)}`
}

export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The interim value of Damm's algorithm: each step doubles in GF(32) with x^5 + x^2 + 1. */
const checkOf = (values: readonly number[]): number =>
  values.reduce((check, value) => {
    const doubled = (check ^ value) << 1
    return doubled & 32 ? doubled ^ 37 : doubled
  }, 0)
