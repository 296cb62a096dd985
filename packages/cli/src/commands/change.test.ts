import { describe, expect, it } from 'vitest'
import { mingshi, ownFiles } from '../../../../tests/support/mingshi.ts'

const { policy, file } = ownFiles()
const old = policy()
const longer = policy((it) => { it.version = '2'; delete it.assessment; it.purposes[0]!.retention = { period: 'P30D', after: 'last-use' } })

describe('mingshi change', () => {
  it('prints what a person is told, where it stands, and what is asked again', async () => {
    const { code, out, err } = await mingshi('change', old, longer)
    expect([code, err]).toEqual([0, ''])
    expect(out.split('\n')).toEqual([
      'Of these rules, the impact assessment is no longer stated.',
      '    $.assessment',
      'Of “pay”, the retention period changed from “Not kept: deleted as soon as there is a result” to “Kept until 30 days after the last use, then deleted”: you are asked again.',
      '    $.purposes[0].retention',
      'Asked again: pay: face',
    ])
    expect((await mingshi('change', old, longer, '--lang', 'zh-CN')).out).toContain('重新征求同意: pay: face')
  })

  it('is JSON when asked: data, and the sentence', async () => {
    const { out } = await mingshi('change', old, longer, '--json')
    const json = JSON.parse(out) as { changes: { path: string }[] }
    expect(json).toMatchObject({ format: 'mingshi-changes/1', from: { version: '1' }, to: { version: '2' }, again: { pay: ['face'] } })
    expect(json.changes.find(({ path }) => path === '$.purposes[0].retention')).toMatchObject({
      how: 'changed', part: 'purposes', id: 'pay', key: 'retention', asksAgain: true, from: { until: 'result' }, to: { period: 'P30D' }, message: expect.stringContaining('asked again') as string,
    })
  })

  it('says that nothing changed, or that nothing is asked again', async () => {
    expect((await mingshi('change', old, old)).out).toBe('Nothing changed.\nNothing is asked again.')
    const { out } = await mingshi('change', old, policy((it) => { it.version = '2'; it.complaints = { phone: '021-1111 1111' } }))
    expect(out).toMatch(/the way to complain changed\.\n {4}\$\.complaints\nNothing is asked again\.$/)
  })

  it('warns that a purpose in other words asks nobody again', async () => {
    const reworded = policy((it) => { it.version = '2'; it.purposes[0]!.purpose!.en = 'To see who pays' })
    expect((await mingshi('change', old, reworded)).out).toContain('one that has become another needs an id of its own (PIPL 14(2)).')
    const redone = policy((it) => { it.version = '2'; delete it.assessment; it.recipients![0]!.purpose = { 'zh-CN': '推荐商品', en: 'To recommend goods' } })
    expect((await mingshi('change', old, redone)).out).toContain('Of a purpose or a recipient')
    expect((await mingshi('change', old, longer)).out).not.toContain('needs an id of its own')
  })

  it('exits 1 on another text under the same version, and on a version that went back', async () => {
    const same = policy((it) => { it.complaints = { phone: '021-1111 1111' } })
    const { code, err } = await mingshi('change', old, same)
    expect(code).toBe(1)
    expect(err).toBe(`${same} $.version: expected another version than "1", as the text changed, got "1"`)
    expect(JSON.parse((await mingshi('change', old, same, '--json')).out)).toMatchObject({ format: 'mingshi-changes/1', error: { code: 'bad-version', changed: ['$.complaints'] } })
    expect(await mingshi('change', longer, old)).toMatchObject({ code: 1, err: `${old} $.version: expected a version after "2", got "1"` })
  })

  it('exits 2 on two policies that are not one, and on what is no policy', async () => {
    expect(await mingshi('change', old, policy((it) => { it.id = 'other' }))).toMatchObject({ code: 2, err: 'mingshi change: expected another version of line2-vending, got other' })
    expect(await mingshi('change', old, file('no.json', {}))).toMatchObject({ code: 2 })
    expect(await mingshi('change', old)).toMatchObject({ code: 2, err: expect.stringContaining('expected 2 files, got 1') as string })
    expect(await mingshi('change', old, longer, '--lang', 'ug')).toMatchObject({ code: 2 })
  })
})
