import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toJSONSchema } from 'zod/v4/core'
import { tableColumns } from '@mingshi/core'
import { limits } from '../../packages/core/src/fairness/metrics.ts'
import { leafSchema } from '../../packages/core/src/receipt/record.ts'
import { formOf, rowsOf, type Node } from './tables.ts'

const [, section = ''] = readFileSync('docs/formats.md', 'utf8').split('\n## A leaf\n')
const [types = '', holds = ''] = section.split('\n## ')[0]!.split('### What its keys hold')
const codes = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!)
const said = new Map(rowsOf(types).filter(([type]) => type!.startsWith('`')).map(([type, , keys]) => [codes(type!)[0]!, codes(keys!)]))
const [forms = '', keys = ''] = holds.split('| key | form | what |')
const named = rowsOf(forms)

const leaves = (toJSONSchema(leafSchema) as { oneOf: Required<Pick<Node, 'properties' | 'required'>>[] }).oneOf
const everyLeaf = ['type', 'i', 'prev', 't', 'm', 'boot']
const typeOf = ({ properties }: (typeof leaves)[number]): string => properties.type!.const as string

/** The form of every key that a table row names, by `key`, or `key of type` where the types differ. */
const written = new Map(rowsOf(keys).flatMap(([about, form]) => {
  const [names, of] = about!.split(' of ')
  return codes(names!).flatMap((name) => (of ? codes(of).map((type) => [`${name} of ${type}`, form!] as const) : [[name, form!] as const]))
}))
/** The same, as the schema has it: members of an object under their own names. */
const schemed = new Map<string, Map<string, string>>()
for (const leaf of leaves) for (const [key, node] of Object.entries(leaf.properties)) if (key !== 'type') take(key, node, typeOf(leaf))
function take(key: string, node: Node, type: string): void {
  schemed.set(key, (schemed.get(key) ?? new Map<string, string>()).set(type, formOf(node, named)))
  if (key === 'fairness.worst') return
  const { properties = {} } = node.anyOf?.[0] ?? node
  for (const [member, inner] of Object.entries(properties)) take(`${key}.${member}`, inner, type)
}

describe('the tables of leaves in docs/formats.md, held against the schema', () => {
  it('have every type with every key that it may have, and no other; `?` where the schema lets one be absent', () => {
    const schema = leaves.map((leaf) => [typeOf(leaf), Object.keys(leaf.properties).filter((key) => !everyLeaf.includes(key)).map((key) => (leaf.required.includes(key) ? key : `${key}?`))] as const)
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(schema))
    for (const { properties, required } of leaves) for (const key of everyLeaf) expect([key in properties, required.includes(key)]).toEqual([true, true])
    expect(said.size).toBe(leaves.length)
  })

  it('have a row for every key, in the form that the schema asks for', () => {
    const expected = new Map([...schemed].flatMap(([key, byType]) => {
      const own = [...byType].filter(([type]) => written.has(`${key} of ${type}`))
      const rest = [...byType].filter(([type]) => !written.has(`${key} of ${type}`))
      const all = new Set(rest.map(([, form]) => form))
      expect(all.size, `${key}: one form where the table does not tell types apart, got ${[...all].join('; ')}`).toBeLessThanOrEqual(1)
      return [...own.map(([type, form]) => [`${key} of ${type}`, form] as const), ...[...all].map((form) => [key, form] as const)]
    }))
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(expected))
  })

  it('name no form that no key has', () => {
    const used = [...written.values()].join(' ')
    for (const [name] of named.slice(1)) expect(used, name).toContain(name)
  })

  it('have every metric where they say metrics, and every column of a table of records', () => {
    const fairness = leaves.find((leaf) => typeOf(leaf) === 'health')!.properties.fairness!
    expect(Object.keys(fairness.properties!.worst!.properties!)).toEqual(Object.keys(limits))
    const [, exports = ''] = readFileSync('docs/formats.md', 'utf8').split('\n## Exports\n')
    const [, columns = ''] = /```columns\n([\s\S]*?)```/.exec(exports) ?? []
    expect(columns.split(/\s+/).filter(Boolean)).toEqual([...tableColumns])
  })
})
