import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { discard } from './discard.ts'
import { Usage } from './usage.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge']
const elsewhere = ['/snap/bin/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** Where a Chromium is: where `CHROMIUM_PATH` says, or at one of the usual places. */
export function findChromium(): string {
  const said = process.env.CHROMIUM_PATH
  const places = said ? [said] : [...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere]
  const found = places.find((path) => existsSync(path))
  if (found === undefined) throw new Usage(`expected a Chromium on this computer, got none${said ? ` at ${said}` : ''}: install one, or say where it is: CHROMIUM_PATH=/path/to/chromium`)
  return found
}

interface Said { id?: number; method?: string; result?: Record<string, unknown>; error?: { message: string } }

/** One page of a Chromium of its own, spoken to over a pipe (DevTools protocol): no port, no package. It is gone when `use` is through. */
export async function withPage<T>(use: (send: (method: string, params?: object) => Promise<Record<string, unknown>>, event: (method: string) => Promise<void>) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'mingshi-audit-'))
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(findChromium(), ['--headless', '--remote-debugging-pipe', '--disable-gpu', '--no-first-run', `--user-data-dir=${profile}`, ...root, 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const [input, output] = [child.stdio[3] as Writable, child.stdio[4] as Readable]
  const waiting = new Map<number | string, { resolve: (value: Record<string, unknown>) => void; reject: (error: Error) => void }>()
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const fail = (): void => waiting.forEach(({ reject }) => reject(new Usage('expected an answer of Chromium, got none')))
  child.once('error', fail)
  child.once('close', fail)
  input.on('error', fail)
  let rest = ''
  output.setEncoding('utf8').on('data', (text: string) => {
    const pieces = (rest + text).split('\0')
    rest = pieces.pop()!
    for (const { id, method, result = {}, error } of pieces.map((piece) => JSON.parse(piece) as Said)) {
      const waits = waiting.get(id ?? method!)
      waiting.delete(id ?? method!)
      if (error) waits?.reject(new Usage(`Chromium: ${error.message}`))
      else waits?.resolve(result)
    }
  })
  const answer = (key: number | string): Promise<Record<string, unknown>> => new Promise((resolve, reject) => waiting.set(key, { resolve, reject }))
  let [id, sessionId] = [0, undefined as string | undefined]
  const send = (method: string, params: object = {}): Promise<Record<string, unknown>> => {
    const answered = answer(++id)
    input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    return answered
  }
  const late = setTimeout(() => child.kill(), 60_000)
  try {
    const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
    sessionId = (await send('Target.attachToTarget', { targetId, flatten: true })).sessionId as string
    return await use(send, async (method) => void (await answer(method)))
  } finally {
    clearTimeout(late)
    child.kill()
    await gone
    await discard(profile)
  }
}
