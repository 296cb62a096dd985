import { readdirSync, readFileSync } from 'node:fs'
import { headers } from './headers.mjs'
import { ways } from './ways.mjs'

const folder = new URL('results/', import.meta.url)
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')
const said = {
  blocked: '挡住 · blocked', passes: '放行 · passes', absent: '没有这条路 · not there', open: '脚本挡不住 · not held by a script', untried: '未测 · not tried',
}
const saidOfHeader = { ...said, holds: '挡住 · holds', open: '**挡不住 · does not hold**' }

/** docs/gate.md: what is written about the gate, and the tables of ways and headers as they were measured, per engine. */
export function gatePage() {
  const results = readdirSync(folder).sort(new Intl.Collator('en', { numeric: true }).compare).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
  const table = (first, last, rows) => [[...first, ...results.map(({ engine }) => engine), ...last], Array(first.length + results.length + last.length).fill('---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
  const wayRows = ways.map(({ id, zh, en, held, expected }) => {
    const holds = held ? `${held.zh} · ${held.en}` : expected === 'passes' ? '' : 'mingshi.js'
    return [`\`${id}\``, `${cell(zh)} · ${cell(en)}`, ...results.map(({ verdicts }) => said[verdicts[id]]), cell(holds)]
  })
  const headerRows = headers.map(({ id, header, documented, zh, en }) => [
    Object.entries(header).map(([name, value]) => `\`${name}: ${value}\``).join('<br>'), `${cell(zh)} · ${cell(en)}`, ...results.map((each) => saidOfHeader[each.headers[id]]), documented,
  ])
  return readFileSync(new URL('gate.md', import.meta.url), 'utf8')
    .replace('{{ways}}', table(['#', '途径 · way'], ['由什么挡 · what holds it'], wayRows))
    .replace('{{headers}}', table(['响应头 · header', '在哪里试 · tried in'], ['按文档 · as documented'], headerRows))
}
