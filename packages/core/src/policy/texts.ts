import type { Installation } from './installation.ts'
import type { Policy, Text } from './schema.ts'

/** A text that a person will read, and where the policy holds it. */
export interface PlacedText {
  path: string
  text: Text
}

/** One sentence, name or number that a person may be shown, and where the policy holds it. */
export interface Shown {
  path: string
  sentence: string
}

/** Every text of a policy, in the order of the policy. The one list: languages, wording and length are judged over it. */
export function textsOf(policy: Policy): PlacedText[] {
  const found: PlacedText[] = []
  const take = (path: string, holder: object, keys: readonly string[]): void => {
    for (const key of keys) {
      const text = (holder as Record<string, Text | undefined>)[key]
      if (text) found.push({ path: `${path}.${key}`, text })
    }
  }
  take('$.controller', policy.controller, ['name'])
  if (policy.controller.contact) take('$.controller.contact', policy.controller.contact, ['address'])
  policy.joint?.forEach((party, i) => take(`$.joint[${i}]`, party, ['name']))
  policy.purposes.forEach((purpose, i) => {
    take(`$.purposes[${i}]`, purpose, ['title', 'purpose', 'method', 'necessity', 'impact', 'inseparable'])
  })
  policy.recipients?.forEach((recipient, i) => take(`$.recipients[${i}]`, recipient, ['name', 'purpose', 'method']))
  policy.entrusted?.forEach((party, i) => take(`$.entrusted[${i}]`, party, ['name']))
  policy.plain?.forEach((plain, i) => take(`$.plain[${i}]`, plain, ['title', 'purpose', 'method']))
  policy.alternatives.forEach((alternative, i) => take(`$.alternatives[${i}]`, alternative, ['label']))
  if (policy.under14) take('$.under14', policy.under14, ['safeguards', 'consequence'])
  return found
}

/** Everything of a policy that is shown: its texts in every language, and the names, numbers and addresses that have none. */
export const shownOf = (policy: Policy): Shown[] => [
  ...textsOf(policy).flatMap(({ path, text }) =>
    Object.entries(text).map(([language, sentence]) => ({ path: `${path}["${language}"]`, sentence })),
  ),
  ...linesOf(policy),
]

/** What of an installation a person may be shown: on the sign, in a bundle, on a page of the host's. */
export const shownOfInstallation = ({ place, captureZone, signage, receiptUrl }: Installation): Shown[] =>
  shownLines({
    'installation:$.place.name': place.name,
    'installation:$.captureZone': captureZone,
    'installation:$.signage.where': signage?.where,
    'installation:$.receiptUrl': receiptUrl,
  })

function linesOf({ controller, joint = [], purposes, recipients = [], entrusted = [], plain = [], rulesUrl, retentionSchedule, rights, complaints, incident, under14, assessment, crossBorder }: Policy): Shown[] {
  const { contact, officer, inCharge } = controller
  return shownLines({
    '$.controller.contact.phone': contact?.phone,
    '$.controller.contact.email': contact?.email,
    '$.controller.officer.name': officer?.name,
    '$.controller.officer.phone': officer?.phone,
    '$.controller.officer.email': officer?.email,
    '$.controller.inCharge': inCharge,
    ...each('joint', 'contact', joint),
    ...each('joint', 'agreement', joint),
    ...each('purposes', 'citation', purposes),
    ...Object.fromEntries(purposes.map(({ written }, i) => [`$.purposes[${i}].written.law`, written?.law])),
    ...each('recipients', 'contact', recipients),
    ...each('entrusted', 'contract', entrusted),
    ...each('plain', 'citation', plain),
    '$.under14.rules': under14?.offer === 'guardian' ? under14.rules : undefined,
    '$.assessment.id': assessment?.id,
    '$.crossBorder.ref': crossBorder?.ref,
    '$.rulesUrl': rulesUrl,
    '$.retentionSchedule': retentionSchedule,
    '$.rights.phone': rights?.phone,
    '$.rights.url': rights?.url,
    '$.complaints.phone': complaints?.phone,
    '$.complaints.url': complaints?.url,
    '$.complaints.email': complaints?.email,
    '$.incident.phone': incident?.phone,
    '$.incident.email': incident?.email,
  })
}

const shownLines = (lines: Record<string, string | undefined>): Shown[] =>
  Object.entries(lines).flatMap(([path, line]) => (line === undefined ? [] : [{ path, sentence: withoutHost(line) }]))

/** One key of every member of a list, by its path. */
const each = <K extends string>(list: string, key: K, members: readonly { [k in K]?: string | undefined }[]): Record<string, string | undefined> =>
  Object.fromEntries(members.map((member, i) => [`$.${list}[${i}].${key}`, member[key]]))

/** A host is a name that nobody chose for this screen: a firm at discount.example pushes no one. */
const withoutHost = (line: string): string => line.replace(/^https?:\/\/[^/?#]*|@[^@\s]*$/, '')
