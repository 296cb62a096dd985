import {
  append, base64, emptyFrontier, formatPruned, formatVkey, formatZip, leafHash, lineOf, parseZip, prevOf, rootHash, utf8,
} from '@mingshi/core'
import { noteOf, seeds, sha256, signerOf } from './signer.mjs'

/** Where the checkpoint was kept that it is cut at. */
const size = 35

/** The same desk's log four years later: its first 35 records pruned but for those that the others refer to. */
export function makePruned(life) {
  const files = parseZip(life)
  const lines = Buffer.from(files.find(({ name }) => name === 'leaves.ndjson').bytes).toString().trimEnd().split('\n')
  const leaves = lines.map((line) => JSON.parse(line))
  const signer = signerOf(seeds.base, 'garden.example.cn')
  const last = leaves.at(-1)
  const start = leaves.findLast(({ type }) => type === 'epoch.start')
  let prev = prevOf(leafHash(sha256, utf8(lines.at(-1))))
  const add = (facts) => {
    const line = lineOf(sha256, { t: last.t + 4 * 365 * 86_400_000, m: 100 * lines.length, boot: 'boot-four', ...facts }, lines.length, prev)
    prev = prevOf(line.leafHash)
    lines.push(line.text)
  }
  const { policy, installation, sdk, engine } = start
  add({ type: 'epoch.start', sdk, engine, vkeys: signer.keys.map((key) => formatVkey(sha256, key)), stepMs: 2000, policy, installation })

  const frontierAt = (end) => lines.slice(0, end).reduce((frontier, line) => append(sha256, frontier, leafHash(sha256, utf8(line))), emptyFrontier)
  const behind = new Set(leaves.slice(size).map(({ session }) => session).filter(Boolean))
  const kept = leaves.slice(0, size).filter(({ type, session }) => ['genesis', 'epoch.start', 'notice.published'].includes(type) || behind.has(session))
  const counts = {}
  for (const { type } of leaves.slice(0, size)) counts[type] = (counts[type] ?? 0) + 1
  const pruned = formatPruned({ size, roots: frontierAt(size).roots.map(base64), prev: leaves[size].prev, counts, leaves: kept })
  add({ type: 'log.pruned', policy, installation, by: 'Wang', why: 'term over', size, pruned: `sha256:${Buffer.from(sha256(utf8(pruned))).toString('hex')}` })

  const rest = files.filter(({ name }) => !name.startsWith('checkpoints/') || Number(name.split('/')[1]) >= size).map(({ name, bytes }) =>
    name === 'leaves.ndjson' ? { name, bytes: utf8(lines.slice(size).map((line) => `${line}\n`).join('')) }
    : name === 'checkpoint' ? { name, bytes: utf8(noteOf(signer, { size: lines.length, rootHash: rootHash(sha256, frontierAt(lines.length)) })) }
    : { name, bytes })
  return formatZip([...rest, { name: 'pruned', bytes: utf8(pruned) }])
}
