import { cellOf, isBetween, objectIn, pictureOf, readTextLines, tableColumns } from '@mingshi/core'
import type { SchemaElement } from 'hyparquet-writer'
import { writeWhole } from '../write.ts'
import { Usage } from '../usage.ts'
import type { Made, Wish } from './export-wish.ts'

const times = ['t', 'deadline']
const integers = ['i', 'm', 'dwell', 'opening', 'ms', 'given', 'size']
const lists = ['items', 'alternatives']
/** Rows that are in memory at a time. */
const rowGroupSize = 20_000

type Row = Record<string, bigint | Date | boolean | string | string[]>

/**
 * The table’s columns with their types: instants in UTC, whole numbers, lists of ids, the rest text (hashes in hex). What is of
 * another type than its column has no place in it and ends the export; nothing else is verified.
 */
export async function exportParquet(wish: Wish): Promise<Made> {
  const { fileWriter, parquetWriteRows } = await import('hyparquet-writer') // only whoever asks for it waits for it
  let records = 0
  async function* rows(): AsyncGenerator<Row> {
    let number = 0
    for await (const { lines, done } of readTextLines(wish.source)) {
      for (const line of lines) {
        const row = rowOf(line, `${wish.path}: leaves.ndjson:${++number}`)
        if (row.t && !isBetween(wish.days, (row.t as Date).getTime())) continue
        records++
        yield row
      }
      wish.show(done)
    }
  }
  const columns = tableColumns.map((name) => ({ name }))
  await writeWhole(wish.output, (path) =>
    parquetWriteRows({ writer: fileWriter(path), rows: rows(), columns, schema: schema(), rowGroupSize, createdBy: 'mingshi', kvMetadata: [{ key: 'mingshi', value: 'a view, not the evidence' }] }),
  )
  return { records }
}

const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const

/** Apache Parquet’s own names for them; a list has three levels there. */
const schema = (): SchemaElement[] => [
  { name: 'mingshi', num_children: tableColumns.length },
  ...tableColumns.flatMap((name): SchemaElement[] => {
    const column = { name, repetition_type: 'OPTIONAL' } as const
    if (times.includes(name)) return [{ ...column, type: 'INT64', converted_type: 'TIMESTAMP_MILLIS', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' } }]
    if (integers.includes(name)) return [{ ...column, type: 'INT64' }]
    if (name === 'sample') return [{ ...column, type: 'BOOLEAN' }]
    if (lists.includes(name)) return [{ ...column, num_children: 1, converted_type: 'LIST' }, { name: 'list', repetition_type: 'REPEATED', num_children: 1 }, { name: 'element', repetition_type: 'OPTIONAL', ...text }]
    return [{ ...column, ...text }]
  }),
]

function rowOf(line: string, where: string): Row {
  const leaf = objectIn(line)
  if (!leaf) throw new Usage(`${where}: expected an object of JSON, got ${pictureOf(line)}`)
  const row: Row = {}
  for (const name of tableColumns) {
    const value = leaf[name]
    if (value === undefined || value === null) continue
    const typed = typedOf(name, value)
    if (typed === undefined) throw new Usage(`${where}: expected ${name} of its type, got ${pictureOf(value)}`)
    row[name] = typed
  }
  return row
}

function typedOf(name: string, value: unknown): Row[string] | undefined {
  if (times.includes(name)) return Number.isSafeInteger(value) && Math.abs(value as number) <= 8.64e15 ? new Date(value as number) : undefined
  if (integers.includes(name)) return Number.isSafeInteger(value) ? BigInt(value as number) : undefined
  if (name === 'sample') return typeof value === 'boolean' ? value : undefined
  if (lists.includes(name)) return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined
  return cellOf(name, value)
}
