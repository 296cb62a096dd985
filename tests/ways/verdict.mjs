import { headers, verdictOfHeader } from './headers.mjs'
import { tryHeaders, tryWays } from './run.mjs'
import { ways } from './ways.mjs'

/** `absent`: this engine has no such way, with our script or without; `untried`: it does not tell. */
export const verdictOf = ({ expected }, { with: ours, without }) => {
  if (ours.open === undefined) return 'untried'
  if (without && !without.open) return 'absent'
  return ours.open ? (expected === 'passes' ? 'passes' : 'open') : 'blocked'
}

/** What an engine's ways and the headers came to there, as `results/` keeps it. */
export async function measured(how) {
  const its = await tryWays({ ...how, control: true })
  const { tried } = await tryHeaders(how)
  return {
    format: 'mingshi-ways/2', engine: its.engine,
    verdicts: Object.fromEntries(ways.map((way) => [way.id, verdictOf(way, its.tried[way.id])])),
    headers: Object.fromEntries(headers.map((row) => [row.id, verdictOfHeader(row, tried[row.id])])),
  }
}

/** What is not as the list says, a sentence each. An engine without the plainest way had no camera: nothing was tried. */
export const wrongIn = ({ verdicts }) => ways
  .filter(({ id, expected = 'blocked' }) => ![expected, ...(id === 'media-devices' ? [] : ['absent', 'untried'])].includes(verdicts[id]))
  .map(({ id, expected = 'blocked' }) => `${id}: expected ${expected}, got ${verdicts[id]}`)

/** The name of an engine's file in `results/`. */
export const fileOf = ({ engine }) => new URL(`results/${engine.toLowerCase().replaceAll(' ', '-')}.json`, import.meta.url)
