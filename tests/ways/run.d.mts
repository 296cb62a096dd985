export interface Tried { open: boolean | undefined; why?: string }
export function tryWays(how: { executablePath: string; script?: URL | string; wanted?: readonly Way[]; control?: boolean; say?: (way: Way, tried: { with: Tried; without?: Tried }) => void }): Promise<{ engine: string; tried: Record<string, { with: Tried; without?: Tried }> }>
export interface Way { id: string; zh: string; en: string; expected?: 'open' | 'passes'; held?: { zh: string; en: string } }
export function tryHeaders(how: { executablePath: string }): Promise<{ engine: string; tried: Record<string, { with: Tried; without: Tried }> }>
