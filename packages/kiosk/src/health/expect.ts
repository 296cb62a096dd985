import { MingshiError, pictureOf } from '@mingshi/core'

/** A host's argument as the call takes it, or `bad-call`: what is written to the log stays there. */
export function expect(call: string, expected: string, got: unknown, holds: boolean): void {
  if (!holds) throw new MingshiError('bad-call', { call, expected, got: pictureOf(got) })
}

/** A few words of the host's for a record, as its leaf holds them. */
export const expectWords = (call: string, words: unknown): void =>
  expect(call, 'a line of 1 to 80 characters', words, typeof words === 'string' && /^[^\0-\x1f]{1,80}$/.test(words))
