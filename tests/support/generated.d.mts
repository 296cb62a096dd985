export function generated(): Promise<{ file: string; text: string }[]>
