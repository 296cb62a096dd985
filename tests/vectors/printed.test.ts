import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { failed, ceiling, row } from '../bench/rounds.mjs'
import { mingshi, ownFiles } from '../support/mingshi.ts'
import { misshapenIn, shapesOf } from './shapes.ts'

const formats = readFileSync('docs/formats.md', 'utf8')
const seen = new Set<string>()
const faultsOf = (value: unknown): string[] => {
  seen.add((value as { format: string }).format)
  return misshapenIn(value)
}
const { folder, file } = ownFiles()
const [policy, installation] = ['policy', 'installation'].map((name) => file(`${name}.json`, readFileSync(`examples/vending/${name}.json`)))
const later = file('later.json', readFileSync('examples/vending/policy.json', 'utf8').replace('"version": "1"', '"version": "2"').replace('确认付款的人是您本人', '确认付款的是您本人'))
const illegal = file('illegal.json', readFileSync('examples/vending/policy.json', 'utf8').replace(/"goLive": "[^"]+",/, '"goLive": "2020-01-01",').replace(/"alternatives": \[[\s\S]*?\n {2}\]/, '"alternatives": []'))
const at = (name: string): string => join(folder, name)
const life = 'tests/vectors/base/life.zip'
const vkeys = file('vkeys.txt', `${/```example vkeys\n(.*)\n/.exec(formats)![1]!}\n`)
const witness = /```example witness\n(.*)\n/.exec(formats)![1]!

/** What `docs/formats.md` prints, in an order in which each has its files. */
const calls: [name: string, ...args: string[]][] = [
  ['init', 'vending', '-o', at('shop')], ['sample', '-o', at('practice.zip'), '--records', '60', '--seed', '7'], ['build', policy!, '--installation', installation!, '-o', at('policy.mingshi.json'), '--since', policy!],
  ['lint', policy!, '--installation', installation!], ['lint', illegal], ['build', illegal, '--installation', installation!, '-o', at('none.json')], ['items', policy!], ['notice', policy!], ['change', policy!, later], ['change', later, policy!],
  ['csp', policy!, '--installation', installation!], ['signage', policy!, '--size', 'A4'], ['disclosure', policy!], ['filing', policy!, '--stored', '100000'], ['assessment', policy!, '--installation', installation!],
  ['inspection', policy!, '--installation', installation!, '--bundle', at('practice.zip')], ['report', life], ['speech-script', policy!], ['receipt-page', policy!, '--keys', vkeys], ['verify', life, '--witness', witness, '--against', life],
  ['verify', at('policy.mingshi.json')], ['verify', 'tests/vectors/base/pruned.zip'], ['export', life, '--as', 'csv', '-o', at('r.csv')], ['export', life, '--as', 'kantara', '-o', at('r.json')],
]

describe('what commands print with --json, and docs/formats.md', () => {
  it.each(calls)('%s', async (...args) => {
    const { out, err } = await mingshi(...args, '--json')
    expect(out, err).not.toBe('')
    expect(faultsOf(JSON.parse(out))).toEqual([])
  })

  it('files that are no output', () => {
    const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
    for (const path of [at('policy.mingshi.json'), 'packages/kiosk/privacy.json', ...readdirSync('tests/ways/results').map((name) => `tests/ways/results/${name}`)]) expect(faultsOf(json(path)), path).toEqual([])
  })

  it('rows of the bench, of all three kinds', () => {
    const measured = { what: 'a', unit: 'ms', figure: [2, 3], floor: [1, 1], floorWhat: 'b' }
    const rows = [row(measured), row({ ...measured, most: 1.3 }), ceiling({ ...measured, most: 200 }), ceiling({ what: 'a', unit: 'MB', figure: [1], most: 2 }), failed({ what: 'a', why: 'b' })]
    expect(faultsOf({ format: 'mingshi-bench/1', at: '', machine: '', records: 1, results: [{ area: 'log', rows }] })).toEqual([])
  })

  it('is a test that a member too many, too few, or of another kind does not pass', () => {
    const good = { format: 'mingshi-sample/1', output: 'a', records: 1, seed: 1, origin: 'b' }
    expect(faultsOf(good)).toEqual([])
    expect(faultsOf({ ...good, more: 1 })).toEqual(['$.more: not in the shape'])
    expect(faultsOf({ ...good, seed: undefined, origin: {} })).toEqual(['$.origin: not a scalar'])
    const { seed: _, ...less } = good
    expect(faultsOf(less)).toEqual(['$.seed: missing'])
    expect(faultsOf({ format: 'mingshi-items/1', purposes: {} })).toEqual(['$.purposes: no list'])
  })

  it('has met every shape but those of two that need a browser and a build, which stories/audit-page and house/formats look at', () => {
    expect([...shapesOf().keys()].filter((format) => !seen.has(format))).toEqual(['mingshi-fairness/1', 'mingshi-sri/1'])
  })
})
