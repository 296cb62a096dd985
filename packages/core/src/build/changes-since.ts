import type { Sha256 } from '../digest.ts'
import { deriveChanges } from '../items/change.ts'
import type { Change } from '../items/changed.ts'
import type { LanguageTag } from '../locales/language.ts'
import { composeChange } from '../notice/compose-change.ts'
import { isBiometric } from '../policy/modality.ts'
import type { Policy, Purpose } from '../policy/schema.ts'

/**
 * What a version says otherwise than the one before of what people were told when they said yes (PIPL 17(2), 23): by purpose and
 * language, a sentence each. A plain notice is told under every purpose: nobody said yes to it, so nobody is known to come back to it
 * alone, and on a machine without purposes its changes are told to no one. Purposes of which nothing changed are absent. Throws `bad-version` when it is no later version.
 */
export function changesSince(sha256: Sha256, old: Policy, now: Policy): Record<string, Record<string, string[]>> {
  const { changes } = deriveChanges(sha256, old, now)
  const told: Record<string, Record<string, string[]>> = {}
  for (const purpose of now.purposes) {
    const concerning = changes.filter((change) => concerns(change, purpose, [old, now]))
    if (concerning.length === 0) continue
    told[purpose.id] = Object.fromEntries(now.languages.map((lang) => [lang, concerning.map((change) => composeChange(change, lang as LanguageTag))]))
  }
  return told
}

/** Facts of the whole policy that stand in the notice or beside it. */
const ofTheNotice = ['rulesUrl', 'retentionSchedule', 'rights', 'complaints', 'crossBorder']

function concerns({ how, part, id, key }: Change, { id: purpose }: Purpose, versions: readonly Policy[]): boolean {
  if (how === 'moved') return false
  switch (part) {
    case 'controller': return key === 'name' || key === 'contact'
    case 'joint': return true
    case 'policy': return ofTheNotice.includes(key ?? '')
    case 'purposes': return id === purpose && key !== undefined
    case 'recipients': return versions.some(({ recipients = [] }) => recipients.some((each) => each.id === id && each.for.includes(purpose)))
    case 'plain': return true
    case 'entrusted': // named in the notice where it gets something of the body
      return versions.some(({ entrusted = [] }) => entrusted.some((each) => each.id === id && each.for.includes(purpose) && each.categories.some(isBiometric)))
    default: return false
  }
}
