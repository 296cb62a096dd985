export const unheld: readonly { id: string; name: string; holds: string }[]
