import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { MingshiError, parseWitness, type Outside, type Witness } from '@mingshi/core'
import { readBytes, readText } from '../files.ts'
import { sha256 } from '../platform.ts'
import { Usage } from '../usage.ts'

/** Options by which an auditor hands in what is not the operator’s: receipts, an older bundle, the keys of witnesses. */
export const outsideOptions = { receipt: { type: 'string', multiple: true }, against: { type: 'string' }, witness: { type: 'string', multiple: true } } as const

export interface Given {
  receipt?: string[] | undefined
  against?: string | undefined
  witness?: string[] | undefined
}

/** What was handed in, read. A receipt or a key is its text, or a file of it. */
export const readOutside = ({ receipt = [], against, witness = [] }: Given): Required<Outside> => ({
  receipts: receipt.map((given, i) => (existsSync(given) ? { name: basename(given), text: readText({ path: given, what: 'a receipt' }) } : { name: `#${i + 1}`, text: given })),
  older: against === undefined ? [] : [{ name: basename(against), zip: readBytes({ path: against, what: 'an older bundle' }) }],
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
