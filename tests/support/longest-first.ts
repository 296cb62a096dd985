import { basename } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest although its file is short; a file is not known by its length. */
export const longest = ['report', 'sweep', 'audit', 'camera', 'crash', 'tricks', 'scenes-doors', 'scenes-flat', 'scenes-expiry', 'snippets', 'gate', 'service-outside', 'trouble', 'service', 'aids', 'given', 'outcomes', 'token', 'invariants', 'fuzz', 'bad', 'verify', 'any']

/** Stories first, since they wait and others fill the time; of each project first what takes longest, so that no core waits for one file at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification): number => {
      const at = longest.indexOf(basename(moduleId).replace('.test.ts', ''))
      return (project.name === 'stories' ? 0 : 100) + (at < 0 ? longest.length : at)
    }
    return (await super.sort(files)).map((file, i) => ({ file, i, rank: rank(file) })).sort((a, b) => a.rank - b.rank || a.i - b.i).map(({ file }) => file)
  }
}
