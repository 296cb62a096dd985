/**
 * A schema as one plain function, for a million leaves: true only for what the schema accepts. Where it says false, or knows a
 * kind of schema not, the schema itself is asked and says what is wrong. Made from the schema, so that there is one truth.
 */
export function quickCheck(schema: unknown): (value: unknown) => boolean {
  const { def } = (schema as Schema)._zod
  const check = checkOf(def)
  const more = (def.checks ?? []).map((each) => limitOf(each._zod.def))
  return more.length === 0 ? check : (value) => check(value) && more.every((holds) => holds(value))
}

interface Schema { _zod: { def: Def } }
interface Def {
  type?: string
  check?: string
  format?: string
  values?: unknown[]
  entries?: Record<string, unknown>
  element?: Schema
  innerType?: Schema
  shape?: Record<string, Schema>
  catchall?: Schema
  options?: Schema[]
  discriminator?: string
  checks?: { _zod: { def: Limit } }[]
}
interface Limit { check?: string; format?: string; pattern?: RegExp; value?: unknown; inclusive?: boolean; maximum?: number }

function checkOf(def: Def): (value: unknown) => boolean {
  switch (def.type) {
    case 'string': return def.check === undefined ? (value) => typeof value === 'string' : never
    case 'number': return def.format === 'safeint' ? Number.isSafeInteger : never
    case 'boolean': return (value) => typeof value === 'boolean'
    case 'nullable': return orNull(quickCheck(def.innerType))
    case 'null': return (value) => value === null
    case 'literal': return (value) => def.values!.includes(value)
    case 'enum': return oneOf(Object.values(def.entries!))
    case 'array': return listOf(quickCheck(def.element))
    case 'object': return def.catchall?._zod.def.type === 'never' ? strictObject(def.shape!) : never
    case 'union': return def.discriminator === 'type' ? byType(def.options!) : never
    default: return never
  }
}

const never = (): boolean => false

function oneOf(values: unknown[]): (value: unknown) => boolean {
  const known = new Set(values)
  return (value) => known.has(value)
}

const orNull = (inner: (value: unknown) => boolean) => (value: unknown): boolean => value === null || inner(value)

const listOf = (element: (value: unknown) => boolean) => (value: unknown): boolean => Array.isArray(value) && value.every(element)

function strictObject(shape: Record<string, Schema>): (value: unknown) => boolean {
  const checks = new Map<string, (value: unknown) => boolean>()
  let required = 0
  for (const [key, schema] of Object.entries(shape)) {
    const { type, innerType } = schema._zod.def
    if (type !== 'optional') required++
    checks.set(key, quickCheck(type === 'optional' ? innerType : schema))
  }
  const optional = new Set(Object.entries(shape).flatMap(([key, { _zod }]) => (_zod.def.type === 'optional' ? [key] : [])))
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    let found = 0
    for (const key of Object.keys(value)) {
      const check = checks.get(key)
      if (!check || !check((value as Record<string, unknown>)[key])) return false
      if (!optional.has(key)) found++
    }
    return found === required
  }
}

function byType(options: Schema[]): (value: unknown) => boolean {
  const checks = new Map(options.map((option) => [option._zod.def.shape!.type!._zod.def.values![0], quickCheck(option)]))
  return (value) => {
    const check = typeof value === 'object' && value !== null ? checks.get((value as { type?: unknown }).type) : undefined
    return check !== undefined && check(value)
  }
}

function limitOf({ check, format, pattern, value: limit, inclusive, maximum }: Limit): (value: unknown) => boolean {
  if (check === 'string_format' && format === 'regex' && pattern) return (value) => pattern.test(value as string)
  if (check === 'greater_than' && inclusive) return (value) => (value as number) >= (limit as number)
  if (check === 'less_than' && inclusive) return (value) => (value as number) <= (limit as number)
  if (check === 'max_length') return (value) => (value as string).length <= maximum!
  return never
}
