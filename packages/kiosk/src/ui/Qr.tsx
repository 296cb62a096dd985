import type { Code } from '@mingshi/core'
import { qrOf } from '../receipt/qr.ts'

let last: { text: string; modules: Code } | undefined

/** Black on white whatever the theme, with its quiet zone: a scanner reads it, or nobody does. */
export function Qr({ text, label }: { text: string; label: string }) {
  if (!last || last.text !== text) last = { text, modules: qrOf(text) }
  const { size, path } = last.modules
  return (
    <svg class="qr" viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path fill="#fff" d={`M-4 -4h${size + 8}v${size + 8}h-${size + 8}z`} />
      <path d={path} />
    </svg>
  )
}
