import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseZip, verifyBundle } from '@mingshi/core'
import { Browser } from './browser.mjs'
import { bundleOf, readMirrors } from './mirror.mjs'
import { randomOf } from './random.mjs'
import { sha256, verifier } from './verifier.mjs'

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const reopenings = 3

/** In the page: the kiosk, and what its integrator is told. */
const open = `(async () => {
  window.healths = []
  document.addEventListener('mingshi:health', ({ detail }) => healths.push(detail))
  window.kiosk = await Mingshi.createKiosk({ policy: 'policy.mingshi.json', installation: 'installation.json', parts: [MingshiService] })
  await new Promise((resolve) => setTimeout(resolve))
  return JSON.stringify({ healths, now: kiosk.health.code })
})()`

/** In the page: appends by itself, in groups of one to four and with pauses, and acknowledges each when its promise has resolved. */
const work = (tag, seed, most) => `(async () => {
  ${randomOf}
  const random = randomOf(${seed})
  let n = 0
  const one = async () => {
    const id = '${tag}-' + n++
    await (random() < 0.5 ? kiosk.disable(id) : kiosk.enable(id))
    acked(id)
  }
  while (n < ${most} && !window.resting) {
    await Promise.all(Array.from({ length: 1 + Math.floor(random() * 4) }, one))
    if (random() < 0.3) await new Promise((resolve) => setTimeout(resolve, random() * 60))
  }
})()`

const takeBundle = `kiosk.export({ by: 'crash', why: 'test' }).then((blob) => new Promise((resolve) => {
  const reader = new FileReader()
  reader.onload = () => resolve(reader.result.split(',')[1])
  reader.readAsDataURL(blob)
}))`

/**
 * One machine's bad day: work, SIGKILL at some moment, a damage to its files, and three starts with work and a SIGKILL each.
 * Then everything that is left is verified and compared with what was acknowledged.
 */
export async function round({ chromium, url, damage, seed, workMs = 1_500 }) {
  const random = randomOf(seed)
  const profile = mkdtempSync(join(tmpdir(), 'mingshi-crash-'))
  const acked = new Set()
  const told = new Set()
  let browser
  let engine
  const life = async (more) => {
    browser = await Browser.start({ chromium, profile, more }, (id) => acked.add(id))
    engine = (await browser.send('Browser.getVersion')).product
    await browser.goto(url)
    const { healths, now } = JSON.parse(await browser.evaluate(open))
    for (const { code, detail } of healths) told.add(code.startsWith('log-') ? `${code} ${detail}` : code)
    return now
  }
  /** The start with the work that is killed. Where the machine is too busy to open its storage in time, nothing is acknowledged, and it is started again. */
  const first = async (more, ms) => {
    for (let starts = 0; acked.size === 0 && starts < 5; starts++) {
      await browser?.kill()
      await life(more)
      let isOver = false
      browser.evaluate(work('first', seed, 1e9)).catch((error) => { // killed, or refused
        isOver = true
        if (acked.size === 0) told.add(`refused: ${error.message.slice(0, 60)}`)
      })
      const until = Date.now() + ms
      while (!isOver && (acked.size === 0 || Date.now() < until)) await pause(1 + random() * 12)
    }
  }
  try {
    await first(damage.first, 60 + random() * workMs)
    if (damage.restMs) {
      await browser.evaluate('window.resting = true')
      await pause(damage.restMs) // localStorage is on the disk after seconds
    }
    await browser.kill()
    const applied = damage.apply(profile)

    let now
    for (let i = 1; i <= reopenings; i++) {
      now = await life(damage.then)
      await browser.evaluate(work(`again${i}`, seed + i, 12)).catch((error) => told.add(`refused: ${error.message.slice(0, 60)}`))
      if (i < reopenings) await browser.kill()
    }
    const mirrors = JSON.parse(await browser.evaluate(readMirrors))
    const taken = await browser.evaluate(takeBundle).catch(() => undefined)
    return { damage, engine, seed, applied, acked: acked.size, now, told: [...told], ...(await judge({ acked, mirrors, taken })) }
  } finally {
    await browser?.kill()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Which of the acknowledged are still there, in the log that goes on or in one that was mirrored, and whether what is missing was said. */
async function judge({ acked, mirrors, taken }) {
  const faults = []
  const lines = []
  const origins = new Set()
  const read = async (zip, where) => {
    const report = await verifyBundle(verifier, zip)
    faults.push(...report.checks.flatMap((check) => check.faults.map((fault) => `${where}: ${fault.where}: expected ${fault.expected}, got ${fault.got}`)))
    const files = parseZip(zip)
    const file = (name) => new TextDecoder().decode(files.find((each) => each.name === name).bytes)
    const leaves = file('leaves.ndjson').trim().split('\n').map((line) => JSON.parse(line))
    origins.add(file('checkpoint').split('\n')[0])
    lines.push(...leaves)
    return leaves
  }
  const current = taken ? await read(new Uint8Array(Buffer.from(taken, 'base64')), 'log') : []
  for (const [origin, entries] of Object.entries(mirrors)) if (!origins.has(origin) && entries.length > 0) await read(bundleOf(sha256, entries), 'mirror')
  const kept = new Set(lines.map(({ reason }) => reason))
  const missing = [...acked].filter((id) => !kept.has(id))
  const recovered = current.filter(({ type }) => type === 'storage.recovered')
  const lost = recovered.some((leaf) => leaf.lost) || !taken
  const isNew = current[0]?.predecessor === null && [...acked].some((id) => id.startsWith('first')) && !current.some(({ reason }) => reason?.startsWith('first'))
  const [how] =
    faults.length > 0 ? ['DOES NOT VERIFY']
    : missing.length > 0 && !lost ? ['SILENT LOSS']
    : isNew ? ['SILENT NEW LOG']
    : missing.length > 0 ? ['loss reported']
    : !taken ? ['stopped, whole in the mirror']
    : recovered.some(({ predecessor }) => predecessor) ? ['whole, goes on as another log']
    : recovered.length > 0 ? ['whole, put back'] : ['whole']
  return { how, missing, faults, logs: origins.size }
}
