import { formatZip } from '@mingshi/core'
import type { Bundle } from './bundle.ts'
import { edited } from './edit.ts'
import type { ZipStep } from './step.ts'

/** Offset and width of each field (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const local = { signature: [0, 4], version: [4, 2], flags: [6, 2], method: [8, 2], time: [10, 2], date: [12, 2], crc: [14, 4], compressed: [18, 4], size: [22, 4], nameLength: [26, 2], extraLength: [28, 2], name: [30, 0] } as const
const entry = {
  signature: [0, 4], madeBy: [4, 2], version: [6, 2], flags: [8, 2], method: [10, 2], time: [12, 2], date: [14, 2], crc: [16, 4], compressed: [20, 4], size: [24, 4], nameLength: [28, 2],
  extraLength: [30, 2], commentLength: [32, 2], disk: [34, 2], internal: [36, 2], external: [38, 4], offset: [42, 4], name: [46, 0],
} as const
const end = { signature: [0, 4], disk: [4, 2], directoryDisk: [6, 2], here: [8, 2], count: [10, 2], directorySize: [12, 4], directory: [16, 4], commentLength: [20, 2] } as const

export function applyToZip(bundle: Bundle, step: ZipStep): void {
  const zip = Buffer.from((bundle.zip ??= formatZip(bundle.files)))
  const at = placesIn(zip)
  if ('local' in step) put(zip, at.local.get(step.local)!, local, step)
  else if ('entry' in step) put(zip, at.entry.get(step.entry)!, entry, step)
  else if ('end' in step) put(zip, at.end, end, { field: step.end, value: step.value })
  else if ('overlap' in step) {
    const [one, other] = step.overlap
    zip.writeUInt32LE(at.local.get(other)!, at.entry.get(one)! + entry.offset[0])
  } else if ('before' in step) {
    const where = step.before === 'end' ? at.end : step.before === 'directory' ? at.directory : at.local.get(step.before)!
    bundle.zip = Buffer.concat([zip.subarray(0, where), Buffer.from(step.hex, 'hex'), zip.subarray(where)])
    return
  } else {
    const { zip: _, from = 0, ...edit } = step
    bundle.zip = Object.keys(edit).length > 0 ? edited(zip.subarray(from), edit) : zip.subarray(from)
    return
  }
  bundle.zip = zip
}

function put(zip: Buffer, at: number, fields: Record<string, readonly [number, number]>, { field, value }: { field: string; value: number | string }): void {
  const [offset, width] = fields[field]!
  const before = Buffer.from(zip)
  if (typeof value === 'string') zip.write(value, at + offset)
  else if (width === 2) zip.writeUInt16LE(value, at + offset)
  else zip.writeUInt32LE(value, at + offset)
  if (before.equals(zip)) throw new Error(`expected another ${field}, got the same`)
}

/** Where things are, by the lengths in the directory of a zip that `formatZip` made; a zip that was prepended to is no longer looked into. */
function placesIn(zip: Buffer) {
  const endAt = zip.length - 22
  const places = { local: new Map<string, number>(), entry: new Map<string, number>(), end: endAt, directory: zip.readUInt32LE(endAt + 16) }
  for (let at = places.directory; at < endAt && zip.readUInt32LE(at) === 0x02014b50;) {
    const length = zip.readUInt16LE(at + 28)
    const name = zip.subarray(at + 46, at + 46 + length).toString()
    places.entry.set(name, at)
    places.local.set(name, zip.readUInt32LE(at + 42))
    at += 46 + length
  }
  return places
}
