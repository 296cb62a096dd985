/** Milliseconds that reading takes: 180 Chinese characters or 150 words a minute (design figures for a standing reader). */
export function readingMs(text: string): number {
  const characters = text.match(/[\u2e80-\u9fff\uf900-\ufaff]/g)?.length ?? 0
  const words = text.match(/[A-Za-z]+/g)?.length ?? 0
  return Math.round((characters / 180 + words / 150) * 60_000)
}
