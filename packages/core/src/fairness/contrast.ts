/** Red, green and blue, 0 to 255, as they are seen: composited. NaN where that cannot be known. */
export type Rgb = readonly [number, number, number]

/** WCAG 2.2, relative luminance. */
const luminance = (colour: Rgb): number => {
  const [r, g, b] = colour.map((value) => (value > 10 ? ((value / 255 + 0.055) / 1.055) ** 2.4 : value / 255 / 12.92)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** How often the larger of two has the smaller in it. */
export const ratio = (one: number, other: number): number => Math.max(one, other) / Math.min(one, other)

/** WCAG 2.2, contrast ratio: 1 to 21. */
export const contrast = (one: Rgb, other: Rgb): number => ratio(luminance(one) + 0.05, luminance(other) + 0.05)
