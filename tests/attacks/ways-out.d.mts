export interface WayOut { id: string; since?: [version: number, what: string]; name: string; held: 'egress.js' | 'csp' | undefined; send(to: string): unknown }
export const waysOut: readonly WayOut[]
