export const after: readonly { id: string; since?: [version: number, what: string]; begin: (stream: MediaStream) => unknown; sees: (made: never) => unknown }[]
export function prepareAfter(): void
