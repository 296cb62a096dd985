import { shapeHtml } from './charts/shape.ts'
import { escape } from './escape.ts'
import type { Paper, Part } from './paper.ts'
import { sheetStyle } from './sheet-style.ts'

/** A paper as one HTML file without a script or an address to fetch; it prints. */
export const renderHtml = ({ lang, title, parts }: Paper): string =>
  [
    '<!doctype html>',
    `<html lang="${escape(lang)}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${sheetStyle}</style></head>`,
    '<body>',
    `<h1>${escape(title)}</h1>`,
    ...parts.flatMap(partHtml),
    '</body>',
    '</html>',
  ].join('\n')

const partHtml = (part: Part): string[] => {
  const { heading, level = 2, page, lines, figure, raw = [], asked = [] } = part
  return [
    ...(heading ? [`<h${level}${page ? ' class="page"' : ''}>${escape(heading)}</h${level}>`] : []),
    ...lines.map((line) => `<p>${escape(line)}</p>`),
    ...(figure ? [`<figure>${shapeHtml(figure)}</figure>`] : []),
    ...tableHtml(part),
    ...raw.map((line) => `<pre>${escape(line)}</pre>`),
    ...asked.map((each) => `<div class="asked"><p>${escape(each.question)}</p>${'<div class="line"></div>'.repeat(each.lines)}</div>`),
  ]
}

function tableHtml({ head, widths, rows, shares }: Part): string[] {
  if (rows.length === 0) return []
  const cells = (row: readonly string[], i: number): string => {
    const [first = '', ...rest] = row
    const last = rest.length - 1
    const bar = shares ? barOf(shares[i] ?? 0) : ''
    return `<tr><th scope="row">${escape(first)}</th>${rest.map((cell, at) => `<td>${escape(cell)}${at === last ? bar : ''}</td>`).join('')}</tr>`
  }
  const columns = widths ? [`<colgroup>${widths.map((width) => `<col style="width:${width}%">`).join('')}</colgroup>`] : []
  const names = head ? [`<thead><tr>${head.map((name) => `<th scope="col">${escape(name)}</th>`).join('')}</tr></thead>`] : []
  const style = shares ? 'figures' : head ? 'headed' : 'labelled'
  return [`<table class="${style}">`, ...columns, ...names, '<tbody>', ...rows.map(cells), '</tbody>', '</table>']
}

/** The number stands beside it: the bar is for the eye alone. */
const barOf = (share: number): string =>
  `<svg viewBox="0 0 100 8" width="72" height="6" aria-hidden="true"><path d="M0 0h100v8H0z" fill="#ddd"/><path d="M0 0h${Math.round(Math.max(0, Math.min(1, share)) * 100)}v8H0z" fill="#111"/></svg>`
