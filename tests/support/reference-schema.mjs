/** What a number counts. A new one without a unit ends the making: nobody could use it. */
const units = [[/Mm$/, 'millimetres'], [/^css(Width|Height)$/, 'CSS pixels'], [/Fen$/, 'fen, a hundredth of a yuan'], [/WorkingDays$/, 'working days'], [/^attempts$/, 'openings of the camera'], [/^steps$/, 'steps for the person']]
const durations = /^(period|keep)$/

/** What a pattern asks for, told by what it takes: the first whose sample it does. */
const kinds = [
  ['某 §', 'text on one line'], ['Line_2.07', 'an id: letters, digits, `-`, `.`, `_`'], ['021-0000 0000', 'a phone number'], ['a@x.cn', 'an e-mail address'], ['http://x.cn/a', 'an http or https address'],
  ['https://x.cn/r', 'an https address without `#`'], [`sha256:${'0'.repeat(64)}`, 'a digest: `sha256:` and 64 hex digits'], ['example.cn', 'a domain name'], ['CN-SH', 'a region of ISO 3166-2'], ['pay-1', 'an id: a-z, 0-9, `-`'],
  ['2026-11-01', 'a day, `2026-11-01`'], ['zh-CN', 'a language tag'],
]

/** Every key of a schema as `[path, what it holds, whether it is required]`, objects before their keys. */
export function schemaLines(schema, path = '') {
  return Object.entries(schema.properties ?? {}).filter(([key]) => !key.startsWith('$')).flatMap(([key, node]) => {
    const mine = path ? `${path}.${key}` : key
    return [[mine, holds(node, key), (schema.required ?? []).includes(key)], ...below(node, mine)]
  })
}

function below(node, path) {
  if (node.items) return below({ ...node.items, items: node.items.items }, `${path}[]`)
  const some = node.anyOf ?? node.oneOf
  if (some) return some.flatMap((each) => below(each, path))
  return node.properties ? schemaLines(node, path) : []
}

function holds(node, key) {
  const { type, enum: values, const: only } = node
  if (only !== undefined) return `\`${only}\``
  if (values) return values.map((value) => `\`${value}\``).join(' ')
  const some = node.anyOf ?? node.oneOf
  if (some) return some.map((each) => (each.properties ? `{ ${Object.keys(each.properties).filter((name) => !name.startsWith('$')).join(', ')} }` : holds(each, key))).join(' or ')
  if (type === 'array') return `a list${limits(node.minItems, node.maxItems)}${node.items.properties ? '' : ` of: ${holds(node.items, key)}`}`
  if (type === 'object') return node.additionalProperties ? `${holds(node.additionalProperties, key)}, per language` : 'an object'
  if (type === 'integer') return `${unitOf(key)}${limits(node.minimum, node.maximum)}`
  if (type === 'boolean') return '`true` or `false`'
  if (type !== 'string') throw new Error(`${key}: expected a kind that the reference knows, got ${JSON.stringify(node)}`)
  if (durations.test(key)) return 'a duration of ISO 8601, such as `P3Y`'
  if (!node.pattern) return (node.allOf ?? []).length > 0 ? holds({ type, ...node.allOf[0] }, key) : `text${limits(node.minLength, node.maxLength)}`
  const pattern = new RegExp(node.pattern, 'u')
  const kind = kinds.find(([sample]) => pattern.test(sample))
  if (!kind) throw new Error(`${key}: expected a pattern that the reference knows, got ${node.pattern}`)
  return `${kind[1]}${node.maxLength ? `, at most ${node.maxLength} characters` : ''}`
}

function unitOf(key) {
  const unit = units.find(([name]) => name.test(key))
  if (!unit) throw new Error(`${key}: expected a unit for this number in tests/support/reference-schema.mjs, got none`)
  return unit[1]
}

const limits = (least, most) => {
  const top = most !== undefined && most < Number.MAX_SAFE_INTEGER ? most : undefined
  if (least !== undefined && top !== undefined) return `, ${least} to ${top}`
  if (top !== undefined) return `, at most ${top}`
  return least ? `, at least ${least}` : ''
}
