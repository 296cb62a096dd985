import { shape, type Shape } from './shape.ts'

/** Told apart by shade and by pattern: a print in grey, or an eye without colours, reads them all. */
export const textures = ['solid', 'rows', 'light', 'dots', 'columns', 'blank'] as const
export type Texture = (typeof textures)[number]

const base: Record<Texture, string> = { solid: '#0b5a46', rows: '#fff', light: '#c9c4b8', dots: '#fff', columns: '#fff', blank: '#fff' }
const gap = 4

/** A rectangle of a texture. Patterns are drawn and not referred to, so that any viewer and printer has them. */
export function textured(texture: Texture, x: number, y: number, width: number, height: number): Shape[] {
  const [left, top, across, down] = [x, y, width, height].map(rounded) as [number, number, number, number]
  const area = shape('rect', { x: left, y: top, width: across, height: down, fill: base[texture], stroke: '#111', 'stroke-width': 0.7 })
  const lines = (n: number, at: (i: number) => string): string => Array.from({ length: Math.max(0, n) }, (_, i) => at(i + 1)).join('')
  const rows = lines(Math.ceil(height / gap) - 1, (i) => `M${left} ${rounded(top + i * gap)}h${across}`)
  const path = (d: string, more: Shape['attributes'] = {}): Shape[] => (d ? [area, shape('path', { d, stroke: '#111', 'stroke-width': 1, ...more })] : [area])
  if (texture === 'rows') return path(rows)
  if (texture === 'dots') return path(rows, { 'stroke-width': 1.6, 'stroke-dasharray': '1.6 2.6' })
  if (texture === 'columns') return path(lines(Math.ceil(width / gap) - 1, (i) => `M${rounded(left + i * gap)} ${top}v${down}`))
  return [area]
}

export const rounded = (n: number): number => Math.round(n * 10) / 10
