/**
 * CRC-32 as zip uses it (APPNOTE 4.4.7): polynomial 0xEDB88320, reflected; four bytes at a time. `before` is the checksum of what
 * came before these bytes.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  tables ??= makeTables()
  const [one, two, three, four] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array]
  let crc = ~before
  let at = 0
  for (const end = bytes.length - 3; at < end; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
    crc = four[crc & 255]! ^ three[(crc >>> 8) & 255]! ^ two[(crc >>> 16) & 255]! ^ one[crc >>> 24]!
  }
  for (; at < bytes.length; at++) crc = one[(crc ^ bytes[at]!) & 255]! ^ (crc >>> 8)
  return ~crc >>> 0
}

let tables: Uint32Array[] | undefined

/** The first is of one byte; each next of a byte with one more zero behind it. */
function makeTables(): Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, i) => {
    let value = i
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
    return value
  })
  const made = [first]
  for (let i = 1; i < 4; i++) made.push(made[i - 1]!.map((value) => first[value & 255]! ^ (value >>> 8)))
  return made
}
