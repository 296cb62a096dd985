import { asksConsent, attemptsOf, codeOf, readingMs, type Decision, type Matter, type Text } from '@mingshi/core'
import { randomBytes, randomToken } from '../platform/clock.ts'
import { takeMeasured } from '../measure/measure-choice.ts'
import { purposeOf, type Ground } from '../ground/ground.ts'
import { subjectOf } from '../record/record.ts'
import { guardiansFor, type GuardianHost } from './guardian.ts'
import type { Standing } from './stage.ts'

/** What a host asks for. */
export interface Wish extends GuardianHost {
  /** The id of a purpose of the policy. */
  purpose: string
  /** What follows when the face is recognised: “付 ¥3.50”, or a text per language. Shown before the tap that leads to it. */
  effect?: string | Text
  /** The host's own reference to the person. Kept as an erasable disclosure only, and needed for none of the walk-up scenes. */
  subject?: string
}

/** A wish as the beginning of a visit. */
export function openVisit(ground: Ground, way: Matter['way'], wish: Wish, alternatives: readonly string[], lang: string): { matter: Matter; standing: Standing } {
  const purpose = purposeOf(ground, wish.purpose)!
  const session = randomToken(12)
  const secret = randomBytes(16)
  const notice = ground.built.notices[purpose.id]![lang]!.blocks.map(({ label, text }) => label + text).join('')
  return {
    matter: {
      session, purpose: purpose.id, act: purpose.act, guardians: guardiansFor(ground, purpose, wish), attempts: attemptsOf(purpose), way, alternatives, readMs: readingMs(notice),
      items: ground.built.items[purpose.id]!.map(({ id, required }) => ({ id, required })),
    },
    standing: {
      dossier: {
        session, purpose: purpose.id, lang, secret, code: codeOf(secret), answers: [], ...takeMeasured(way),
        subject: wish.subject === undefined ? undefined : subjectOf(ground, wish.subject),
      },
      effect: wish.effect || undefined,
      host: wish,
    },
  }
}

/** An outcome without a visit: there was nothing to ask, or no way to ask it. */
export function without(ground: Ground | undefined, wish: Wish, how: 'alternative' | 'unavailable', alternative: string | null, reason?: string): Decision {
  const purpose = ground && purposeOf(ground, wish.purpose)
  const items: Decision['items'] = Object.fromEntries(((purpose && ground.built.items[purpose.id]) || []).map(({ id }) => [id, 'not-asked']))
  return { how, items, alternative, reason: reason || (alternative === null ? 'no-alternative' : undefined) }
}

/** Why this wish cannot be asked for, if it cannot. */
export function refusalOf(ground: Ground, { purpose: id, subject = '' }: Wish): string | undefined {
  const purpose = purposeOf(ground, id)
  if (!purpose) return 'unknown-purpose'
  if (typeof subject !== 'string') return 'bad-subject'
  return asksConsent(purpose) ? undefined : 'other-basis'
}
