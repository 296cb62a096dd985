import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { serve } from '../../examples/serve.mjs'
import { axe } from './axe.mjs'
import { displays, pxPerMm } from './displays.mjs'
import { measure } from './measure.mjs'
import { Person } from './person.mjs'
import { tours } from './tour.mjs'

const languagesOf = (scene) => JSON.parse(readFileSync(new URL(`../../examples/${scene}/policy.json`, import.meta.url), 'utf8')).languages

/** Every example at every display in every language and text size. A plain notice has one size: its bar has no control for it. */
export const jobs = () =>
  Object.keys(tours).flatMap((scene) =>
    displays.flatMap((place) => languagesOf(scene).flatMap((lang) => (scene === 'parking' ? [0] : [0, 1, 2]).map((size) => ({ scene, place, lang, size })))))

/**
 * Walks through each job's screens in one browser, `hands` pages at a time, and measures. Dark and axe once per language and display.
 * `out`: where pictures go; none without. Returns what was found and what was seen.
 */
export async function sweep({ chosen, executablePath, out, hands = 2, told = () => {}, deep = true }) {
  const server = await serve(0)
  const origin = `http://127.0.0.1:${server.address().port}`
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] })
  const [found, seen] = [[], []]
  if (out) mkdirSync(out, { recursive: true })
  const waiting = [...chosen]

  const hand = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      const context = await browser.newContext({ viewport: job.place })
      try {
        await walk(await Person.at(await context.newPage(), origin), job)
      } catch (error) {
        found.push({ ...job, screen: 'the walk', kind: 'stuck', what: error.message.split('\n')[0] })
      }
      await context.close()
      told(job, waiting.length)
    }
  }
  const walk = async (person, job) => {
    const { scene, place, lang, size } = job
    const { page } = person
    page.on('pageerror', (error) => found.push({ ...job, screen: 'the page', kind: 'error', what: error.message }))
    await person.stand(scene, place, [lang, ...languagesOf(scene).filter((each) => each !== lang)])
    for (const tour of tours[scene]) {
      for await (const screen of tour(person, size)) {
        await look(screen, 'light', true)
        if (size > 0 || !deep) continue
        await page.emulateMedia({ colorScheme: 'dark' })
        await look(screen, 'dark', false)
        await page.emulateMedia({ colorScheme: 'light' })
      }
    }
    async function look(screen, scheme, geometry) {
      const pairs = await page.evaluate(measure, { mm: pxPerMm(place), geometry, size })
      if (size === 0 && (scheme === 'light' || place === displays[0])) pairs.push(...(await axe(page)))
      const at = { ...job, screen, scheme }
      seen.push(at)
      for (const [kind, what] of pairs) found.push({ ...at, kind, what })
      if (out) await page.screenshot({ path: join(out, fileOf(at)), type: 'jpeg', quality: 70 })
    }
  }

  await Promise.all(Array.from({ length: hands }, hand))
  await browser.close()
  await new Promise((resolve) => server.close(resolve))
  return { found, seen }
}

/** Where the picture of a screen lies. */
export const fileOf = ({ screen, place, lang, size, scheme }) => `${[screen, place.name, lang, size, scheme].join(' ').replace(/[^\w.-]+/g, '-')}.jpg`
