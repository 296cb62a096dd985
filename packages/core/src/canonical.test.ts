import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from './canonical.ts'
import { MingshiError } from './errors.ts'


describe('canonical', () => {
  it('spells the example of RFC 8785, section 3.2.3, in the order of its keys', () => {
    const value = { '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew Letter', '1': 'One', '\ud83d\ude00': 'Emoji', '\u0080': 'Control', '\u00f6': 'Latin' }
    expect(canonical(value)).toBe('{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin","\u20ac":"Euro Sign","\ud83d\ude00":"Emoji","\ufb33":"Hebrew Letter"}')
  })

  it('has one spelling per value, and JSON.parse reads it back', () => {
    const json = fc.letrec((tie) => ({
      value: fc.oneof(fc.constant(null), fc.boolean(), fc.maxSafeInteger().map((n) => (Object.is(n, -0) ? 0 : n)), fc.string({ unit: 'grapheme' }), fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true })),
    })).value
    fc.assert(fc.property(json, (value) => {
      const text = canonical(value)
      expect(JSON.parse(text)).toEqual(value)
      expect(canonical(JSON.parse(text))).toBe(text)
    }))
  })

  it('leaves out what is undefined, as JSON does', () => {
    expect(canonical({ b: undefined, a: 1 })).toBe('{"a":1}')
  })

  it.each([
    ['a float', { a: [1.5] }, '$.a[0]'],
    ['negative zero', { a: -0 }, '$.a'],
    ['an unsafe integer', 2 ** 53, '$'],
    ['undefined in a list', { a: [undefined] }, '$.a[0]'],
    ['half a surrogate pair', ['\ud800'], '$[0]'],
    ['the other half', { k: 'x\udc00' }, '$.k'],
  ])('refuses %s and says where', (_, value, path) => {
    expect(() => canonical(value)).toThrow(MingshiError)
    try {
      canonical(value)
    } catch (error) {
      expect((error as MingshiError<'not-canonical'>).details.path).toBe(path)
    }
  })
})
