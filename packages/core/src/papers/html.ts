import { escape } from './escape.ts'
import type { Paper } from './paper.ts'

/** A paper as one HTML file without a script or an address to fetch; it prints. */
export const renderHtml = ({ lang, title, parts }: Paper): string =>
  [
    '<!doctype html>',
    `<html lang="${escape(lang)}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${style}</style></head>`,
    '<body>',
    `<h1>${escape(title)}</h1>`,
    ...parts.flatMap(({ heading, lines, rows }) => [
      `<h2>${escape(heading)}</h2>`,
      ...lines.map((line) => `<p>${escape(line)}</p>`),
      ...(rows.length > 0 ? ['<table>', ...rows.map(([first = '', ...rest]) => `<tr><th scope="row">${escape(first)}</th>${rest.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`), '</table>'] : []),
    ]),
    '</body>',
    '</html>',
  ].join('\n')

const style =
  "body{max-width:46em;margin:2em auto;padding:0 1em;font:16px/1.6 'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif;color:#111;background:#fff}" +
  'h1{font-size:1.5em}h2{font-size:1.15em;margin-top:1.6em}table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.35em .6em;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{width:11em;font-weight:600}tr{break-inside:avoid}'
