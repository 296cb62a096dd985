export const homes: { home: string; name: string }[]
export const residents: { home: string; subject: string; name: string }[]
