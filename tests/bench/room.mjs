import { row } from './rounds.mjs'

const singly = 512

/** Bytes of a record: on the disk of a machine that is switched off, and in the bundle. The floor is the line and its newline. */
export async function measureRoom({ hall, long, sample, wanted, told }) {
  const line = sample.leaves / sample.records
  const database = long.bytes('IndexedDB') / wanted

  told(`${singly} records one by one`)
  const machine = await hall.machine()
  await machine.call('appends', ['sdk'], singly - 1, 1)
  const own = await machine.call('lengthOfLast')
  await machine.powerOff()
  const copy = machine.bytes('CacheStorage') / singly
  await machine.scrap()

  const one = (what, figure, floor) => row({ what, unit: 'bytes', figure: [figure], floor: [floor], floorWhat: 'its line' })
  return [
    one('a record in IndexedDB', database, line),
    one('its second copy in Cache Storage, records appended one by one', copy, own),
    one('a record in the bundle', sample.size / sample.records, line),
  ]
}
