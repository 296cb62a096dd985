import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'

/** What became of each story, for vitest: where `MINGSHI_TOLD` says, as `{ files, passed, failed: string[], skipped: { name, why }[] }`. */
export default class Table {
  onTestRunEnd(modules) {
    const told = { files: modules.length, passed: 0, failed: [], skipped: [] }
    for (const module of modules) {
      const file = basename(module.moduleId, '.test.ts')
      if (module.state() === 'failed' && module.errors().length > 0) told.failed.push(file)
      for (const suite of module.children.allSuites()) if (suite.errors().length > 0) told.failed.push(`${file}: ${suite.fullName}`)
      for (const test of module.children.allTests()) {
        const { state, note } = test.result()
        const name = `${file}: ${test.fullName}`
        if (state === 'passed') told.passed++
        else if (state === 'skipped') told.skipped.push({ name, why: note ?? 'as on this machine in any engine' })
        else told.failed.push(name)
      }
    }
    writeFileSync(process.env.MINGSHI_TOLD, JSON.stringify(told))
  }
}

/** As lines: one per engine, below it what was skipped, by reason, and what failed. */
export function linesOf(engine, { files, passed, failed, skipped }) {
  const reasons = [...new Set(skipped.map(({ why }) => why))]
  return [
    `${engine}: ${files} files, ${passed} passed, ${skipped.length} skipped, ${failed.length} failed`,
    ...reasons.flatMap((why) => [`  skipped: ${why}`, ...skipped.filter((each) => each.why === why).map(({ name }) => `    ${name}`)]),
    ...failed.map((name) => `  failed: ${name}`),
  ]
}
