import { MingshiError, parseInstallation, type Installation } from '@mingshi/core'
import { readJson } from '../files.ts'
import { lineOf, Usage } from '../usage.ts'

/** The one installation that a paper is for, if it is for one: what is not of its shape is a `Usage` that says so in one line. */
export function readInstallation(path: string | undefined): Installation | undefined {
  if (path === undefined) return undefined
  const json = readJson({ path, what: 'an installation' })
  try {
    return parseInstallation(json)
  } catch (error) {
    if (!(error instanceof MingshiError)) throw error
    throw new Usage(`${path} ${lineOf(error)}`)
  }
}
