import type { Built } from '@mingshi/core'
import { Evidence, type Making } from './evidence.ts'
import { fairness } from './fairness.mjs'
import type { Scene } from './scenes.ts'

type Facts = Record<string, unknown>

/** A log of three mainland days with a session of every outcome, counted by hand in `counted`. */
export function busyLog(scene: Scene = 'vending', making?: Making, doctor?: (built: Built) => void): Evidence {
  const log = new Evidence(scene, doctor, making)
  const { purpose } = log
  const items = log.built.items[purpose]!
  const without = (...types: string[]) => (leaves: Facts[]): Facts[] => leaves.filter(({ type }) => !types.includes(type as string))
  const publishOnce = (leaves: Facts[]): Facts[] => without('notice.published')(leaves)
  const answerOf = (id: string, type: string, item: string, dwell: number): Facts => {
    const { fingerprint } = items.find((each) => each.id === item)!
    return { type, session: id, purpose, ...log.under, ...log.shown, ...log.itemShown(item), item, fingerprint, input: 'touch', fairness, dwell, age: 'over14' }
  }
  const ended = (id: string, how: string, more: Facts = {}): Facts => ({ type: 'session.ended', session: id, purpose, ...log.under, how, ...more })
  const opened = (leaves: Facts[]): Facts[] => leaves.filter(({ type }) => type === 'session.opened')
  const begun = (id: string, ...after: Facts[]): void => void log.session(id, (leaves) => [...opened(leaves), ...after])
  const withdraw = (id: string, item: string, keeps: boolean): void => {
    log.add({ type: 'consent.withdrawn', session: id, purpose, ...log.under, item, given: log.last({ type: 'consent.given', session: id, item }), with: 'receipt' })
    if (keeps) log.add({ type: 'erasure.due', session: id, purpose, ...log.under, erasure: `erase-${id}`, item: 'template', because: 'withdrawal', deadline: log.clock + 15 * 86_400_000 })
  }
  const to = (moment: string): void => void (log.clock = Date.parse(moment) - 1000)
  const keeps = items.some(({ id }) => id === 'template')

  to('2026-11-18T09:00:00+08:00')
  log.session('session-a')
  begun('session-b', answerOf('session-b', 'consent.refused', items[0]!.id, 2000), ended('session-b', 'refused', { age: 'over14' }))
  begun('session-c', ended('session-c', 'alternative', { age: 'under14' }))
  to('2026-11-18T23:59:30+08:00')
  begun('session-d', { ...ended('session-d', 'left'), t: Date.parse('2026-11-19T00:00:20+08:00') })
  to('2026-11-19T10:00:00+08:00')
  log.session('session-e', publishOnce)
  log.session('session-f', (leaves) => publishOnce(leaves).map((leaf) => {
    if (leaf.type === 'camera.off') return { ...leaf, result: 'not-matched' }
    return leaf.type === 'session.ended' ? { ...leaf, result: 'not-matched' } : leaf
  }))
  withdraw('session-e', items[0]!.id, keeps)
  log.add(ended('session-g', 'unavailable', { reason: 'busy' }))
  to('2026-11-20T08:00:00+08:00')
  begun('session-h', answerOf('session-h', 'consent.given', items[0]!.id, 8000))
  log.start('bootagain', [{ ...ended('session-h', 'interrupted', { age: 'over14' }), boot: 'bootagain' }])
  log.add({ type: 'export.made', by: '某某', why: '检查' })
  return log
}

/** What the log above has, counted on fingers; `items` is how many items its scene asks for. */
export const counted = (items: number) => ({
  begun: 8,
  ended: { given: 3, refused: 1, alternative: 1, left: 1, unavailable: 1, interrupted: 1 },
  withdrawn: 1,
  answers: { given: 3 * items + 1, refused: 1 },
  medianMs: { given: 4000, refused: 2000 },
  camera: { openings: 3, ms: 2700 },
  days: [
    { day: '2026-11-18', begun: 4, withdrawn: 0, ended: { given: 1, refused: 1, alternative: 1, left: 1, unavailable: 0, interrupted: 0 } },
    { day: '2026-11-19', begun: 3, withdrawn: 1, ended: { given: 2, refused: 0, alternative: 0, left: 0, unavailable: 1, interrupted: 0 } },
    { day: '2026-11-20', begun: 1, withdrawn: 0, ended: { given: 0, refused: 0, alternative: 0, left: 0, unavailable: 0, interrupted: 1 } },
  ],
})
