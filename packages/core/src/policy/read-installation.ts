import { pictureOf, type Problem } from '../errors.ts'
import type { Installation } from './installation.ts'

/**
 * The kiosk's reader of an installation: strict, by hand, because a schema library has no place on the machine. It agrees
 * with `installationSchema` on every fixture (tested). Returns the installation, or all problems at once.
 */
export function readInstallation(json: unknown): Installation | Problem[] {
  const problems: Problem[] = []
  const fault = (path: string, expected: string, got: unknown): void => {
    problems.push({ path, expected, got: pictureOf(got) })
  }
  const object = (value: unknown, path: string, fields: Fields): void => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault(path, 'object', value)
    const members = value as Record<string, unknown>
    for (const key of Object.keys(members)) if (!(key in fields) && key !== '$comment') fault(`${path}.${key}`, 'no such key', members[key])
    for (const [key, field] of Object.entries(fields)) {
      if (members[key] !== undefined || !field.optional) field.read(members[key], `${path}.${key}`)
    }
  }
  const like = (pattern: RegExp, expected: string, optional = false): Field => ({
    optional,
    read: (value, path) => { if (typeof value !== 'string' || !pattern.test(value)) fault(path, expected, value) },
  })
  const flag: Field = { optional: false, read: (value, path) => { if (typeof value !== 'boolean') fault(path, 'boolean', value) } }
  const length = (optional = false): Field => ({
    optional,
    read: (value, path) => {
      if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1 || value > 100_000) fault(path, 'millimetres or pixels, 1 to 100000', value)
    },
  })
  const nested = (fields: Fields): Field => ({ optional: true, read: (value, path) => object(value, path, fields) })
  const line = /^[^]{1,200}$/

  object(json, '$', {
    format: like(/^mingshi-installation\/1$/, '"mingshi-installation/1"'),
    id: like(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'an id'),
    operator: like(/^(?=.{1,80}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a domain name'),
    region: like(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'a region such as CN-SH'),
    place: { ...nested({ name: like(line, 'text of 1 to 200'), kind: like(placeKind, 'a known kind of place'), public: flag }), optional: false },
    captureZone: like(line, 'text of 1 to 200', true),
    signage: nested({ posted: flag, where: like(line, 'text of 1 to 200', true) }),
    display: nested({ diagonalMm: length(), cssWidth: length(), cssHeight: length(), viewingDistanceMm: length(true) }),
    mount: nested({ screenBottomMm: length(), screenTopMm: length() }),
    alternatives: {
      optional: false,
      read: (value, path) => {
        if (!Array.isArray(value)) return fault(path, 'list', value)
        value.forEach((id, i) => like(/^[a-z0-9][a-z0-9-]{0,63}$/, 'an id').read(id, `${path}[${i}]`))
      },
    },
    receiptUrl: like(/^https:\/\/[^\s/?#]+[^\s#]*$/, 'an https URL without a fragment', true),
  })
  return problems.length > 0 ? problems : (json as Installation)
}

interface Field {
  optional: boolean
  read: (value: unknown, path: string) => void
}
type Fields = Record<string, Field>

/** The words of `ordinaryPlaces` and `privatePlaces`, kept as one pattern for its size (tested against both lists). */
const placeKind =
  /^(metro-station|train-station|airport|mall|shop|street|car-park|residential|office|factory|hotel-lobby|school|campus|hospital|gym|museum|scenic-area|park|other|hotel-room|bathroom|toilet|changing-room|dormitory|fitting-room|nursing-room|rest-room|private-dining-room)$/
