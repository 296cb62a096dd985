import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { FairnessResult } from '@mingshi/core'
import { withPage } from '../chromium.ts'
import { parse, printJson, type Command } from '../command.ts'
import { readText } from '../files.ts'
import { Usage } from '../usage.ts'

const usage = 'mingshi audit-page <url or file> --agree <css> --refuse <css> [--size 1080x1920] [--json]'
const script = (): string => readText({ path: fileURLToPath(new URL('../../dist/audit-page.script.js', import.meta.url)), what: 'the script that measures' })

/** The fairness metrics of any choice on any page, by the code that a kiosk measures its own screens with. Exit 1 on a hard failure. */
export const auditPage: Command = {
  name: 'audit-page',
  usage,
  about: 'Measures the fairness of two controls of any page, in a Chromium of this computer.',
  example: 'mingshi audit-page pay.html --agree .yes --refuse .no',
  async run(args, print) {
    const { values, positionals } = parse(args, { agree: { type: 'string' }, refuse: { type: 'string' }, size: { type: 'string' } }, usage, 1, 'page')
    const { agree, refuse, size = '1080x1920' } = values
    if (agree === undefined || refuse === undefined) throw new Usage(`expected --agree and --refuse, got ${agree === undefined ? 'no --agree' : 'no --refuse'}. Usage: ${usage}`)
    const [, width, height] = /^(\d{2,4})x(\d{2,4})$/.exec(size) ?? []
    if (!width) throw new Usage(`expected a size like 1080x1920, got ${size}`)
    const page = positionals[0]!
    const url = existsSync(page) ? pathToFileURL(resolve(page)).href : page
    const results = await measure(url, agree, refuse, { width: Number(width), height: Number(height) })
    const failed = results.filter(({ pass, hard }) => hard && !pass)
    if (values.json) printJson(print, { format: 'mingshi-fairness/1', url, size, agree, refuse, pass: failed.length === 0, results })
    else {
      for (const { metric, value, threshold, hard, pass } of results) print.out(`${pass ? 'fair  ' : hard ? 'UNFAIR' : 'warn  '}  ${metric.padEnd(4)}  ${value === null ? 'not measurable' : value} (${threshold})`)
      print.out(failed.length === 0 ? 'No hard metric fails.' : `UNFAIR: ${failed.map(({ metric }) => metric).join(', ')}. docs/fairness.md says what each one measures.`)
    }
    return failed.length === 0 ? 0 : 1
  },
}

const measure = (url: string, agree: string, refuse: string, size: { width: number; height: number }): Promise<FairnessResult[]> =>
  withPage(async (send, event) => {
    await send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false })
    await send('Page.enable')
    const loaded = event('Page.loadEventFired')
    loaded.catch(() => {}) // whoever waits for it hears of it
    const { errorText } = await send('Page.navigate', { url })
    if (errorText) throw new Usage(`expected a page at ${url}, got ${String(errorText)}`)
    await loaded
    const expression = `document.fonts.ready.then(() => { ${script()}; return mingshiAudit(${JSON.stringify(agree)}, ${JSON.stringify(refuse)}) })`
    const { result } = (await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })) as { result: { value?: FairnessResult[] | string; description?: string } }
    if (!Array.isArray(result.value)) throw new Usage(result.value ?? result.description ?? 'expected results of the page, got none')
    return result.value
  })
