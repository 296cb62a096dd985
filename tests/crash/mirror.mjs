import { formatBundle, parseVkey } from '@mingshi/core'

/** Runs in the page: every mirrored log, as its entries in order: sealed segments, then the commits behind them that join. */
export const readMirrors = `(async () => {
  const end = ({ at, lines }) => at + lines.length
  const logs = {}
  for (const name of await caches.keys()) {
    const [, origin] = /^mingshi\\/(?!tail\\/)(.*)/.exec(name) || []
    if (!origin) continue
    const [cache, tail] = await Promise.all([caches.open(name), caches.open('mingshi/tail/' + origin)])
    const found = await tail.matchAll() // first, and at once: the kiosk of the page may be sealing what they are in
    const sealed = await Promise.all((await cache.matchAll()).map((found) => found.json().catch(() => [])))
    const singles = await Promise.all(found.map((single) => (single.headers.has('entry') ? JSON.parse(decodeURI(single.headers.get('entry'))) : single.json())))
    const entries = []
    let size = 0
    for (const entry of [...sealed.flat().sort((a, b) => a.at - b.at), ...singles.sort((a, b) => a.key - b.key)]) {
      if (entry.at > size || end(entry) < size) continue
      entries.push({ ...entry, lines: entry.lines.slice(size - entry.at) })
      size = end(entry)
    }
    logs[origin] = entries
  }
  return JSON.stringify(logs)
})()`

/** The bundle of a log of which only the mirror is left. */
export function bundleOf(sha256, entries) {
  const leaves = entries.flatMap(({ lines }) => lines)
  const documents = new Map(entries.flatMap(({ writes }) => writes).flatMap(({ table, put }) => (table === 'documents' ? [[put.digest, put]] : [])))
  const inFolder = (folder) => [...documents.values()].filter((each) => each.folder === folder).map(({ document }) => document)
  const { vkeys } = leaves.map((line) => JSON.parse(line)).find(({ type }) => type === 'epoch.start')
  return formatBundle(sha256, {
    leaves, checkpoint: entries.at(-1).note, checkpoints: new Map(), keys: vkeys.map((vkey) => parseVkey(sha256, vkey)),
    policies: inFolder('policies'), installations: inFolder('installations'), notices: inFolder('notices'),
  })
}
