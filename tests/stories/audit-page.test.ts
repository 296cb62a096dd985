import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { engine } from '../support/engine.ts'
import { mingshi } from '../support/mingshi.ts'
import { findChromium } from '../support/tools.mjs'
import { misshapenIn } from '../vectors/shapes.ts'

const banner = fileURLToPath(new URL('../support/banner.html', import.meta.url))
process.env.CHROMIUM_PATH ??= findChromium()

describe('mingshi audit-page', () => {
  it('finds what a classic banner does', async () => {
    const { code, out } = await mingshi('audit-page', banner, '--agree', '.yes', '--refuse', '.no', '--json')
    const { pass, results } = JSON.parse(out) as { pass: boolean; results: { metric: string; hard: boolean; pass: boolean }[] }
    expect([code, pass]).toEqual([1, false])
    expect(misshapenIn(JSON.parse(out))).toEqual([])
    const moving = engine < 84 ? [] : ['M12'] // what brought `getAnimations`; in an older one M08 has it alone
    expect(results.filter((each) => each.hard && !each.pass).map(({ metric }) => metric)).toEqual(['M01', 'M02', 'M02w', 'M03', 'M04', 'M04r', 'M05', 'M08', 'M11', ...moving, 'M14'])
  })

  it('finds nothing where the two are alike', async () => {
    const { code, out } = await mingshi('audit-page', banner, '--agree', '#agree', '--refuse', '#refuse')
    expect(out).toMatch(/No hard metric fails/)
    expect(code).toBe(0)
  })

  it.each([
    [['--agree', '.yes', '--refuse', '.none'], /expected one element that is \.none, got 0/],
    [['--agree', '.yes', '--refuse', '[['], /expected a CSS selector, got \[\[/],
    [['--agree', '.yes'], /no --refuse/],
    [['--agree', '.yes', '--refuse', '.no', '--size', 'big'], /expected a size/],
  ])('%s cannot be measured', async (args, sentence) => {
    const { code, err } = await mingshi('audit-page', banner, ...args)
    expect(code).toBe(2)
    expect(err).toMatch(sentence)
  })

  it('says so where no Chromium is', async () => {
    const before = process.env.CHROMIUM_PATH
    process.env.CHROMIUM_PATH = '/nowhere/chromium'
    const { code, err } = await mingshi('audit-page', banner, '--agree', '.yes', '--refuse', '.no')
    process.env.CHROMIUM_PATH = before
    expect(code).toBe(2)
    expect(err).toMatch(/expected a Chromium on this computer, got none at \/nowhere\/chromium/)
  })
})
