import { dayPattern, type Stored } from '@mingshi/core'
import { Usage } from '../usage.ts'

/** `--stored` and `--reached`: how many people a controller stores, and the day on which it reached the number that is filed. */
export function storedOf(stored: string, reached: string | undefined, usage: string): Stored {
  if (!/^\d{1,10}$/.test(stored)) throw new Usage(`--stored: expected a number of persons, got ${stored}. Usage: ${usage}`)
  if (reached !== undefined && !dayPattern.test(reached)) throw new Usage(`--reached: expected a day such as 2026-11-01, got ${reached}`)
  return { persons: Number(stored), ...(reached !== undefined && { reached }) }
}
