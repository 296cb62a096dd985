import { endOfPeriod, fileDigestOf, formatRoster, rosterCodeOf, type Digest, type DoorReturn, type RosterEntry } from '@mingshi/core'
import type { Inside, InsideToo } from '../part.ts'
import type { ReceiptRow } from '../store/store.ts'
import { signed, stateOf } from './sign.ts'

/** How long a door goes by a roster if nothing else is said: after that it knows nobody until the next one. */
const lifeHours = 24
const most = 31 * 24

/** What the desk gives to its doors: everybody whose template is kept under a consent that stands. */
export async function makeRoster(inside: InsideToo, { hours = lifeHours }: { hours?: number } = {}): Promise<Blob> {
  const { append, sha256, under, now, expect, inTurn } = inside
  expect('roster', `hours, 1 to ${most}`, hours, Number.isSafeInteger(hours) && hours >= 1 && hours <= most)
  return inTurn(async () => {
    await append([]) // what was on its way is in
    const { origin, checkpoint } = await stateOf(inside)
    const made = now()
    const entries = await entriesOf(inside, origin)
    const text = formatRoster({ origin, checkpoint, made, expires: made + hours * 3_600_000, entries })
    await append([{ type: 'roster.made', ...under, file: fileDigestOf(sha256, text), subjects: new Set(entries.map(({ subject }) => subject)).size }])
    return signed(inside, text)
  })
}

const templateOf = ({ items }: ReceiptRow): ReceiptRow['items'][number] | undefined => items.find(({ id, answer }) => id === 'template' && answer === 'given')

async function entriesOf({ store, sha256, policy, now }: Inside, origin: string): Promise<RosterEntry[]> {
  const subjects = new Map((await store.all('disclosures')).map(({ commitment, subject }) => [commitment, subject]))
  const entries: RosterEntry[] = []
  for (const row of await store.all('receipts')) {
    const template = templateOf(row)
    const subject = row.commitment && subjects.get(row.commitment)
    if (!row.kept || row.due || !template || !subject) continue
    const items: Record<string, Digest> = {}
    for (const { id, answer, index } of row.items) {
      if (answer === 'given') items[id] = (JSON.parse((await store.lines(index, index + 1))[0]!) as { fingerprint: Digest }).fingerprint
    }
    entries.push({ subject, purpose: row.purpose, items, given: template.index, until: untilOf(row, policy), code: rosterCodeOf(sha256, origin, row.code) })
  }
  return entries.filter(({ until }) => until === null || until > now()).sort((a, b) => a.given - b.given)
}

/** When a row's time is over, as far as anybody can count it: when a contract ends only the host knows, and withdraws. */
function untilOf(row: ReceiptRow, { purposes }: Inside['policy']): number | null {
  const { retention } = purposes.find(({ id }) => id === row.purpose) || {}
  if (!retention || 'until' in retention || retention.after === 'contract-end') return null
  const until = endOfPeriod(retention.period, retention.after === 'last-use' ? Math.max(row.at, row.used || 0) : row.at)
  return until === undefined ? null : until
}

/** What doors took back, taken back here: as if the receipt had been shown at the desk. Those that are over already stay so. */
export async function withdrawnAtDoors({ store, kiosk }: Inside, origin: string, { withdrawn }: DoorReturn): Promise<string[]> {
  const subjects: string[] = []
  for (const ended of withdrawn.filter((each) => each.origin === origin)) {
    const row = (await store.all('receipts')).find((each) => {
      const template = templateOf(each)
      return template && template.index === ended.given
    })
    if (!row) continue
    const disclosure = row.commitment && (await store.get('disclosures', row.commitment))
    await kiosk.withdraw(row.code)
    if (disclosure) subjects.push(disclosure.subject)
  }
  return subjects
}
