import { readFileSync, writeFileSync } from 'node:fs'
import { MingshiError, parseJson } from '@mingshi/core'
import { Usage } from './usage.ts'

export function readBytes(path: string, what: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    throw new Usage(`${path}: expected ${what}, got ${(error as NodeJS.ErrnoException).code ?? String(error)}`)
  }
}

/** A JSON file. What cannot be read, or is not JSON in UTF-8, ends the command with 2. */
export function readJson(path: string, what: string): unknown {
  const bytes = readBytes(path, what)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return parseJson(text, path)
  } catch (error) {
    if (!(error instanceof MingshiError)) throw new Usage(`${path}: expected JSON in UTF-8, got other bytes`)
    const { at, got } = error.details as { at: number; got: string }
    throw new Usage(`${path}: expected JSON, got ${got}${at >= 0 ? ` at character ${at}` : ''}`)
  }
}

export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    throw new Usage(`${path}: expected a file that can be written, got ${(error as NodeJS.ErrnoException).code ?? String(error)}`)
  }
}
