/** All bytes of a file, or of a piece of one. Before Chromium 76 a `Blob` does not give them itself. */
export async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const { arrayBuffer = () => new Response(blob).arrayBuffer() }: Partial<Blob> = blob
  return new Uint8Array(await arrayBuffer.call(blob))
}
