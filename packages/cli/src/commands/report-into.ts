import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { crc32 } from 'node:zlib'
import { addedByTools, chunksOf, csvHead, csvOf, layZip, MingshiError, openZip, type Source, type ZipEntry } from '@mingshi/core'
import { obstacleOf } from '../files.ts'
import { Spool } from '../sample/write.ts'
import { lineOf, Usage } from '../usage.ts'

/** A file of the new zip: its bytes come in pieces, for it may be large. */
interface Piecewise {
  name: string
  crc: number
  length: number
  pieces: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/**
 * The bundle once more, its evidence byte by byte, and behind it what tools may add: verification looks past that. What an earlier
 * run added is replaced. The new zip appears whole or not at all, also in the place of the old one.
 */
export async function addInto(source: Source, { path, into, html }: { path: string; into: string; html: string }, onProgress: (done: number) => void): Promise<void> {
  const entries = await entriesOf(source, path)
  const evidence = entries.filter(({ name }) => !addedByTools.includes(name)).map(({ name, crc, start, size }): Piecewise => ({ name, crc, length: size, pieces: () => chunksOf(source, start, size) }))
  const csv = new Spool()
  try {
    const leaves = entries.find(({ name }) => name === 'leaves.ndjson')!
    await tableOf(source, leaves, csv, (done) => onProgress(done / 2))
    const files = [...evidence, { name: 'records.csv', crc: csv.crc, length: csv.length, pieces: () => csv.chunks() }, held('report.html', Buffer.from(`${html}\n`)), template('verify.py'), template('VERIFY.md')]
    await writeZip(into, files, (done) => onProgress(0.5 + done / 2))
  } finally {
    csv.close()
  }
}

async function entriesOf(source: Source, path: string): Promise<ZipEntry[]> {
  try {
    const entries = await openZip(source)
    if (entries.some(({ name }) => name === 'leaves.ndjson')) return entries
  } catch (error) {
    if (!(error instanceof MingshiError)) throw error
    throw new Usage(`${path}: ${lineOf(error)}; nothing can be added to it`)
  }
  throw new Usage(`${path}: expected a bundle with leaves.ndjson, got none; nothing can be added to it`)
}

/** The records as a table, line by line. */
async function tableOf(source: Source, { start, size }: ZipEntry, csv: Spool, onProgress: (done: number) => void): Promise<void> {
  csv.add(csvHead)
  const decoder = new TextDecoder('utf-8')
  let [rest, read] = ['', 0]
  for await (const piece of chunksOf(source, start, size)) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = lines.pop()!
    for (const line of lines) csv.add(csvOf(line))
    onProgress((read += piece.length) / size)
  }
  const last = rest + decoder.decode()
  if (last !== '') csv.add(csvOf(last))
  csv.flush()
}

const held = (name: string, bytes: Uint8Array): Piecewise => ({ name, crc: crc32(bytes), length: bytes.length, pieces: () => [bytes] })
const template = (name: string): Piecewise => held(name, readFileSync(fileURLToPath(new URL(`../../templates/auditor/${name}`, import.meta.url))))

/** Lengths and places in a zip are of 32 bits (APPNOTE 6.3, section 4.4). */
const largest = 0xffff_ffff

async function writeZip(into: string, files: readonly Piecewise[], onProgress: (done: number) => void): Promise<void> {
  const total = files.reduce((sum, { length }) => sum + length, 0)
  if (total + files.length * 400 > largest) throw new Usage(`${into}: expected a zip of at most 4 GiB, got ${Math.ceil(total / 2 ** 30)} GiB with the table in it; write the report alone with -o`)
  const { headers, directory } = layZip(files)
  const part = `${into}.part`
  let out: number | undefined
  let written = 0
  try {
    out = openSync(part, 'w')
    for (const [i, { pieces }] of files.entries()) {
      writeWhole(out, headers[i]!)
      for await (const piece of pieces()) {
        writeWhole(out, piece)
        onProgress((written += piece.length) / total)
      }
    }
    writeWhole(out, directory)
    closeSync(out)
    out = undefined
    renameSync(part, into)
  } catch (error) {
    if (out !== undefined) closeSync(out)
    rmSync(part, { force: true })
    throw error instanceof Usage ? error : new Usage(`${into}: expected a file that can be written, got ${obstacleOf(error, 'written')}`)
  }
}

/** A disk may take less than it was given. */
function writeWhole(out: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(out, bytes, at)
}
