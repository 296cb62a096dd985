import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { MingshiError, parseWitness, type Outside, type Source, type Witness } from '@mingshi/core'
import { readText } from '../files.ts'
import { sha256 } from '../platform.ts'
import { openSource } from '../source.ts'
import { Usage } from '../usage.ts'

/** Options by which an auditor hands in what is not the operator’s: receipts, an older bundle, the keys of witnesses. */
export const outsideOptions = { receipt: { type: 'string', multiple: true }, against: { type: 'string' }, witness: { type: 'string', multiple: true }, checkpoint: { type: 'string', multiple: true } } as const

export interface Given {
  receipt?: string[] | undefined
  against?: string | undefined
  witness?: string[] | undefined
  checkpoint?: string[] | undefined
}

/** A bundle, and what was handed in beside it: a receipt or a key is its text, or a file of it; an older bundle is read piece by piece, as the bundle is. To be closed. */
export function openBeside(path: string, { against, ...given }: Given): { source: Source; outside: Required<Outside>; close(): void } {
  const texts = readTexts(given)
  const source = openSource({ path, what: 'a bundle' })
  try {
    const older = against === undefined ? [] : [{ name: basename(against), zip: openSource({ path: against, what: 'an older bundle' }) }]
    return { source, outside: { ...texts, older }, close: () => [source, ...older.map(({ zip }) => zip)].forEach((each) => each.close()) }
  } catch (error) {
    source.close()
    throw error
  }
}

const readTexts = ({ receipt = [], witness = [], checkpoint = [] }: Omit<Given, 'against'>): Omit<Required<Outside>, 'older'> => ({
  receipts: receipt.map((given, i) => (existsSync(given) ? { name: basename(given), text: readText({ path: given, what: 'a receipt' }) } : { name: `#${i + 1}`, text: given })),
  checkpoints: checkpoint.map((path) => ({ name: basename(path), text: readText({ path, what: 'a checkpoint' }) })),
  witnesses: [...new Map(witness.flatMap(witnessesIn).map((each) => [JSON.stringify([each.name, ...each.key]), each])).values()],
})

/** A key line, or a file with one to a line; lines that begin with `#` are remarks. */
function witnessesIn(given: string): Witness[] {
  const isFile = existsSync(given)
  const lines = isFile ? readText({ path: given, what: 'the keys of witnesses' }).split(/\r?\n/) : [given]
  const keys = lines.flatMap((line, i) => (isFile && (line === '' || line.startsWith('#')) ? [] : [{ line, where: isFile ? `${given}:${i + 1}` : '--witness' }]))
  if (keys.length === 0) throw new Usage(`${given}: expected the keys of witnesses, one to a line, got none`)
  return keys.map(({ line, where }) => {
    try {
      return parseWitness(sha256, line)
    } catch (error) {
      if (!(error instanceof MingshiError)) throw error
      const { got } = error.details as { got: string }
      throw new Usage(`${where}: expected name+keyid+key of a witness, Ed25519 of type 4, got ${got}`)
    }
  })
}
