export const after: readonly { id: string; begin: (stream: MediaStream) => unknown; sees: (made: never) => unknown }[]
export function prepareAfter(): void
