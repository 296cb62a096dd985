import { Column } from './column.ts'

/** How far from its place a token is looked for in the table. */
const reach = 32

/**
 * The numbers of tokens, in the order in which they came. Those of 16 base64url digits, as machines make them, lie in a table of 96 bits each: a log
 * of a million records has two hundred thousand. Others, and those for whom somebody left no room near their place, are held as they are.
 */
export class Tokens {
  private size = 0
  private readonly words = [new Column(Uint32Array), new Column(Uint32Array), new Column(Uint32Array)] as const
  /** Number and one, at or behind the place of its token; a power of two of them. */
  private table = new Uint32Array(1 << 10)
  private inTable = 0
  private readonly others = new Map<string, number>()
  /** What was last asked for: leaves of one session follow each other. */
  private last: { token: string; number: number } | undefined

  get(token: string): number | undefined {
    if (this.last?.token === token) return this.last.number
    const number = this.find(token)
    if (number !== undefined) this.last = { token, number }
    return number
  }

  /** Of one that is not there. */
  add(token: string): number {
    const number = this.size++
    this.last = { token, number }
    const words = wordsOf(token)
    if (words) {
      if (2 * this.inTable >= this.table.length) this.grow()
      this.words.forEach((column, i) => column.set(number, words[i]!))
    }
    if (!words || !this.put(number, words)) this.others.set(token, number)
    return number
  }

  private find(token: string): number | undefined {
    const words = wordsOf(token)
    if (words) {
      const [one, two, three] = this.words
      for (let n = 0, at = placeOf(words); n < reach; n++, at++) {
        const number = this.table[at & (this.table.length - 1)]! - 1
        if (number < 0) break
        if (one.get(number) === words[0] && two.get(number) === words[1] && three.get(number) === words[2]) return number
      }
    }
    return this.others.size > 0 ? this.others.get(token) : undefined
  }

  /** False where there is no room. */
  private put(number: number, words: Words): boolean {
    for (let n = 0, at = placeOf(words); n < reach; n++, at++) {
      const place = at & (this.table.length - 1)
      if (this.table[place] !== 0) continue
      this.table[place] = number + 1
      this.inTable++
      return true
    }
    return false
  }

  private grow(): void {
    const numbers = this.table.filter((each) => each > 0)
    const [one, two, three] = this.words
    this.table = new Uint32Array(2 * this.table.length)
    this.inTable = 0
    for (const each of numbers) {
      const words: Words = [one.get(each - 1), two.get(each - 1), three.get(each - 1)]
      if (!this.put(each - 1, words)) this.others.set(tokenOf(words), each - 1)
    }
  }
}

type Words = readonly [number, number, number]

const placeOf = ([one, two, three]: Words): number => {
  const mixed = Math.imul(one ^ Math.imul(two, 0x9e3779b1) ^ Math.imul(three, 0x85ebca6b), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** By character code: the value of a digit of base64url (RFC 4648, section 5), 64 of anything else. */
const values = /*@__PURE__*/ Uint8Array.from({ length: 128 }, (_, code) => {
  const value = digits.indexOf(String.fromCharCode(code))
  return value < 0 ? 64 : value
})

/** Sixteen digits as 96 bits: five and a bit of a sixth make 32 of them. Undefined of any other text. */
function wordsOf(token: string): Words | undefined {
  if (token.length !== 16) return undefined
  const words: [number, number, number] = [0, 0, 0]
  let more = 0
  for (let i = 0; i < 16; i++) {
    const value = values[token.charCodeAt(i)] ?? 64
    if (value === 64) return undefined
    if (i < 15) words[Math.floor(i / 5) as 0 | 1 | 2] = (words[Math.floor(i / 5) as 0 | 1 | 2] << 6) | value
    else more = value
  }
  // Of the last digit, two bits go to each word of thirty.
  return [((words[0] << 2) | (more >>> 4)) >>> 0, ((words[1] << 2) | ((more >>> 2) & 3)) >>> 0, ((words[2] << 2) | (more & 3)) >>> 0]
}

/** The sixteen digits of 96 bits. */
export function tokenOf(words: Words): string {
  const more = ((words[0] & 3) << 4) | ((words[1] & 3) << 2) | (words[2] & 3)
  const of = (word: number): string => [26, 20, 14, 8, 2].map((by) => digits[(word >>> by) & 63]!).join('')
  return words.map(of).join('') + digits[more]!
}
