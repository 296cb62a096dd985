import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Rules about a whole page, which is the host's: here it is bare. */
const notOurs = ['page-has-heading-one', 'landmark-one-main', 'region', 'bypass']

/** What axe-core finds on the screen that stands, inside the open shadow root, as `[kind, what]` pairs. */
export async function axe(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(async (off) => {
    const { axe } = window
    const rules = Object.fromEntries(off.map((id) => [id, { enabled: false }]))
    const { violations } = await axe.run(document.querySelector(document.querySelector('mingshi-kiosk').shadowRoot.querySelector('.screen, .float > *') ? 'mingshi-kiosk' : 'mingshi-signage'), { rules, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => [`axe: ${id}`, `${target.flat().at(-1)}: ${failureSummary.split('\n')[1]?.trim()}`]))
  }, notOurs)
}
