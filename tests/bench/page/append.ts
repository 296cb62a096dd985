import { lineOf, noPrev, utf8 } from '@mingshi/core'
import { openDB, type IDBPDatabase } from 'idb'
import { openMachine } from './machine.ts'
import type { Facts } from '../../../packages/kiosk/src/log/append.ts'

/** A consent as a machine records it: of the size that most records have. */
const digest = (letter: string): string => `sha256:${letter.repeat(64)}`
const facts: Facts = {
  type: 'consent.given', session: 'o2Ejpg8-m5G7Rzb5', purpose: 'pay', item: 'face', age: 'over14', input: 'touch', dwell: 8_213, lang: 'zh-CN',
  notice: digest('a'), policy: digest('b'), installation: digest('c'), fingerprint: digest('d'),
}

/** `bare`: a strict transaction with the same bytes. `sign`: the signatures alone. `store`: signed, linked and stored. `sdk`: that and the second copy, as on a machine. */
export type Way = 'bare' | 'sign' | 'store' | 'sdk'
const stamp = { t: 1_795_000_000_000, m: 242_810, boot: 'f35_OJ78' }

/**
 * Milliseconds of durable appends of `of` records each: `count` of every way in turn, one after the other, so that what else
 * the machine does meets all of them.
 */
export async function appends(operator: string, ways: readonly Way[], count: number, of: number): Promise<number[][]> {
  const appenders = await Promise.all(ways.map((way) => appender(operator, way)))
  for (const append of appenders) await append(of)
  const times: number[][] = ways.map(() => [])
  for (let i = 0; i < count; i++) {
    for (const [at, append] of appenders.entries()) times[at]!.push(await timed(() => append(of)))
  }
  return times
}

export async function timed(action: () => Promise<unknown>): Promise<number> {
  const since = performance.now()
  await action()
  return performance.now() - since
}

/** Bytes of the last record's line and its newline. */
export async function lengthOfLast(operator: string): Promise<number> {
  const { store } = await openMachine(operator)
  const { size } = (await store.head())!
  const [line] = await store.lines(size - 1, size)
  return utf8(line!).length + 1
}

/** Each way has a log of its own. */
async function appender(operator: string, way: Way): Promise<(records: number) => Promise<unknown>> {
  const { sha256, signer, log } = await openMachine(way === 'sdk' ? operator : `${way}.${operator}`)
  if (way === 'sign') return () => signer.signNote(utf8(JSON.stringify(facts).slice(0, 130))) // as long as a checkpoint
  if (way !== 'bare') {
    const opened = await log(way === 'sdk')
    return (records) => opened.append(Array.from({ length: records }, () => facts))
  }
  const database = await openDB('bare', 1, { upgrade: (db) => void db.createObjectStore('lines') })
  let next = await database.count('lines')
  const { text } = lineOf(sha256, { ...facts, ...stamp }, next, noPrev)
  return (records) => putBare(database, text, (next += records) - records, records)
}

async function putBare(database: IDBPDatabase, text: string, from: number, records: number): Promise<void> {
  const { store, done } = database.transaction('lines', 'readwrite', { durability: 'strict' })
  for (let i = 0; i < records; i++) void store.add(text, from + i)
  await done
}
