import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { discard } from '../../packages/cli/dist/discard.js'
import { Browser } from './browser.mjs'
import { judge } from './judge.mjs'
import { readMirrors } from './mirror.mjs'
import { open, takeBundle, work } from './page.mjs'
import { randomOf } from './random.mjs'

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const reopenings = 3
/** How often the page is loaded until its log opens in time. */
const tries = 5
/** The kiosk waits 3 s for its log and 5 s for its files, since no alternative waits longer: what it says then is of a busy machine, not of the damage. */
const late = /"step":"(open|commit)","got":"no answer|slow-start/

/**
 * One machine's bad day: work, SIGKILL at some moment, a damage to its files, and three starts with work and a SIGKILL each.
 * Then everything that is left is verified and compared with what was acknowledged.
 */
export async function round({ chromium, url, damage, seed, workMs = 1_500, restMs = 0, perDay = 60 }) {
  const random = randomOf(seed)
  const profile = mkdtempSync(join(tmpdir(), 'mingshi-crash-'))
  const acked = new Set()
  const told = new Set()
  let said = []
  let again = 0
  let browser
  let engine
  const launch = async (more) => {
    browser = await Browser.start({ chromium, profile, more }, (id) => acked.add(id))
    engine = (await browser.send('Browser.getVersion')).product
  }
  const load = async () => {
    await browser.goto(url)
    const { healths, now } = JSON.parse(await browser.evaluate(open))
    said = []
    for (const { code, detail } of healths) say(detail ? `${code} ${detail}` : code)
    return now
  }
  const say = (text) => {
    said.push(text)
    told.add(text)
  }
  const refused = (error) => say(`refused: ${error.message.slice(0, 80)}`)
  const isLate = () => said.some((each) => late.test(each))
  /** A day that ends as it should: some work, and the page is left. */
  const dayBefore = async (n) => {
    await launch(damage.first)
    await load()
    await browser.evaluate(work(`before${n}`, seed + 100 + n, perDay)).catch(refused)
    await browser.close()
  }
  /** The start with the work that is killed. Where the log did not open in time, nothing is acknowledged. */
  const first = async (ms) => {
    await launch(damage.first)
    const before = acked.size
    const isIdle = () => acked.size === before
    for (let starts = 0; isIdle() && starts < tries; starts++) {
      await load()
      let isOver = false
      browser.evaluate(work('first', seed, 1e9)).catch((error) => { // killed, or refused
        isOver = true
        if (isIdle()) refused(error)
      })
      const until = Date.now() + ms
      while (!isOver && (isIdle() || Date.now() < until)) await pause(1 + random() * 12)
    }
  }
  /** A start behind the damage, and what `find` finds then. */
  const reopen = async (i, find) => {
    await launch(damage.then)
    for (let starts = 1; ; starts++, again++) {
      const now = await load()
      await browser.evaluate(work(`again${i}.${starts}`, seed + i, 12)).catch(refused)
      const found = await find()
      if (starts === tries || !isLate()) return { now, ...found }
    }
  }
  try {
    for (let n = 1; n <= (damage.daysBefore ?? 0); n++) await dayBefore(n)
    await first(60 + random() * workMs)
    const rest = Math.max(damage.restMs ?? 0, restMs)
    if (rest > 0) {
      await browser.evaluate('window.resting = true')
      await pause(rest) // localStorage is on the disk after seconds
    }
    await browser.kill()
    const applied = damage.apply(profile)

    for (let i = 1; i < reopenings; i++) {
      await reopen(i, () => {})
      await browser.kill()
    }
    const { now, mirrors, taken } = await reopen(reopenings, async () => ({
      mirrors: JSON.parse(await browser.evaluate(readMirrors)),
      taken: await browser.evaluate(takeBundle).catch(refused),
    }))
    return { damage, engine, seed, applied, again, acked: acked.size, now, told: [...told], ...(await judge({ acked, mirrors, taken, isLate: isLate(), alters: damage.alters })) }
  } finally {
    await browser?.kill()
    await discard(profile)
  }
}
