import { fileURLToPath } from 'node:url'
import {
  append, besideLeaves, build, digestOf, emptyFrontier, formatVkey, lineOf, noPrev, noticesOf, parseInstallation, prevOf, rootHash, sampleLife,
  type Built, type BundleParts, type Installation,
} from '@mingshi/core'
import { parse, printJson, type Command } from '../command.ts'
import { readEachJson } from '../files.ts'
import { openPauses } from '../interrupt.ts'
import { sha256 } from '../platform.ts'
import { progressBar } from '../progress.ts'
import { drawFrom } from '../sample/draw.ts'
import { noteOf, signerOf, type SampleSigner } from '../sample/keys.ts'
import { Spool } from '../spool.ts'
import { Usage } from '../usage.ts'
import { held, spooled, writeZip } from '../zip.ts'

const usage = 'mingshi sample -o <bundle.zip> [--records 1000] [--seed 1] [--from 2026-01-01] [--json]'
const template = (file: string): string => fileURLToPath(new URL(`../../templates/sample/${file}`, import.meta.url))

/** A bundle of made-up sessions of every outcome, to practise on. The same seed gives the same leaves. */
export const sample: Command = {
  name: 'sample',
  usage,
  about: 'Writes a bundle of made-up sessions, marked as a sample in its first leaf: to practise on, for tests, for load.',
  example: 'mingshi sample -o practice.zip --records 5000 --seed 7',
  async run(args, print) {
    const option = { type: 'string' } as const
    const { values } = parse(args, { output: { type: 'string', short: 'o' }, records: option, seed: option, from: option }, usage, 0)
    if (!values.output) throw new Usage(`expected -o <bundle.zip>, got none. Usage: ${usage}`)
    const records = numberOf('--records', values.records ?? '1000', 2, 8_000_000)
    const seed = numberOf('--seed', values.seed ?? '1', 0, 0x7fff_ffff)
    const from = firstMorning(values.from ?? '2026-01-01')

    const [policy, installationJson] = readEachJson([{ path: template('policy.json'), what: 'the sample’s policy' }, { path: template('installation.json'), what: 'the sample’s installation' }])
    const installation = parseInstallation(installationJson)
    const built = build(sha256, policy, [installation])
    const signer = signerOf(seed, installation.operator)
    const written = await writeSample(values.output, { built, installation, signer, seed, from, records })
    const told = { format: 'mingshi-sample/1', output: values.output, records: written, seed, origin: signer.name }
    if (values.json) printJson(print, told)
    else print.out(`${values.output}: ${written} made-up records of ${told.origin}, seed ${seed}. A sample: no machine wrote it.`)
    return 0
  },
}

/** Records of a quiet machine in half a year: a larger sample is of a busier one, not of a longer time. */
const perHalfYear = 80_000

interface Making { built: Built; installation: Installation; signer: SampleSigner; seed: number; from: number; records: number }

/** Days until there are enough records; how many there are. A checkpoint of every morning is kept. */
async function writeSample(path: string, { built, installation, signer, seed, from, records }: Making): Promise<number> {
  const digests = { policy: built.digest, installation: digestOf(sha256, installation) }
  const vkeys = signer.keys.map((key) => formatVkey(sha256, key))
  const shown = new Set<unknown>()
  const checkpoints = new Map<number, string>()
  const spool = new Spool()
  const pauses = openPauses()
  const bar = progressBar('making')
  let [frontier, prev] = [emptyFrontier, noPrev]
  const note = (): string => noteOf(signer, { size: frontier.size, rootHash: rootHash(sha256, frontier) })
  try {
    for (const facts of sampleLife({ built, installation, digests, vkeys, from, busy: Math.max(1, records / perHalfYear) }, drawFrom(seed))) {
      const dayIsOver = facts[0]!.type === 'epoch.stop'
      for (const each of facts) {
        shown.add(each.notice)
        const line = lineOf(sha256, each, frontier.size, prev)
        frontier = append(sha256, frontier, line.leafHash)
        prev = prevOf(line.leafHash)
        spool.add(`${line.text}\n`)
      }
      if (!dayIsOver) continue
      bar.show(Math.min(1, frontier.size / records))
      await pauses.pause()
      if (frontier.size >= records) break
      checkpoints.set(frontier.size, note())
    }
    const parts: Omit<BundleParts, 'leaves'> = {
      checkpoint: note(), checkpoints, keys: signer.keys, policies: [built.policy], installations: [installation],
      notices: noticesOf(built).filter((notice) => shown.has(digestOf(sha256, notice))),
    }
    await writeZip(path, [spooled('leaves.ndjson', spool), ...besideLeaves(sha256, parts).map(held)])
    return frontier.size
  } finally {
    bar.clear()
    pauses.end()
    spool.close()
  }
}

function numberOf(name: string, text: string, least: number, most: number): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : NaN
  if (!(number >= least && number <= most)) throw new Usage(`expected ${name} from ${least} to ${most}, got ${text}. Usage: ${usage}`)
  return number
}

/** Seven in the morning, where the sample stands. */
function firstMorning(day: string): number {
  const at = Date.parse(`${day}T07:00:00+08:00`)
  if (!/^20\d\d-\d\d-\d\d$/.test(day) || Number.isNaN(at) || new Date(at + 3_600_000).toISOString().slice(0, 10) !== day) throw new Usage(`expected a day after --from, such as 2026-01-01, got ${day}. Usage: ${usage}`)
  return at
}
