import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileOf } from './sweep.mjs'

const escape = (text) => text.replace(/[&<"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '"': '&quot;' })[c])

/** The contact sheet: a row per screen, in the order of the walk; what failed is framed. */
export function writeSheet(out, { seen, found }) {
  const bad = new Set(found.map(fileOf))
  const rows = [...new Set(seen.map(({ screen }) => screen))].map((screen) => {
    const shots = seen.filter((each) => each.screen === screen).sort((a, b) => fileOf(a).localeCompare(fileOf(b)))
    return `<h2>${escape(screen)}</h2><div>${shots.map((each) => `<a href="${fileOf(each)}"><img loading="lazy" src="${fileOf(each)}"${bad.has(fileOf(each)) ? ' class="bad"' : ''} title="${escape(`${each.place.name} ${each.lang} ${each.size} ${each.scheme}`)}"></a>`).join('')}</div>`
  })
  const style = 'body{font:14px sans-serif;background:#888}div{display:flex;flex-wrap:wrap;gap:6px}img{height:220px;display:block}.bad{outline:4px solid #d00}'
  writeFileSync(join(out, 'index.html'), `<!doctype html><meta charset="utf-8"><title>sweep</title><style>${style}</style>${rows.join('\n')}`)
}
