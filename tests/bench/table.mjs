import { cpus, release, totalmem } from 'node:os'

/** Where it was measured: figures hold here, ratios travel further. */
export const machineLine = (engine) =>
  `${cpus().length} cores (${cpus()[0]?.model?.trim() || 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${release()}, node ${process.versions.node}, ${engine}`

/** Rows as a table in Markdown, to quote as it stands. */
export function tableOf(rows) {
  return ['| what | figure | floor | ratio | target |  |', '|---|---|---|---|---|---|', ...rows.map(lineOf)].join('\n')
}

export const lineOf = (row) => `| ${[row.what, figureOf(row), floorOf(row), ratioOf(row), targetOf(row), row.met === null ? '' : row.met ? 'met' : '**not met**'].join(' | ')} |`

const figureOf = ({ figure, unit, failed }) => (failed ? `failed: ${failed}` : withUnit(figure, unit))
const floorOf = ({ floor, floorWhat, unit }) => (floor === null ? '' : `${withUnit(floor, unit)}, ${floorWhat}`)
const ratioOf = ({ ratio, spread }) => (ratio === null ? '' : `${short(ratio)}${spread > 0 ? ` ± ${short(spread)}` : ''}`)
const targetOf = ({ target, unit }) => (target === null ? '' : target.is === 'ratio' ? `≤ ${target.most}` : `< ${withUnit(target.most, unit)}`)
const withUnit = (number, unit) => `${short(number)} ${unit}`

/** Three digits, as far as there are that many behind the point. */
function short(number) {
  if (Math.abs(number) >= 100) return Math.round(number).toLocaleString('en')
  return number.toFixed(Math.abs(number) >= 10 ? 1 : 2)
}
