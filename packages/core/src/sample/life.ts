import { base64url } from '../bytes.ts'
import { readingMs } from '../notice/reading.ts'
import { asksConsent, attemptsOf } from '../policy/defaults.ts'
import { livingAlternatives } from '../rules/alternative.ts'
import { factsOf, type Facts, type Under } from './facts.ts'
import { someone, type Random } from './habit.ts'
import { playVisit } from './visit.ts'

export interface SampleOf extends Under {
  /** The lines of the keys that sign it. */
  vkeys: readonly string[]
  /** Unix ms of the first leaf: seven in the morning, where the machine stands. */
  from: number
  /** How many times as busy as a quiet machine, which has some sixty visitors a day. */
  busy: number
}

const hour = 3_600_000
const day = 24 * hour
/** How busy the hours from seven in the morning to ten at night are, against each other. */
const hours = [3, 8, 7, 4, 4, 6, 8, 6, 4, 4, 5, 8, 9, 6, 3]
const made = { sdk: 'mingshi/sample', engine: 'sample' }

/**
 * A machine's made-up life, leaf by leaf and day by day, without end: whoever takes it stops where a day ends. The first leaf
 * says that it is a sample, so that no report takes it for a machine's. Sessions are the kiosk's own flow, played by chance.
 */
export function* sampleLife({ vkeys, from, busy, ...under }: SampleOf, random: Random): Generator<Facts[]> {
  const { built: { policy, items, notices }, digests } = under
  const purposes = policy.purposes.filter(asksConsent)
  const alternatives = livingAlternatives(policy, under.installation).map(({ id }) => id)
  const token = (): string => base64url(Uint8Array.from({ length: 12 }, () => Math.floor(random() * 256)))
  const given: { session: string; purpose: string; item: string; given: number }[] = []
  const published = new Set<string>()
  let [index, boot, since, clock] = [0, token(), from, from]

  const stamped = (facts: Facts[], t: number): Facts[] => {
    clock = Math.max(clock, t)
    index += facts.length
    return facts.map((each) => ({ ...each, t: clock, m: clock - since, boot }))
  }
  const start = (t: number, left: Facts[] = []): Facts[] => {
    ;[boot, since] = [token(), Math.max(clock, t)]
    return stamped([...left, { type: 'epoch.start', ...made, vkeys, ...digests }], t)
  }

  const turn = (face: 'on' | 'off'): Facts => ({ type: 'switch', face, reason: 'sample', ...digests })

  yield stamped([{ type: 'genesis', ...made, key: 'webcrypto', predecessor: null, installation: digests.installation, sample: true }, { type: 'epoch.start', ...made, vkeys, ...digests }], from)
  for (let morning = from; ; morning += day) {
    if (morning > from) yield start(morning)
    let at = morning
    for (const visitor of comingsOf(random, busy)) {
      at = Math.max(at + 5_000, morning + visitor)
      const purpose = purposes[Math.floor(random() * purposes.length)]!
      const lang = policy.languages[random() < 0.93 ? 0 : Math.floor(random() * policy.languages.length)]!
      const session = { session: token(), purpose: purpose.id }
      const { blocks } = notices[purpose.id]![lang]!
      const matter = {
        ...session, act: purpose.act, attempts: attemptsOf(purpose), items: items[purpose.id]!, alternatives, way: 'offer' as const,
        readMs: readingMs(blocks.map(({ text }) => text).join('')),
      }
      const habit = someone(random)
      const { written, lasted } = playVisit(matter, habit, random)
      let isOpen = false
      for (const { at: after, entries } of written) {
        const before = index
        const facts = entries.flatMap((entry) => factsOf(under, session, entry, lang, published))
        facts.forEach(({ type, item }, i) => { if (type === 'consent.given') given.push({ ...session, item: item as string, given: before + i }) })
        isOpen = facts.some(({ type }) => type === 'session.opened') || (isOpen && !facts.some(({ type }) => type === 'session.ended'))
        const turned: Facts[] = habit === 'switched-off' && !isOpen ? [turn('off')] : []
        yield stamped([...turned, ...facts], at + after)
      }
      at += lasted
      if (habit === 'switched-off') yield stamped([turn('on')], (at += 120_000))
      if (isOpen) yield start((at += 40_000), [{ type: 'session.ended', ...session, ...digests, how: 'interrupted' }])
      if (given.length > 40 && random() < 0.02) {
        const [taken] = given.splice(Math.floor(random() * given.length), 1)
        yield stamped([{ type: 'consent.withdrawn', ...taken, ...digests, with: 'receipt' }], (at += 60_000))
      }
      if (given.length > 400) given.splice(0, 100)
    }
    yield stamped([{ type: 'epoch.stop', why: 'closed' }], Math.max(at + 60_000, morning + 16 * hour))
  }
}

/** When people come on one day, from its opening on. */
function comingsOf(random: Random, times: number): number[] {
  const comings = hours.flatMap((busy, i) => Array.from({ length: Math.round(busy * times * (0.5 + random())) }, () => i * hour + Math.floor(random() * hour)))
  return comings.sort((one, other) => one - other)
}
