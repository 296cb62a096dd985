import { describe, expect, it } from 'vitest'
import { mingshi, ownFiles } from '../../../../tests/support/mingshi.ts'

const { policy } = ownFiles()

describe('mingshi speech-script', () => {
  it('prints what to record, in every language of the policy or in one', async () => {
    const both = await mingshi('speech-script', policy())
    expect([both.code, both.out.match(/^# /gm)!.length]).toEqual([0, 1])
    expect(both.out).toMatch(/zh\\?-CN\/pay\.controller\.[0-9a-f]{8}\.wav \| 谁在用：上海某某自动售货有限公司/)
    expect(both.out).toContain('en/pay.controller.')
    expect((await mingshi('speech-script', policy(), '--lang', 'zh-CN')).out).not.toContain('en/pay')
  })

  it('gives the clips as data', async () => {
    const { clips, format } = JSON.parse((await mingshi('speech-script', policy(), '--json')).out) as { format: string; clips: { lang: string }[] }
    expect(format).toBe('mingshi-speech-script/1')
    expect(clips.map(({ lang }) => lang)).toEqual([...Array(10).fill('zh-CN'), ...Array(10).fill('en')])
  })

  it('records nothing of an illegal policy, and exits 2 on another language', async () => {
    expect(await mingshi('speech-script', policy((it) => { it.alternatives = [] }))).toMatchObject({ code: 1, out: '' })
    expect(await mingshi('speech-script', policy(), '--lang', 'ja')).toMatchObject({ code: 2, out: '' })
  })
})
