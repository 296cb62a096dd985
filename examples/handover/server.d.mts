import type { Server } from 'node:http'

export function headersOf(path: string): Record<string, string>
export function serve(port: number, host?: string): Promise<Server>
