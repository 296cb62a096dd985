import type { Source } from '@mingshi/core'

/** A file that somebody dropped, read piece by piece: the page stays alive, whatever its size. */
export const fileSource = (file: File): Source => ({
  size: file.size,
  read: async (from, length) => new Uint8Array(await file.slice(from, from + length).arrayBuffer()),
})
