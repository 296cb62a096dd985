import { openEvidence, withoutLog, type Evidence } from './evidence/evidence.ts'
import type { Ground } from './ground/ground.ts'
import { load, type Sources } from './ground/load.ts'
import type { Health } from './health/health.ts'
import type { Messenger } from './health/messenger.ts'
import { codeOfTrouble } from './health/trouble.ts'
import { systemClock } from './platform/clock.ts'
import { sha256 } from './platform/sha256.ts'

export interface Started {
  /** Absent, with `evidence`, when the policy or the installation cannot be read: then there is nothing to show. */
  ground?: Ground
  evidence?: Evidence
  /** What keeps the face away, if anything. */
  trouble?: Health
  notes: Health[]
}

/** From settings to a kiosk that can work: load, verify, open the log, begin an epoch. Never rejects. */
export async function start(sources: Sources, messenger: Messenger): Promise<Started> {
  const { read, words, trouble, notes } = await load(sha256, sources)
  if (!read) return { notes, trouble }

  const spoken = [...new Set(sources.lang)].filter((lang) => words[lang] && read.built.policy.languages.includes(lang))
  const ground: Ground = { ...read, sha256, clock: systemClock(), words, langs: spoken.length > 0 ? spoken : ['zh-CN'] }

  const evidence = await openEvidence(ground, messenger).catch((error: unknown) => withoutLog(codeOfTrouble(error)))
  if (trouble) evidence.log.append([{ type: 'health', code: trouble.code, ...ground.digests }]).catch(() => {}) // told to the host all the same
  const { face, reason } = evidence.kept.switch || {}
  const off: Health | undefined = face === 'off' ? { code: 'switched-off', detail: reason } : undefined
  return { ground, evidence, notes, trouble: trouble || evidence.absent || off }
}
