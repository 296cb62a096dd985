import { spawnSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root } from '../house/sources.ts'
import { claimed } from '../support/blocks.mjs'
import { ownFolder } from '../support/folder.ts'
import { Machine } from '../support/machine.ts'
import { serveFolder } from '../support/site.ts'

const folder = ownFolder()
const shop = join(folder, 'shop')
let machine: Machine
let site: Awaited<ReturnType<typeof serveFolder>>
beforeAll(async () => { [machine, site] = [await Machine.start('moving'), await serveFolder(shop)] })
afterAll(async () => {
  await machine.stop()
  await site.close()
})

it('the first chapter of integrating, as it stands there: from an empty folder to the notice, the camera and another way', async () => {
  const [commands, page] = claimed('docs/integrate.md', 'tests/stories/ten-minutes.test.ts')
  expect([commands!.language, page!.language]).toEqual(['sh', 'html'])
  symlinkSync(root, join(folder, 'mingshi'))
  const lines = commands!.code.trim().split('\n')
  expect(lines.pop()).toMatch(/^python3 -m http\.server \d+$/)
  const { status, stderr } = spawnSync('sh', ['-ec', lines.join('\n')], { cwd: folder, encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  writeFileSync(join(shop, 'index.html'), page!.code)

  const stand = await machine.open(`${site.origin}/`)
  await stand.page.locator('body > button').click()
  await stand.on('method')
  await stand.toConsent()
  expect(await stand.part('screen').innerText()).toContain('同意')
  await stand.agree('face', 'transmission', 'recipient:acquirer')
  await stand.on('outcome') // its matcher knows nobody
  await stand.tap('alternative')
  await expect.poll(() => stand.page.locator('body > p').textContent(), { timeout: 20_000 }).toBe('given: not-matched qr')
  expect(stand.errors).toEqual([])
})
