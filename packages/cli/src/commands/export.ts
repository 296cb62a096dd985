import { csvHead, csvOf, fromUtf8, parseZip } from '@mingshi/core'
import { parse, type Command } from '../command.ts'
import { readBytes, writeText } from '../files.ts'
import { Usage } from '../usage.ts'

const views = ['csv']
const usage = `mingshi export <bundle.zip> --as ${views.join('|')} -o <file>`

/** Views of a bundle for other programs. They are not the evidence: nothing is verified here. */
export const exportAs: Command = {
  name: 'export',
  usage,
  about: 'Writes the records of a bundle as a table. A view to sort and to count in, not the evidence.',
  run(args, print) {
    const { values, positionals } = parse(args, { as: { type: 'string' }, output: { type: 'string', short: 'o' } }, usage, 1)
    if (!views.includes(values.as ?? '')) throw new Usage(`expected --as ${views.join(' or ')}, got ${values.as ?? 'none'}. Usage: ${usage}`)
    if (!values.output) throw new Usage(`expected -o <file>, got none. Usage: ${usage}`)
    const leaves = parseZip(readBytes({ path: positionals[0]!, what: 'a bundle' })).find(({ name }) => name === 'leaves.ndjson')
    if (!leaves) throw new Usage(`${positionals[0]}: expected a bundle with leaves.ndjson, got none`)
    const lines = fromUtf8(leaves.bytes, 'leaves.ndjson').split('\n').filter(Boolean)
    writeText(values.output, csvHead + lines.map(csvOf).join(''))
    print.out(`${values.output}: ${lines.length} records. A view, not the evidence: verify the bundle itself.`)
    return 0
  },
}
