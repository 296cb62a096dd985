import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { addedByTools, chunksOf, MingshiError, openZip, renderTable, type Source, type ZipEntry } from '@mingshi/core'
import { Spool } from '../spool.ts'
import { lineOf, Usage } from '../usage.ts'
import { held, spooled, writeZip, type Piecewise } from '../zip.ts'

/**
 * The bundle once more, its evidence byte by byte, and behind it what tools may add: verification looks past that. What an earlier
 * run added is replaced. The new zip appears whole or not at all, also in the place of the old one.
 */
export async function addInto(source: Source, { path, into, html }: { path: string; into: string; html: string }, onProgress: (done: number) => void): Promise<void> {
  const csv = new Spool()
  try {
    const evidence = (await evidenceOf(source, csv, path, (done) => onProgress(done / 2))).map(({ name, crc, start, size }): Piecewise => ({ name, crc, length: size, pieces: () => chunksOf(source, start, size) }))
    const files = [...evidence, spooled('records.csv', csv), held({ name: 'report.html', bytes: Buffer.from(`${html}\n`) }), template('verify.py'), template('VERIFY.md')]
    await writeZip(into, files, (done) => onProgress(0.5 + done / 2))
  } finally {
    csv.close()
  }
}

/** What is in the bundle but for what tools added, and its records as a table. */
async function evidenceOf(source: Source, csv: Spool, path: string, onProgress: (done: number) => void): Promise<ZipEntry[]> {
  try {
    for await (const { text, done } of renderTable(source)) {
      csv.add(text)
      onProgress(done)
    }
    return (await openZip(source)).filter(({ name }) => !addedByTools.includes(name))
  } catch (error) {
    if (!(error instanceof MingshiError)) throw error
    throw new Usage(`${path}: expected a bundle, got another file: ${lineOf(error)}; nothing can be added to it`)
  }
}

const template = (name: string): Piecewise => held({ name, bytes: readFileSync(fileURLToPath(new URL(`../../templates/auditor/${name}`, import.meta.url))) })
