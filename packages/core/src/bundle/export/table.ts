import { csvHead, csvOf, objectIn } from '../csv.ts'
import type { Source } from '../source.ts'
import { isBetween, type Days } from './between.ts'
import { readTextLines } from './lines.ts'

/** A piece of a table. */
export interface TablePart {
  text: string
  rows: number
  /** How much of the log is through, from 0 to 1. */
  done: number
}

/**
 * A bundle’s log as a table in CSV, piece by piece: a log of any size takes the same memory. Of some days only where they are
 * asked for; a line without a time is in every one. Throws `bad-zip` on what is no bundle.
 */
export async function* renderTable(source: Source, days: Days = {}): AsyncGenerator<TablePart> {
  yield { text: csvHead, rows: 0, done: 0 }
  for await (const { lines, done } of readTextLines(source)) {
    const rows = lines.filter((line) => isOf(days, line))
    yield { text: rows.map(csvOf).join(''), rows: rows.length, done }
  }
}

function isOf(days: Days, line: string): boolean {
  if (days.since === undefined && days.until === undefined) return true
  const t = objectIn(line)?.t
  return typeof t !== 'number' || isBetween(days, t)
}
