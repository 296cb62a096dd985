import { parseZip, verifyBundle } from '@mingshi/core'
import { bundleOf } from './mirror.mjs'
import { sha256, verifier } from './verifier.mjs'

/** Which of the acknowledged are still there, in the log that goes on or in one that was mirrored, and whether what is missing was said. */
export async function judge({ acked, mirrors, taken, isLate }) {
  const faults = []
  const lines = []
  const origins = new Set()
  const read = async (zip, where) => {
    const report = await verifyBundle(verifier, zip)
    faults.push(...report.checks.flatMap((check) => check.faults.map((fault) => `${where}: ${fault.where}: expected ${fault.expected}, got ${fault.got}`)))
    const files = parseZip(zip)
    const file = (name) => new TextDecoder().decode(files.find((each) => each.name === name).bytes)
    const leaves = file('leaves.ndjson').trim().split('\n').map((line) => JSON.parse(line))
    origins.add(file('checkpoint').split('\n')[0])
    lines.push(...leaves)
    return leaves
  }
  const current = taken ? await read(new Uint8Array(Buffer.from(taken, 'base64')), 'log') : []
  for (const [origin, entries] of Object.entries(mirrors)) if (!origins.has(origin) && entries.length > 0) await read(bundleOf(sha256, entries), 'mirror')
  const kept = new Set(lines.map(({ reason }) => reason))
  const missing = [...acked].filter((id) => !kept.has(id))
  const recovered = current.filter(({ type }) => type === 'storage.recovered')
  const lost = recovered.some((leaf) => leaf.lost) || !taken
  const isNew = current[0]?.predecessor === null && [...acked].some((id) => id.startsWith('first')) && !current.some(({ reason }) => reason?.startsWith('first'))
  const [how] =
    faults.length > 0 ? ['DOES NOT VERIFY']
    : missing.length > 0 && !lost ? ['SILENT LOSS']
    : isNew ? ['SILENT NEW LOG']
    : missing.length > 0 ? ['loss reported']
    : !taken ? [isLate ? 'too late each time, whole in the mirror' : 'stopped, whole in the mirror']
    : recovered.some(({ predecessor }) => predecessor) ? ['whole, goes on as another log']
    : recovered.length > 0 ? ['whole, put back'] : ['whole']
  return { how, missing, faults, logs: origins.size }
}
