import { readFileSync } from 'node:fs'
import { parseZip } from '@mingshi/core'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine } from '../support/engine.ts'
import { Evidence } from '../support/evidence.ts'
import { Machine } from '../support/machine.ts'
import { ownFiles } from '../support/mingshi.ts'
import { makePage, openFile, verdictIn, vkeysOf, type Opened } from '../support/receipt-page.ts'
import { policyOf } from '../support/scenes.ts'

const { file, folder } = ownFiles()
const digitsOf = (text: string) => text.split('#')[1]!
const answersIn = ({ page }: Opened) => page.locator('[data-answer] b').allTextContents()
let machine: Machine
let path: string
let real: string
const opened: Opened[] = []
const open = async (fragment: string, ...size: number[]) => {
  const each = await openFile(machine.context, path, fragment, ...size)
  opened.push(each)
  return each
}
/** Logs of the same fleet as the real machine, of a machine that the page does not know, and under a policy that it does not know. */
const fleet = new Evidence().session()
const stranger = new Evidence().session()
const later = new Evidence('vending', () => {}, { policy: (it) => { it.version = '9' } }).session()

beforeAll(async () => {
  machine = await Machine.start()
  const stand = await machine.open('/vending/')
  await stand.buy()
  await stand.toConsent()
  await stand.agree('face', 'transmission', 'recipient:acquirer')
  await stand.on('receipt')
  const png = PNG.sync.read(await stand.page.screenshot())
  real = jsQR(new Uint8ClampedArray(png.data), png.width, png.height)!.data
  const code = (await stand.part('code').textContent())!
  await stand.tap('done')
  const bundle = await machine.bundle('vending')
  const vkeys = parseZip(new Uint8Array(readFileSync(bundle))).find(({ name }) => name === 'vkeys.txt')!
  path = makePage(folder, ['examples/vending/policy.json', 'examples/property-access/policy.json'], [file('vkeys.txt', vkeys.bytes), file('fleet.txt', vkeysOf(fleet, later))])
  await stand.page.close()
  codeOnScreen = code
})
let codeOnScreen: string
afterAll(() => machine.stop())

describe('the receipt of a drink, opened from its QR code', () => {
  it.each([[360, 640], [320, 568], [1080, 1920]])('is in plain words and verified at %i×%i, with nothing cut off', async (width, height) => {
    const it = await open(digitsOf(real), width, height)
    expect(await verdictIn(it)).toBe('genuine')
    const text = await it.page.locator('main').innerText()
    for (const words of ['您的回执', '上海某某自动售货有限公司', '付款：确认付款的人是您本人', '出结果就删，不保存', '保存 3 年', '到那台机器上点“我的同意”', '签名核对过了', '第六十五条']) expect(text).toContain(words)
    expect(await answersIn(it)).toEqual(['同意', '同意', '同意'])
    expect(await it.page.locator('[data-answer] .soft').allTextContents()).toContain('要把您的脸部照片提供给某某支付公司。')
    expect(await it.page.locator('.code').textContent()).toBe(codeOnScreen)
    expect(await it.page.locator('a[href="tel:02100000000"]').count()).toBe(3)
    expect(await it.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })

  it('is in English at a tap, in the words of the policy', async () => {
    const it = await open(digitsOf(real))
    await it.page.locator('header button').click()
    const text = await it.page.locator('main').innerText()
    for (const words of ['Your receipt', 'Moumou Vending Co., Ltd., Shanghai', 'Not kept: deleted as soon as there is a result', 'kept for 3 years', 'The signature holds']) expect(text).toContain(words)
    expect(await answersIn(it)).toEqual(['agreed', 'agreed', 'agreed'])
    expect(await it.page.evaluate(() => [document.documentElement.lang, document.title])).toEqual(['en', 'Receipt'])
    expect(text.replace('中文', '')).not.toMatch(/[\u4e00-\u9fff]/)
  })

  it('fits with text twice as large on 320 px, and on one printed page', async () => {
    const it = await open(digitsOf(real), 320, 568)
    await verdictIn(it)
    const pdf = (await it.page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } })).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
    await it.page.evaluate(() => document.documentElement.style.setProperty('font-size', '225%'))
    expect(await it.page.evaluate(() => [...document.querySelectorAll('main *')].filter((element) => element.getBoundingClientRect().right > innerWidth).map(({ tagName }) => tagName))).toEqual([])
  })

  it('is reached by the keyboard alone, what the screen said and the technical claims included', async () => {
    const { page } = await open(digitsOf(real))
    const reached: string[] = []
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press('Tab')
      reached.push(await page.evaluate(() => document.activeElement!.tagName))
      if (reached[i] === 'SUMMARY') await page.keyboard.press('Enter')
    }
    expect(reached.filter((tag) => tag !== 'BODY')).toEqual(['BUTTON', 'A', 'A', 'A', 'A', 'SUMMARY', 'SUMMARY'])
    const text = await page.locator('main').innerText()
    for (const words of ['拍您的脸，和您在支付公司留的照片比对', '可能认错', '日志名称', '它不能证明', '信息真的删了', '后来有没有撤回']) expect(text).toContain(words)
  })
})

describe('a receipt that is not what it seems', () => {
  it('with another digit is not genuine, and that stands first', async () => {
    const last = Number(real.slice(-1))
    const it = await open(digitsOf(real).slice(0, -1) + String(last > 0 ? last - 1 : 1)) // of the signature: the text stays readable
    expect(await verdictIn(it)).toBe('not-genuine')
    expect(await it.page.locator('main > header + [role=alert]').innerText()).toContain('签名对不上')
  })

  it('with other answers, signed by somebody else in the machine’s name, is not genuine', async () => {
    const it = await open(digitsOf(fleet.receipt({ answers: 'rnn' }, stranger)))
    expect(await verdictIn(it)).toBe('not-genuine')
  })

  it('of a machine whose key the page lacks is shown, and said to be unverified', async () => {
    const it = await open(digitsOf(stranger.receipt()))
    expect(await verdictIn(it)).toBe('no-key')
    expect(await it.page.locator('[data-verdict]').innerText()).toContain('这一页里没有那台机器的公钥')
    expect(await answersIn(it)).toEqual(['同意', '同意', '同意'])
  })

  it('under a policy that the page lacks, or that it does not fit, is shown as it stands, and said so', async () => {
    const unknown = await open(digitsOf(later.receipt()))
    expect(await verdictIn(unknown)).toBe('genuine')
    expect(await unknown.page.locator('[data-unknown]').innerText()).toContain('没有这张回执所依据的规则')
    expect(await unknown.page.locator('main').innerText()).toMatch(/pay[^]*第 1 项：同意/)
    for (const change of [{ purpose: 'constructor' }, { answers: 'gg' }, { answers: 'ggx' }, { issuedAt: 9e15 }]) {
      const misfit = await open(digitsOf(fleet.receipt(change)))
      expect(await verdictIn(misfit)).toBe('genuine')
      expect(await misfit.page.locator('[data-unknown]').count()).toBe('issuedAt' in change ? 0 : 1)
    }
  })
})

describe('a refusal', () => {
  it('is shown as one, without a word of what is kept of the body', async () => {
    const it = await open(digitsOf(fleet.receipt({ answers: 'rnn' })))
    expect(await verdictIn(it)).toBe('genuine')
    expect(await answersIn(it)).toEqual(['不同意', '没有问', '没有问'])
    const text = await it.page.locator('main').innerText()
    expect(text).toContain('您没有同意，没有要撤回的')
    expect(text).not.toContain('出结果就删')
  })
})

describe('a withdrawal', () => {
  it('is shown in plain words: what was taken back, when, with whom, and that there is nothing more to do', async () => {
    const log = fleet.session('session-taken-back')
    const it = await open(digitsOf(log.takenBack(['face', 'transmission', 'recipient:acquirer'])), 320, 568)
    expect(await verdictIn(it)).toBe('genuine')
    expect(await answersIn(it)).toEqual(['已撤回', '已撤回', '已撤回'])
    const text = await it.page.locator('main').innerText()
    for (const words of ['您撤回了同意', '什么时候撤回的', engine < 76 ? '2026/11' : '2026年11月', '上海某某自动售货有限公司', '要在撤回后 24 小时之内删除', '您已经撤回，不用再做什么']) expect(text).toContain(words)
    for (const words of ['谁就能撤回', '出结果就删', '想查看、撤回、删除']) expect(text).not.toContain(words)
    expect(await it.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await it.page.locator('header button').click()
    expect(await it.page.locator('h1').innerText()).toBe('You withdrew your consent')
    expect((await it.page.locator('main').innerText()).replace('中文', '')).not.toMatch(/[\u4e00-\u9fff]/)
  })

  it('of one item leaves the ways to take back the others', async () => {
    const log = fleet.session('session-in-part')
    const it = await open(digitsOf(log.takenBack(['transmission'])))
    expect(await verdictIn(it)).toBe('genuine')
    expect(await answersIn(it)).toEqual(['同意', '已撤回', '同意'])
    for (const words of ['您撤回了同意', '想查看、撤回、删除', '出结果就删']) expect(await it.page.locator('main').innerText()).toContain(words)
  })
})

describe('without a receipt', () => {
  it('the page says what it is for, takes a pasted text, and says what is none', async () => {
    const it = await open('')
    const { page } = it
    expect(await page.locator('h1').innerText()).toBe('看回执')
    await page.locator('textarea').fill('1234')
    await page.locator('form button').click()
    expect(await page.locator('[data-unreadable]').innerText()).toContain('不是一张完整的回执')
    await page.locator('textarea').fill(`  ${real.replace(/(\d{60})/g, '$1\n')} `)
    await page.locator('form button').click()
    expect(await verdictIn(it)).toBe('genuine')
    expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('H1')
    await page.evaluate(() => { location.hash = '#999' })
    await page.locator('[data-unreadable]').waitFor()
  })
})

it('none of these pages asked the network for anything, stored anything, or had its console complain', async () => {
  expect(opened.length).toBeGreaterThan(12)
  for (const { page, requests, said } of opened) {
    expect(requests.filter((url) => !url.startsWith('file://'))).toEqual([])
    expect(requests).toHaveLength(1)
    expect(said).toEqual([])
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
  }
})

describe('a page whose policy was written to break out of it', () => {
  const hostile = (name: string) => `${name}</script><script>document.title='broken'</script><!-- <img src=x onerror=alert(1)> $& {n}`
  it('shows the words as words, and runs and fetches nothing', async () => {
    const policy = policyOf('vending', (it) => {
      it.controller.name = { 'zh-CN': hostile('某某'), en: hostile('Some') }
      it.version = '</script>'
      it.rulesUrl = 'https://rules.example.cn/?</script><script>"\'&lt;'
    })
    const log = new Evidence('vending', () => {}, { policy: (it) => Object.assign(it, policy) }).session()
    const own = makePage(folder, [file('hostile.json', policy)], [file('own.txt', vkeysOf(log))])
    const it = await openFile(machine.context, own, digitsOf(log.receipt()))
    expect(await verdictIn(it)).toBe('genuine')
    expect(await it.page.locator('dd').first().innerText()).toContain(hostile('某某'))
    expect(await it.page.title()).toBe('回执')
    expect(it.requests).toHaveLength(1)
    expect(it.said).toEqual([])
  })

  it('runs no script but its own and reaches nothing, whatever is written into it', async () => {
    const { page, said, requests } = await openFile(machine.context, path, digitsOf(real))
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "ran"'
      document.body.append(script)
      return [document.title, await fetch('http://kiosk.test/').then(() => 'let through', (error: Error) => error.name)]
    })
    expect(ran).toEqual(['回执', 'TypeError'])
    expect(said.every((line) => line.includes('Content Security Policy'))).toBe(true)
    expect(requests.filter((url) => url.startsWith('http'))).toEqual([])
  })
})
