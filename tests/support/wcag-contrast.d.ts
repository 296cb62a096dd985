declare module 'wcag-contrast' {
  export function rgb(one: readonly number[], other: readonly number[]): number
}
