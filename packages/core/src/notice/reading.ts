/** Milliseconds that reading takes: 180 Chinese characters or 150 words of Latin, Cyrillic or Arabic letters a minute (design figures for a standing reader). */
export function readingMs(text: string): number {
  const count = (pattern: RegExp): number => text.split(pattern).length - 1
  return Math.round((count(/[\u2e80-\u9fff\uf900-\ufaff]/) / 180 + count(/[A-\u06ff]+/) / 150) * 60_000)
}
