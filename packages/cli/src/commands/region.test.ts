import { describe, expect, it } from 'vitest'
import { keysOf, locatorOf } from './region.ts'

const text = '{\n  "a": [\r\n    { "b": 1, "zh-CN": "😀", "a\\"b": 2 }\n  ]\n}\n'
const locate = locatorOf(text)

describe('the place of a JSON path', () => {
  it.each([
    ['$', 1, 1],
    ['$.a', 2, 3],
    ['$.a[0]', 3, 5],
    ['$.a[0].b', 3, 7],
    ['$.a[0]["zh-CN"]', 3, 15],
    ['$.a[0]["a\\"b"]', 3, 30], // UTF-16 code units: the emoji counts two
  ])('%s is at %i:%i', (path, startLine, startColumn) => {
    expect(locate(path)).toEqual({ startLine, startColumn })
  })

  it('of what is missing is its nearest holder', () => {
    expect(locate('$.a[0].c.d')).toEqual(locate('$.a[0]'))
    expect(locate('$.a[7]')).toEqual(locate('$.a'))
    expect(locate('$.z')).toEqual(locate('$'))
  })

  it('is none in a text without any', () => {
    expect(locatorOf('')('$.a')).toBeUndefined()
  })

  it('comes from its keys', () => {
    expect(keysOf('$')).toEqual([])
    expect(keysOf('$.purposes[0].title["zh-CN"]')).toEqual(['purposes', 0, 'title', 'zh-CN'])
  })
})
