export interface Block { file: string; language: string; code: string }
export function blocksOf(file: string): Block[]
export const runners: Record<string, string | string[]>
export function claimed(page: string, test: string): Block[]
