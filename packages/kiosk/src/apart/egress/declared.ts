/** The origin of an address as a page resolves it, of a web socket that of its server; `undefined` where it is none. */
export function originOf(address: unknown, base: string): string | undefined {
  try {
    return new URL(String(address), base).origin.replace(/^ws/, 'http')
  } catch {
    return undefined
  }
}

/** Whether an address stays on this machine's own page, or goes to one that the host has declared. What has no origin (`data:`, `blob:` of a page without one) leaves nothing. */
export function isDeclared(address: unknown, base: string, to: readonly string[]): boolean {
  const origin = originOf(address, base)
  return origin === undefined || origin === 'null' || origin === originOf(base, base) || to.some((each) => originOf(each, base) === origin)
}
