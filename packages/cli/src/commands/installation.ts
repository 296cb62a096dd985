import { parseInstallation, type Installation } from '@mingshi/core'
import { readParsed } from '../files.ts'

/** The one installation that a paper is for, if it is for one. */
export const readInstallation = (path: string | undefined): Installation | undefined =>
  path === undefined ? undefined : readParsed({ path, what: 'an installation' }, parseInstallation)
