export interface Machine {
  env: Record<string, string | undefined>
  exists(path: string): boolean
  isRoot(): boolean
  install(packages: string[]): string | undefined
  say(line: string): void
}

export class Missing extends Error {}
export const thisMachine: Machine
export function has(program: string, machine?: Pick<Machine, 'env' | 'exists'>): boolean
export function findChromium(machine?: Pick<Machine, 'env' | 'exists'>): string | undefined
export function ensureTools(machine?: Machine): string
export function orEnd<T>(make: () => T): T
export function step(command: string, ...args: string[]): void
