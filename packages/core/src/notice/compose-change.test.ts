import { describe, expect, it } from 'vitest'
import { policyOf } from '../../../../tests/support/scenes.ts'
import { sha256 } from '../../../../tests/support/sha256.ts'
import { deriveChanges } from '../items/change.ts'
import { policySchema, type Policy } from '../policy/schema.ts'
import { changeWords } from '../locales/index.ts'
import { composeChange } from './compose-change.ts'

const told = (change: (policy: Policy) => void) =>
  deriveChanges(sha256, policyOf('vending'), policyOf('vending', (it) => { it.version = '2'; change(it) })).changes
    .filter(({ key }) => key !== 'assessment') // its scope follows every change
    .map((each) => [composeChange(each, 'zh-CN'), composeChange(each, 'en')])

describe('what a person is told of a change', () => {
  it('is one sentence with both values, and whether they are asked again', () => {
    expect(told((it) => { it.purposes[0]!.retention = { period: 'P30D', after: 'last-use' } })).toEqual([[
      '“付款”的保存期限由“出结果就删，不保存”改为“存到最后一次使用后 30 天，到期就删”，会重新征求您的同意。',
      'Of “pay”, the retention period changed from “Not kept: deleted as soon as there is a result” to “Kept until 30 days after the last use, then deleted”: you are asked again.',
    ]])
    expect(told((it) => { it.purposes[0]!.categories = ['face-image'] })[0]![0]).toBe('“付款”的信息种类由“脸部照片、比对结果”改为“脸部照片”，会重新征求您的同意。')
    expect(told((it) => { it.recipients![0]!.over = 'lan' })[0]![1]).toBe('Of “Moumou Pay”, the way of sending changed from “the internet” to “the local network”: you are asked again.')
    expect(told((it) => { it.purposes[0]!.attempts = 1 })[0]![0]).toBe('“付款”的最多尝试次数由“3”改为“1”。')
  })

  it('says that something is new, gone or moved by its name', () => {
    expect(told((it) => { it.recipients!.push({ ...it.recipients![0]!, id: 'lab', name: { 'zh-CN': '某某实验室', en: 'Moumou Lab' } }) })).toEqual([
      ['新增接收方“某某实验室”，会重新征求您的同意。', 'There is a new recipient, “Moumou Lab”: you are asked again.'],
    ])
    expect(told((it) => { it.alternatives.pop() })).toEqual([['不再有其他方式“刷卡”。', 'The other way “Card” is gone.']])
    expect(told((it) => { it.alternatives.reverse() })).toEqual([['其他方式的次序有改动。', 'The other ways stand in another order.']])
    expect(told((it) => { delete it.complaints })).toEqual([['这份规则不再写明投诉渠道。', 'Of these rules, the way to complain is no longer stated.']])
    expect(told((it) => { it.records = { keep: 'P5Y' } })).toEqual([['这份规则的记录的保存期限有改动。', 'Of these rules, the time for which records are kept changed.']])
  })

  it('never borrows another language', () => {
    const [zh, en] = told((it) => { it.purposes[0]!.title.en = 'pay here' })[0]!
    expect([zh, en]).toEqual(['“付款”的名称有改动。', 'Of “pay here”, the name changed from “pay” to “pay here”.'])
  })

  it('has a name for every key of a policy', () => {
    const { shape } = policySchema
    const entries = [shape.purposes, ...[shape.recipients, shape.entrusted, shape.plain].map((list) => list.def.innerType), shape.alternatives].map((list) => list.def.element.shape)
    const lists = ['controller', 'purposes', 'recipients', 'entrusted', 'plain', 'alternatives', 'version']
    const keys = [...Object.keys(shape).filter((key) => !lists.includes(key)), ...entries.flatMap((entry) => Object.keys(entry)), ...Object.keys(shape.controller.shape)]
    for (const { facts } of Object.values(changeWords)) expect(keys.filter((key) => !(key in facts))).toEqual([])
  })
})
