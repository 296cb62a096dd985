import { pictureOf, type Problem } from '../errors.ts'
import type { Installation } from './installation.ts'
import { regionPattern } from './patterns.ts'
import { ordinaryPlaces, privatePlaces } from './places.ts'

/**
 * The kiosk's reader of an installation: strict, by hand, because a schema library has no place on the machine. It agrees
 * with `installationSchema` on every fixture (tested). Returns the installation without its `$comment`s and `$schema`, which are
 * no part of its digest, or all problems at once.
 */
export function readInstallation(json: unknown): Installation | Problem[] {
  const problems: Problem[] = []
  const kept = read(json, '$', installation, problems)
  return problems.length > 0 ? problems : (kept as Installation)
}

/** A pattern is text like it; a pair of numbers an integer between them; `true` a flag; a list, a list of its only shape. */
type Shape = RegExp | true | readonly [number, number] | readonly [Shape] | { [key: string]: Shape }

const line = /^[^]{1,200}$/
const id = /^[a-z0-9][a-z0-9-]{0,63}$/
const length = [1, 100_000] as const

/** Keys that end in `?` are optional. */
const installation: Shape = {
  format: /^mingshi-installation\/1$/,
  id: /^[A-Za-z0-9][\w.-]{0,63}$/,
  operator: /^(?=.{1,80}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/,
  region: regionPattern,
  place: { name: line, kind: new RegExp(`^(${[...ordinaryPlaces, ...privatePlaces].join('|')})$`), public: true },
  'captureZone?': line,
  'signage?': { posted: true, 'where?': line },
  'display?': { diagonalMm: length, cssWidth: length, cssHeight: length, 'viewingDistanceMm?': length },
  'mount?': { screenBottomMm: length, screenTopMm: length, 'lens?': /^(above|below|left|right)$/ },
  alternatives: [id],
  'receiptUrl?': /^(?=.{9,300}$)https:\/\/[^\s/?#]+([/?][^\s#]*)?$/,
}

function read(value: unknown, path: string, shape: Shape, problems: Problem[]): unknown {
  const expect = (holds: boolean, expected: string): boolean => {
    if (!holds) problems.push({ path, expected, got: pictureOf(value) })
    return holds
  }
  if (shape instanceof RegExp) expect(typeof value === 'string' && shape.test(value), `text like ${shape}`)
  else if (shape === true) expect(typeof value === 'boolean', 'boolean')
  else if (Array.isArray(shape)) {
    const [from, to] = shape as readonly [number, number]
    if (to) expect(Number.isSafeInteger(value) && (value as number) >= from && (value as number) <= to, `${from} to ${to}`)
    else if (expect(Array.isArray(value), 'list')) return (value as unknown[]).map((item, i) => read(item, `${path}[${i}]`, shape[0] as Shape, problems))
  } else if (expect(typeof value === 'object' && value !== null && !Array.isArray(value), 'object')) {
    const members = value as Record<string, unknown>
    const kept = Object.create(null) as Record<string, unknown> // where no key is known already
    for (const [name, inner] of Object.entries(shape as { [key: string]: Shape })) {
      const key = name.replace('?', '')
      kept[key] = members[key] !== undefined || key === name ? read(members[key], `${path}.${key}`, inner, problems) : undefined
    }
    for (const key of Object.keys(members)) {
      if (!(key in kept) && key !== '$comment' && path + key !== '$$schema') problems.push({ path: `${path}.${key}`, expected: 'no such key', got: pictureOf(members[key]) })
    }
    return kept
  }
  return value
}
