/** The bytes of a bundle, wherever they are: in memory, in a file, in a browser's blob. */
export interface Source {
  readonly size: number
  /** Exactly `length` bytes from `from` on; both are within `size`. Rejects where the medium fails. `room`: at least as long; they may be put there. */
  read(from: number, length: number, room?: Uint8Array): Promise<Uint8Array>
}

export const sourceOf = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  read: (from, length) => Promise.resolve(bytes.subarray(from, from + length)),
})

/** In pieces, so that a file of any size takes the same memory, and somebody who waits can be told how far it is. */
export async function* chunksOf(source: Source, from: number, length: number, room?: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < length; at += piece) yield await source.read(from + at, Math.min(piece, length - at), room)
}

/** The same for who is through with one piece before the next is asked for: they may all be in one place. */
export const passingChunksOf = (source: Source, from: number, length: number): AsyncGenerator<Uint8Array> => chunksOf(source, from, length, new Uint8Array(Math.min(piece, length)))

const piece = 1 << 18
