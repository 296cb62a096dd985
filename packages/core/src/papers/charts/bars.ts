import { shape, type Shape } from './shape.ts'
import { rounded, textured, textures } from './texture.ts'

export interface Bars {
  /** What it shows, in a sentence: read aloud in place of the picture. */
  title: string
  /** What a value of each place stands for; at most as many as there are textures. */
  series: readonly string[]
  /** Columns stand side by side under one label; the values of a column stand on each other. */
  bars: readonly { label: string; columns: readonly (readonly number[])[] }[]
  /** Stands behind the labels. */
  unit?: string
  /** What the numbers of the axis count; stands above them. */
  axis?: string
}

const [width, left, right, top, plot] = [720, 44, 8, 34, 190]
const ink = { fill: '#111', 'font-size': 12, 'font-family': 'sans-serif' }

/** Stacked columns as an SVG drawing: black on white, with a legend and an axis of whole numbers. */
export function drawBars({ title, series, bars, unit = '', axis = '' }: Bars): Shape {
  const most = Math.max(1, ...bars.flatMap(({ columns }) => columns.map((column) => column.reduce((sum, n) => sum + n, 0))))
  const step = stepOf(most)
  const highest = Math.ceil(most / step) * step
  const yOf = (n: number): number => rounded(top + plot - (n / highest) * plot)
  const slot = (width - left - right) / Math.max(1, bars.length)
  const ticks = Array.from({ length: highest / step + 1 }, (_, i) => i * step)
  const longest = bars.reduce((most, { label }) => Math.max(most, label.length + unit.length), 0)
  const every = Math.max(1, Math.ceil((longest * 7 + 10) / slot)) // labels that do not touch
  return shape('svg', { viewBox: `0 0 ${width} ${top + plot + 26}`, role: 'img', 'aria-label': title },
    shape('title', {}, title),
    shape('rect', { x: 0, y: 0, width, height: top + plot + 26, fill: '#fff' }),
    ...legend(series, axis ? 44 : 0),
    ...(axis ? [shape('text', { ...ink, x: left - 6, y: top - 15, 'text-anchor': 'end' }, axis)] : []),
    ...ticks.flatMap((n) => [
      shape('path', { d: `M${left} ${yOf(n)}h${width - left - right}`, stroke: n === 0 ? '#111' : '#ccc', 'stroke-width': 1 }),
      shape('text', { ...ink, x: left - 6, y: yOf(n) + 4, 'text-anchor': 'end' }, String(n)),
    ]),
    ...bars.flatMap(({ label, columns }, i) => [
      ...columns.flatMap((column, at) => {
        const own = (slot * 0.8) / columns.length
        return stacked(column, left + slot * (i + 0.1) + own * at, own, (n) => (n / highest) * plot)
      }),
      ...(i % every === 0 ? [shape('text', { ...ink, x: rounded(left + slot * (i + 0.5)), y: top + plot + 18, 'text-anchor': 'middle' }, `${label}${unit}`)] : []),
    ]),
  )
}

function stacked(column: readonly number[], x: number, across: number, heightOf: (n: number) => number): Shape[] {
  let base = top + plot
  return column.flatMap((n, i) => {
    const height = heightOf(n)
    base -= height
    return n > 0 ? textured(textures[i]!, x, base, across, height) : []
  })
}

function legend(series: readonly string[], shift: number): Shape[] {
  const slot = (width - left - shift) / series.length
  return series.flatMap((label, i) => [
    ...textured(textures[i]!, left + shift + slot * i, 6, 18, 12),
    shape('text', { ...ink, x: rounded(left + shift + slot * i + 23), y: 16 }, label),
  ])
}

/** One, two or five of a power of ten: about four lines across. */
function stepOf(most: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(most / 4)))
  return [1, 2, 5, 10].map((n) => n * power).find((step) => most / step <= 5) ?? 10 * power
}
