import { median, row } from './rounds.mjs'

const many = 100

/** How long a durable append takes, and a hundred: against the same bytes put by hand, on one page. */
export async function measureAppend({ hall, rounds, told }) {
  const machine = await hall.machine()
  const one = await roundsOf(['bare', 'sign', 'store', 'sdk'], 60, 1)
  const group = await roundsOf(['bare', 'sdk'], 4, many)
  const singly = []
  for (let round = 0; round < rounds; round++) {
    told(`${many} commits, ${round + 1} of ${rounds}`)
    const [times] = await machine.call('appends', ['sdk'], many, 1)
    singly.push(times.reduce((sum, ms) => sum + ms, 0))
  }
  await machine.powerOff()

  /** The p50 of each way in each round. */
  async function roundsOf(ways, count, of) {
    const p50 = Object.fromEntries(ways.map((way) => [way, []]))
    for (let round = 0; round < rounds; round++) {
      told(`append of ${of}, ${round + 1} of ${rounds}`)
      const times = await machine.call('appends', ways, count, of)
      ways.forEach((way, i) => p50[way].push(median(times[i])))
    }
    return p50
  }

  const floorWhat = 'a strict IndexedDB put of the same bytes'
  return [
    row({ what: 'durable append, p50: linked, signed, stored', unit: 'ms', figure: one.store, floor: one.bare, floorWhat, most: 1.3 }),
    row({ what: 'the same with the second copy, as on a machine', unit: 'ms', figure: one.sdk, floor: one.bare, floorWhat, most: 1.3 }),
    row({ what: 'what the copy alone adds', unit: 'ms', figure: one.sdk.map((ms, i) => ms - one.store[i]), floor: one.bare, floorWhat }),
    row({ what: 'what its signatures alone take: P-256, and Ed25519 where the engine has it', unit: 'ms', figure: one.sign, floor: one.bare, floorWhat }),
    row({ what: `${many} records in one commit, with the copy`, unit: 'ms', figure: group.sdk, floor: group.bare, floorWhat: `a strict transaction of ${many} adds` }),
    row({ what: `${many} commits, with the copy`, unit: 'ms', figure: singly, floor: group.sdk, floorWhat: 'the same in one commit' }),
  ]
}
