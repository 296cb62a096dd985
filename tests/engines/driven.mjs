#!/usr/bin/env node
// Stands in a Chromium's place where `MINGSHI_DRIVEN` says which, so that Playwright can drive one that is years older than itself: it starts that program with the
// arguments that it was given, hands on what is said through the pipe, and says what an old engine does not understand in words that it does.
import { spawn } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { Downloads } from './downloads.mjs'
import { Held } from './held.mjs'
import { newer, older } from './older.mjs'

const [program, version] = JSON.parse(process.env.MINGSHI_DRIVEN)
const args = process.argv.slice(2)
/** Without a pipe nobody drives: it is started as a shell starts it, and told to stand on where nobody looks; else it ends once a page has loaded. */
const isDriven = args.includes('--remote-debugging-pipe')
if (!isDriven) args.unshift('--remote-debugging-port=0')
const browser = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit', ...(isDriven ? ['pipe', 'pipe'] : [])] })
browser.on('exit', (code) => process.exit(code ?? 1))
if (!isDriven) await new Promise(() => {})
const [, , , to, from] = browser.stdio
const [input, output] = [createReadStream(null, { fd: 3 }), createWriteStream(null, { fd: 4 })]
for (const stream of [to, from, input, output]) stream.on('error', () => {}) // either end may be killed
const say = (stream, message) => stream.write(`${JSON.stringify(message)}\0`)

/** Requests of our own have the numbers from here on: nobody else's, and nobody else waits for their answers. */
let own = 1e9
const ask = (method, params, sessionId) => say(to, { id: own++, method, params, ...(sessionId && { sessionId }) })
const downloads = new Downloads(ask, (method, params) => say(output, { method, params }))
const held = new Held((message) => say(output, message))

/** Answers to our own that are answers to somebody else's. */
const instead = new Map()

/** What Chromium 74 printed: it gives all of it at once, and is asked for it in pieces. */
const printed = new Map()

/** Before Chromium 77 a browser tells of its pages, and attaches itself to none. */
const attachesItself = version >= 77
const knowsDownloads = version >= 90
const knowsCookies = version >= 83
let isWatched = false
const creating = new Set()
const created = new Map()

lines(input, (text) => {
  const message = older(JSON.parse(text), version)
  const { id, method, params, sessionId } = message
  if (method === 'Browser.setDownloadBehavior' && !knowsDownloads) {
    downloads.into(params.downloadPath)
    return say(output, { id, result: {} })
  }
  if (method === 'Storage.getCookies' && !knowsCookies) {
    instead.set(own, id)
    return ask('Network.getAllCookies', {}, [...downloads.sessions.values()].at(-1)) // any page's
  }
  if (printed.has(params?.handle)) {
    const result = method === 'IO.read' ? { base64Encoded: true, data: printed.get(params.handle), eof: true } : {}
    return say(output, { id, result, sessionId })
  }
  if (method === 'Target.createTarget' && isWatched) creating.add(id)
  say(to, message)
  // Older ones run it from the next document on; a page's first, empty one is to have it too: a story's clock is set there.
  if (method === 'Page.addScriptToEvaluateOnNewDocument' && params.runImmediately && !params.worldName && version < 117) ask('Runtime.evaluate', { expression: params.source }, sessionId)
  if (method === 'Target.setAutoAttach' && !sessionId && !attachesItself && !isWatched) {
    isWatched = true
    ask('Target.setDiscoverTargets', { discover: true })
  }
})

const attached = new Set()
lines(from, (text) => {
  const message = newer(JSON.parse(text))
  const { id, method, params, result } = message
  if (instead.has(id)) return say(output, { id: instead.get(id), result, error: message.error })
  if (id >= 1e9) return
  if (held.takes(message)) return
  if (result?.data && !result.stream && version < 83 && result.data.startsWith('JVBERi')) { // %PDF-
    printed.set(`printed-${id}`, result.data)
    return say(output, { ...message, result: { stream: `printed-${id}` } })
  }
  if (method === 'Page.downloadWillBegin' && !knowsDownloads) downloads.begins(params.frameId)
  const target = params?.targetInfo
  if (isWatched && method === 'Target.targetCreated' && target.type === 'page' && !attached.has(target.targetId)) {
    attached.add(target.targetId)
    ask('Target.attachToTarget', { targetId: target.targetId, flatten: true })
  }
  // A page is said to be there when somebody is attached to it, not before.
  if (creating.delete(id) && result && !downloads.sessions.has(result.targetId)) return created.set(result.targetId, message)
  say(output, message)
  if (method !== 'Target.attachedToTarget' || target.type !== 'page') return
  if (!knowsDownloads) downloads.of(target.targetId, params.sessionId)
  if (created.has(target.targetId)) say(output, created.get(target.targetId))
  created.delete(target.targetId)
})

input.on('end', () => browser.kill())

function lines(stream, each) {
  let rest = ''
  stream.setEncoding('utf8').on('data', (text) => {
    const messages = (rest + text).split('\0')
    rest = messages.pop()
    messages.forEach(each)
  })
}
