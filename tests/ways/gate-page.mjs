import { readdirSync, readFileSync } from 'node:fs'
import { ways } from './ways.mjs'

const folder = new URL('results/', import.meta.url)
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')
const said = {
  blocked: '挡住 · blocked', passes: '放行 · passes', absent: '没有这条路 · not there', open: '脚本挡不住 · not held by a script', untried: '未测 · not tried',
}

/** docs/gate.md: what is written about the gate, and the table of ways as they were measured, per engine. */
export function gatePage() {
  const results = readdirSync(folder).sort(new Intl.Collator('en', { numeric: true }).compare).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
  const head = `| # | 途径 · way | ${results.map(({ engine }) => engine).join(' | ')} | 由什么挡 · what holds it |`
  const rows = ways.map(({ id, zh, en, held, expected }) => {
    const holds = held ? `${held.zh} · ${held.en}` : expected === 'passes' ? '' : 'mingshi.js'
    return `| \`${id}\` | ${cell(zh)} · ${cell(en)} | ${results.map(({ verdicts }) => said[verdicts[id]]).join(' | ')} | ${cell(holds)} |`
  })
  return `${readFileSync(new URL('gate.md', import.meta.url), 'utf8').trimEnd()}\n\n${[head, `|${'---|'.repeat(results.length + 3)}`, ...rows].join('\n')}\n`
}
