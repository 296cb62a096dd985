import { it, TestRunner } from 'vitest'

const driven = process.env.MINGSHI_DRIVEN

/** The Chromium that the stories are told in: an older one's number where that is meant (`npm run test:engines:stories`), else newer than any. */
export const engine = driven ? (JSON.parse(driven) as [string, number])[1] : Infinity

/**
 * Ends the running test as skipped where the engine is older than Chromium `version`, which brought `what`; the table of `npm run test:engines:stories`
 * gives that as the reason. First in a test, before anything is waited for.
 */
export function since(version: number, what: string): void {
  unless(engine >= version, `${what}: since Chromium ${version}`)
}

/** The same for what the carried engines lack whatever their number: they are shells without a window, built small. */
export function unless(is: boolean, why: string): void {
  if (!is) TestRunner.getCurrentTest()!.context.skip(why)
}

/** Of what one test tries together, what the engine has; of each other one a skipped test stands beside, with its reason. Not within a test. */
export function had<T extends Wants>(all: readonly T[], nameOf: (each: T) => string): T[] {
  const isHere = ({ since: said, windowed }: Wants): boolean => (!said || engine >= said[0]) && (!windowed || engine === Infinity)
  for (const each of all) if (!isHere(each)) it(nameOf(each), () => (each.since ? since(...each.since) : unless(false, each.windowed!)))
  return all.filter(isHere)
}

/** What a row wants of the engine: a Chromium that has `what`, or a window, and then why. */
interface Wants {
  since?: [version: number, what: string]
  windowed?: string
}
