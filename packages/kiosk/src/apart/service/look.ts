import { livingAlternatives, parseCheckpoint, parseNote } from '@mingshi/core'
import type { Inside } from '../../part.ts'
import type { Erasure } from '../../receipt/erasures.ts'

/** How a machine stands, as its log and its store say. */
export interface Look {
  origin: string
  /** Where the machine stands: the clock that moments are told by. */
  region: string
  size: number
  /** Unix ms of the first and the last record. */
  from: number
  to: number
  /** Root of the newest checkpoint, base64: what two papers of one log have to agree on. */
  root: string
  /** When this start began, and how the one before it ended; undefined where it is the first. */
  started: number
  before: 'stopped' | 'cut' | undefined
  face: 'on' | 'off'
  ways: { id: string; kind: string; label: Record<string, string>; up: boolean }[]
  erasures: Erasure[]
}

const chunk = 500

export async function look({ store, policy, installation, kiosk }: Inside): Promise<Look> {
  const { size, note } = (await store.head())!
  const { origin, rootHash } = parseCheckpoint(parseNote(note).text)
  const [first, last] = [await store.lines(0, 1), await store.lines(size - 1, size)].map(([line]) => JSON.parse(line!) as { t: number })
  const facts = new Map((await store.all('facts')).map(({ name, value }) => [name, value]))
  const down = (facts.get('down') || []) as string[]
  return {
    origin, region: installation.region, size, from: first!.t, to: last!.t, root: btoa(String.fromCharCode(...rootHash)), ...(await starts(store, size)),
    face: ((facts.get('switch') || { face: 'on' }) as { face: 'on' | 'off' }).face,
    ways: livingAlternatives(policy, installation).map(({ id, kind, label }) => ({ id, kind, label, up: !down.includes(id) })),
    erasures: await kiosk.erasures.due(),
  }
}

/** Back from the end to the start before this one: whether it said that it stopped. A power cut says nothing. */
async function starts(store: Inside['store'], size: number): Promise<Pick<Look, 'started' | 'before'>> {
  let started: { t: number; boot: string } | undefined
  const stopped = new Set<string>()
  for (let end = size; end > 0; end -= chunk) {
    for (const text of (await store.lines(Math.max(0, end - chunk), end)).reverse()) {
      if (!/"type":"epoch\./.test(text)) continue
      const { type, t, boot } = JSON.parse(text) as { type: string; t: number; boot: string }
      if (type === 'epoch.stop') stopped.add(boot)
      else if (type === 'epoch.start' && started) return { started: started.t, before: stopped.has(boot) ? 'stopped' : 'cut' }
      else if (type === 'epoch.start') started = { t, boot }
    }
  }
  return { started: started!.t, before: undefined }
}
