import { round } from './legible.ts'

/** A person within the corners of a viewfinder, white, in a square of that side. No national sign for recognition was found. */
export const pictogram = (x: number, y: number, side: number): string =>
  `<g transform="translate(${round(x)} ${round(y)}) scale(${(side / 48).toFixed(4)})" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"><path d="M3 13V6a3 3 0 0 1 3-3h7M35 3h7a3 3 0 0 1 3 3v7M45 35v7a3 3 0 0 1-3 3h-7M13 45H6a3 3 0 0 1-3-3v-7"/><path d="M24 10c5.5 0 8.5 4 8.5 9s-3.5 10-8.5 10-8.5-5-8.5-10 3-9 8.5-9z"/><path d="M10.5 39c1.5-4.5 6-7 13.5-7s12 2.5 13.5 7"/></g>`
