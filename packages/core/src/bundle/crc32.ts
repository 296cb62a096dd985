/** CRC-32 as zip uses it (APPNOTE 4.4.7): polynomial 0xEDB88320, reflected. */
export function crc32(bytes: Uint8Array): number {
  table ??= makeTable()
  let crc = ~0
  for (const byte of bytes) crc = table[(crc ^ byte) & 255]! ^ (crc >>> 8)
  return ~crc >>> 0
}

let table: Uint32Array | undefined

const makeTable = (): Uint32Array =>
  Uint32Array.from({ length: 256 }, (_, i) => {
    let value = i
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
    return value
  })
