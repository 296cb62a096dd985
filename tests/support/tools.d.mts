export function has(program: string): boolean
export function findChromium(): string | undefined
export function ensureTools(): string
export function step(command: string, ...args: string[]): void
