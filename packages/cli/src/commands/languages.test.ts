import { join } from 'node:path'
import { formatVkey } from '@mingshi/core'
import { describe, expect, it } from 'vitest'
import { Evidence } from '../../../../tests/support/evidence.ts'
import { installationOf } from '../../../../tests/support/scenes.ts'
import { mingshi, ownFiles } from '../../../../tests/support/mingshi.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { vendingIn } from '../../../../tests/support/spoken.ts'

const { folder, file } = ownFiles()
const at = (name: string) => join(folder, name)
const path = file('spoken.json', vendingIn(['zh-CN', 'en', 'zh-TW', 'ug']))
const door = file('door.json', installationOf('vending'))

describe('a policy in every language', () => {
  it('is linted and built; each language that nobody has read is an open question', async () => {
    const { code, out } = await mingshi('lint', path, '--installation', door)
    expect(code).toBe(0)
    expect(out.match(/MS-LANGUAGE-REVIEW {2}\$\.languages\[\d\]/g)).toHaveLength(4)
    expect((await mingshi('build', path, '--installation', door, '-o', at('spoken.mingshi.json'))).code).toBe(0)
  })

  it('without the key for its draft is illegal', async () => {
    const bare = vendingIn(['zh-CN', 'ug'])
    delete bare.unreviewed
    const { code, err } = await mingshi('build', file('bare.json', bare), '--installation', door, '-o', at('bare.mingshi.json'))
    expect([code, err]).toEqual([1, expect.stringContaining('not built, 1 illegal')])
  })

  it.each([['zh-TW', '誰在使用'], ['ug', 'كىم ئىشلىتىدۇ']])('has its notices in %s', async (lang, label) => {
    const { code, out } = await mingshi('notice', path, '--lang', lang)
    expect(code).toBe(0)
    expect(out).toContain(`    ${label}: `)
    expect(out.match(/sha256:/g)).toHaveLength(3)
  })

  it('has a sign in zh-TW, and says that there is none from right to left yet', async () => {
    const { code, out } = await mingshi('signage', path, '--size', 'A4', '--lang', 'zh-TW')
    expect([code, out]).toEqual([0, expect.stringMatching(/lang="zh-TW"[^]*這裡使用人臉辨識[^]*不用人臉，可以改用/)])
    expect(await mingshi('signage', path, '--size', 'A4', '--lang', 'ug')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('from left to right, got ug') as string })
  })

  it('has its clips in each, and the words around them in a language that papers are written in', async () => {
    const { out } = await mingshi('speech-script', path, '--lang', 'zh-TW')
    expect(out).toMatch(/zh\\?-TW\/pay\.controller\.[0-9a-f]{8}\.wav \| 誰在使用：上海某某自動販賣有限公司/)
    expect(out).toContain('# 录音脚本')
    const { clips } = JSON.parse((await mingshi('speech-script', path, '--lang', 'ug', '--json')).out) as { clips: { sentence: string; seconds: number }[] }
    expect(clips).toHaveLength(10)
    for (const { sentence, seconds } of clips) expect(seconds, sentence).toBeGreaterThanOrEqual(Math.floor(sentence.split(' ').length / 3))
  })

  it('has its receipts read in a language that the page is written in, or the page is not made', async () => {
    const keys = file('vkeys.txt', new Evidence().keys.map((key) => `${formatVkey(sha256, key)}\n`).join(''))
    expect((await mingshi('receipt-page', path, '--keys', keys, '--json')).code).toBe(0)
    expect(await mingshi('receipt-page', file('taiwan.json', vendingIn(['zh-TW'])), '--keys', keys)).toMatchObject({ code: 2, err: expect.stringContaining('expected a language that the page is written in, zh-CN or en, got zh-TW') as string })
  })

  it.each(['zh-TW', 'ug'])('has no paper in %s, and says so', async (lang) => {
    expect(await mingshi('assessment', path, '--lang', lang)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(`expected zh-CN or en, got ${lang}, in which no paper is written`) as string })
  })
})
