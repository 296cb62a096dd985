export function throttle(limit: { most: number; withinMs: number; keys?: number }, now?: () => number): { wait(key: string): number }
