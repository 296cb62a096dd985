export function whyNot(node: string, folder: string, canWrite: boolean): string | undefined
