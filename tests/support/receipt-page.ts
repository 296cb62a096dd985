import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { formatVkey } from '@mingshi/core'
import type { BrowserContext, Page } from 'playwright-core'
import type { Evidence } from './evidence.ts'
import { sha256 } from './sha256.ts'

/** The page as the command makes it, from a shell. Its path. */
export function makePage(folder: string, policies: readonly string[], keys: readonly string[]): string {
  const path = join(folder, 'receipt.html')
  const { status, stderr } = spawnSync(process.execPath, ['packages/cli/bin/mingshi.js', 'receipt-page', ...policies, ...keys.flatMap((file) => ['--keys', file]), '-o', path], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return path
}

export const vkeysOf = (...logs: Evidence[]): string => logs.flatMap(({ keys }) => keys.map((key) => `${formatVkey(sha256, key)}\n`)).join('')

/** The page opened from a disk, on a phone or on something larger: what it asked the network for, and what its console said. */
export interface Opened {
  page: Page
  requests: string[]
  said: string[]
}

export async function openFile(context: BrowserContext, path: string, fragment: string, width = 360, height = 640): Promise<Opened> {
  const page = await context.newPage()
  const opened: Opened = { page, requests: [], said: [] }
  page.on('request', (request) => opened.requests.push(request.url()))
  page.on('console', (message) => opened.said.push(message.text()))
  page.on('pageerror', (error) => opened.said.push(error.message))
  await page.setViewportSize({ width, height })
  await page.goto(pathToFileURL(path).href + (fragment && `#${fragment}`))
  return opened
}

/** What it says of the signature, once it has looked. */
export async function verdictIn({ page }: Opened): Promise<string | null> {
  await page.locator('[data-verdict]:not([data-verdict="checking"])').waitFor()
  return page.locator('[data-verdict]').getAttribute('data-verdict')
}
