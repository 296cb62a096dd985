import { appends, lengthOfLast } from './append.ts'
import { exported, floorOfExport } from './export.ts'
import { fill } from './fill.ts'
import { floorOfPage } from './floor.ts'

/** The file that was chosen on the bench's page: a sample is too large to be handed over. */
const chosen = (): File => document.querySelector('input')!.files![0]!

const bench = {
  appends, lengthOfLast, exported, floorOfExport,
  fill: (operator: string, count: number) => fill(operator, chosen(), count),
  floorOfPage: () => floorOfPage(chosen()),
}
export type Bench = typeof bench
Object.assign(window, { bench })
