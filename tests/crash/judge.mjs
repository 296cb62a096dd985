import { parseZip, verifyBundle } from '@mingshi/core'
import { bundleOf } from './mirror.mjs'
import { sha256, verifier } from './verifier.mjs'

/** Which of the acknowledged are still there, in the log that goes on or in one that was mirrored, and whether what is missing was said. */
export async function judge({ acked, mirrors, taken, isLate, alters }) {
  const faults = []
  const lines = []
  const origins = new Set()
  const read = async (zip, where) => {
    const report = await verifyBundle(verifier, zip)
    const found = report.checks.flatMap((check) => check.faults.map((fault) => `${where}: ${fault.where}: expected ${fault.expected}, got ${fault.got}`))
    const files = parseZip(zip)
    const file = (name) => new TextDecoder().decode(files.find((each) => each.name === name).bytes)
    const leaves = file('leaves.ndjson').trim().split('\n').flatMap((line) => leafIn(line))
    origins.add(file('checkpoint').split('\n')[0])
    lines.push(...leaves)
    return { leaves, found, origin: file('checkpoint').split('\n')[0] }
  }
  const { leaves: current, found: altered, origin: own } = taken ? await read(new Uint8Array(Buffer.from(taken, 'base64')), 'log') : { leaves: [], found: [] }
  /** Bytes that an engine without checksums hands out as they are: verification names the lines, and a copy, where there is one, has to hold and to have them. */
  const isNamed = alters === true && altered.length > 0
  const isOfNone = Object.keys(mirrors).length === 0
  if (!isNamed) faults.push(...altered)
  for (const [origin, entries] of Object.entries(mirrors)) if ((!origins.has(origin) || (isNamed && origin === own)) && entries.length > 0) faults.push(...(await read(bundleOf(sha256, entries), 'mirror')).found)
  const kept = new Set(lines.map(({ reason }) => reason))
  const missing = [...acked].filter((id) => !kept.has(id))
  const recovered = current.filter(({ type }) => type === 'storage.recovered')
  const lost = recovered.some((leaf) => leaf.lost) || !taken
  const isNew = current[0]?.predecessor === null && [...acked].some((id) => id.startsWith('first')) && !current.some(({ reason }) => reason?.startsWith('first'))
  const [how] =
    faults.length > 0 ? ['DOES NOT VERIFY']
    : isNamed && isOfNone ? ['altered, named by verification']
    : missing.length > 0 && !lost ? ['SILENT LOSS']
    : isNew ? ['SILENT NEW LOG']
    : missing.length > 0 ? ['loss reported']
    : isNamed ? ['altered, named by verification, whole in the mirror']
    : !taken ? [isLate ? 'too late each time, whole in the mirror' : 'stopped, whole in the mirror']
    : recovered.some(({ predecessor }) => predecessor) ? ['whole, goes on as another log']
    : recovered.length > 0 ? ['whole, put back'] : ['whole']
  return { how, missing, faults, logs: origins.size }
}

/** None where the bytes were altered: verification has said so. */
function leafIn(line) {
  try {
    return [JSON.parse(line)]
  } catch {
    return []
  }
}
