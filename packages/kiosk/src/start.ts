import { gated } from './camera/strength.ts'
import { openEvidence, withoutLog, type Evidence } from './evidence/evidence.ts'
import type { Ground } from './ground/ground.ts'
import { load, type Sources } from './ground/load.ts'
import type { Health } from './health/health.ts'
import type { Messenger } from './health/messenger.ts'
import { codeOfTrouble } from './health/trouble.ts'
import { systemClock } from './platform/clock.ts'
import { sha256 } from './platform/sha256.ts'
import { within } from './platform/within.ts'

/** A log that does not open by then is none: the alternatives do not wait for it (invariant 3). */
const logMs = 3_000

export interface Started {
  /** Absent, with `evidence`, when the policy or the installation cannot be read: then there is nothing to show. */
  ground?: Ground
  evidence?: Evidence
  /** What keeps the face away, if anything; and how the switch was left. */
  trouble?: Health
  off?: Health
  notes: Health[]
}

/** From settings to a kiosk that can work: load, verify, open the log, begin an epoch. Never rejects. */
export async function start(sources: Sources, messenger: Messenger): Promise<Started> {
  const { read, words, trouble, notes } = await gated(load(sha256, sources))
  if (!read) return { notes, trouble }

  const spoken = [...new Set(sources.lang)].filter((lang) => words[lang] && read.built.policy.languages.includes(lang))
  const ground: Ground = { ...read, sha256, clock: systemClock(), words, langs: spoken.length > 0 ? spoken : ['zh-CN'] }
  // In a language that the policy does not speak there is no notice, and so nothing to ask.
  const mute: Health | undefined = spoken.length > 0 ? undefined : { code: 'language-not-found', detail: `expected one of ${read.built.policy.languages}` }
  const wrong = trouble || mute

  const opening = openEvidence(ground, messenger)
  const evidence = await within(logMs, opening, 'open').catch((error: unknown) => {
    opening.then((late) => late.close(), () => {}) // nobody waits for it any more
    return withoutLog(codeOfTrouble(error))
  })
  if (wrong) evidence.log.append([{ type: 'health', code: wrong.code, ...ground.digests }]).catch(() => {}) // told to the host all the same
  const { measured, switch: { face, reason } = {} as { face?: string; reason?: string } } = evidence.kept
  // Measured at the machine is better than written down, until something else is written down.
  if (measured && measured.installation === ground.digests.installation) ground.installation.display = measured.display
  return { ground, evidence, notes, trouble: wrong || evidence.absent, off: face === 'off' ? { code: 'switched-off', detail: reason } : undefined }
}
