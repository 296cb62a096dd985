import { readFileSync } from 'node:fs'

/** A shape of docs/formats.md: `{a, b?: [{c}], *: any}`. */
export type Shape = 'any' | 'scalar' | { list: Shape } | { members: Map<string, { shape: Shape; isOptional: boolean }> }

/** Throws where the text is no shape. */
export function shapeFrom(text: string): Shape {
  const tokens = text.match(/[{}[\],:]|[\w*?-]+/g) ?? []
  const next = (expected?: string): string => {
    const token = tokens.shift()
    if (token === undefined || (expected && token !== expected)) throw new Error(`${text}: expected ${expected ?? 'more'}, got ${token ?? 'the end'}`)
    return token
  }
  const shape = (): Shape => {
    const token = next()
    if (token === 'any') return 'any'
    if (token === '[') {
      const list = shape()
      next(']')
      return { list }
    }
    if (token !== '{') throw new Error(`${text}: expected a shape, got ${token}`)
    const members = new Map<string, { shape: Shape; isOptional: boolean }>()
    for (let more = ','; more === ','; more = next()) {
      const name = next()
      const isOptional = name.endsWith('?')
      members.set(isOptional ? name.slice(0, -1) : name, { isOptional, shape: tokens[0] === ':' ? (next(':'), shape()) : 'scalar' })
    }
    return { members }
  }
  const whole = shape()
  if (tokens.length > 0) throw new Error(`${text}: expected the end, got ${tokens[0]!}`)
  return whole
}

/** Where a value is not of a shape: a path each. Null is a value of every shape. */
export function misshapen(value: unknown, shape: Shape, path = '$'): string[] {
  if (shape === 'any' || value === null) return []
  if (shape === 'scalar') return typeof value === 'object' ? [`${path}: not a scalar`] : []
  if ('list' in shape) return Array.isArray(value) ? value.flatMap((each, i) => misshapen(each, shape.list, `${path}[${i}]`)) : [`${path}: no list`]
  if (typeof value !== 'object' || Array.isArray(value)) return [`${path}: no object`]
  const others = shape.members.get('*')
  const missing = [...shape.members].filter(([name, { isOptional }]) => name !== '*' && !isOptional && !(name in (value as object))).map(([name]) => `${path}.${name}: missing`)
  return [...missing, ...Object.entries(value as object).flatMap(([name, each]) => {
    const member = shape.members.get(name) ?? others
    return member ? misshapen(each, member.shape, `${path}.${name}`) : [`${path}.${name}: not in the shape`]
  })]
}

/** By format, what docs/formats.md says of it. */
export const shapesOf = (): Map<string, Shape> =>
  new Map(/```shapes\n([\s\S]*?)```/.exec(readFileSync('docs/formats.md', 'utf8'))![1]!.trimEnd().split('\n').map((line) => [line.split(' ')[0]!, shapeFrom(line.slice(line.indexOf(' ')).replace('{', '{format, '))]))

/** Where a document is not what docs/formats.md says of its format. */
export function misshapenIn(value: unknown): string[] {
  const { format } = value as { format: string }
  const shape = shapesOf().get(format)
  return shape ? misshapen(value, shape) : [`${format}: no shape in docs/formats.md`]
}
