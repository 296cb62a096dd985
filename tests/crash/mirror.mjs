import { formatBundle, parseVkey } from '@mingshi/core'

/** Runs in the page: every mirrored log, as its entries in order. */
export const readMirrors = `(async () => {
  const end = (entries) => { const last = entries[entries.length - 1]; return last ? last.at + last.lines.length : 0 }
  const logs = {}
  for (const name of await caches.keys()) {
    if (!name.startsWith('mingshi/')) continue
    const cache = await caches.open(name)
    const segments = {}
    for (const request of await cache.keys()) {
      const [, segment] = new URL(request.url).pathname.split('/')
      const entries = await cache.match(request).then((found) => found.json()).catch(() => [])
      if (end(entries) > end(segments[segment] || [])) segments[segment] = entries
    }
    logs[name.slice(8)] = Object.keys(segments).sort((a, b) => a - b).map((segment) => segments[segment]).reduce((all, each) => all.concat(each), [])
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
