/** What was found, the same thing at several places once: kind, screen, what; then where, and how it is there. */
export function tableOf({ found }) {
  const rows = new Map()
  for (const { screen, kind, what, place, lang, size, scheme } of found) {
    const key = [kind, screen, what.replace(/[= “].*/s, '')].join(' | ')
    rows.set(key, [...(rows.get(key) ?? []), `${place.name} ${lang} ${size}${scheme === 'dark' ? ' dark' : ''}: ${what}`])
  }
  return [...rows].sort(([a], [b]) => a.localeCompare(b)).map(([key, at]) => `${key}: ${at.length}\n${at.slice(0, 3).map((each) => `    ${each}\n`).join('')}`).join('')
}
