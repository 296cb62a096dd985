import * as z from 'zod/mini'
import { modalities, type Modality } from './modality.ts'
import { dayPattern, emailPattern, idPattern, phonePattern, regionPattern, reserving, sayRegion, shownPattern, urlPattern } from './patterns.ts'

export type Policy = z.infer<typeof policySchema>
export type Purpose = Policy['purposes'][number]
export type Recipient = NonNullable<Policy['recipients']>[number]
export type Entrusted = NonNullable<Policy['entrusted']>[number]
export type Alternative = Policy['alternatives'][number]
export type PlainNotice = NonNullable<Policy['plain']>[number]
export type Retention = NonNullable<Purpose['retention']>
/** A text per language tag. */
export type Text = Record<string, string>

const plainCategories = [
  'match-result', 'plate-number', 'name', 'phone-number', 'birthday', 'id-document', 'order', 'other',
] as const
export type Category = `${Modality}-${'image' | 'template'}` | (typeof plainCategories)[number]

/** Every minor that this program reads. A new optional key raises it, and a kiosk that does not know it switches the face off. */
export const policyFormats = ['mingshi-policy/1', 'mingshi-policy/1.1', 'mingshi-policy/1.2'] as const

/** What a face can be compared with that is no recipient. */
const references = ['enrolled-here', 'document'] as const

const categories: readonly Category[] = /*@__PURE__*/ modalities
  .flatMap((modality): Category[] => [`${modality}-image`, `${modality}-template`])
  .concat(plainCategories)

/**
 * `mingshi-policy/1`: what is the same for every machine of a fleet. The schema demands only what the shape needs; what the
 * law demands on top is optional here and a finding of the rules when it is absent. Unknown keys are refused.
 * All numbers are integers. Within `purposes` the keys that a person reads stand in the order of Order 19 Art. 5.
 * Nothing is filled in: a parsed policy is its source without `$comment`s, so both have the same digest.
 */
export const policySchema = /*@__PURE__*/ makeSchema()

function makeSchema() {
  z.config({ jitless: true }) // never `new Function`: a page with a strict CSP must not even be asked
  const id = z.string().check(z.regex(idPattern, 'an id of a-z, 0-9 and -, at most 64, not constructor'))
  const recipientId = id.check(z.regex(reserving(references), `another id: ${references.join(' and ')} are what a reference can be without a recipient`))
  const alternativeId = id.check(z.regex(reserving(modalities), 'another id: the name of a modality is the tile of the face'))
  const shown = (longest: number) =>
    z.string().check(
      z.regex(shownPattern, 'one line with a letter or a digit, without control, zero-width or direction characters'),
      z.maxLength(longest),
    )
  const language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'a language tag such as zh-CN or en'))
  const text = (longest: number) => z.record(language, shown(longest))
  const [name, line] = [text(100), shown(200)]
  const phone = z.string().check(z.regex(phonePattern, 'a phone number of digits, spaces, +, -, ( and ), perhaps with 转 or ext. and an extension'))
  const email = z.string().check(z.regex(emailPattern, 'an e-mail address in ASCII'))
  const url = z.string().check(z.regex(urlPattern, 'an http or https address in ASCII, at most 300 after the host'))
  const day = z.string().check(z.regex(dayPattern, 'a day of the calendar in this century, such as 2026-11-01'))
  const digest = z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/, 'sha256: and 64 hex digits'))
  const region = z.string().check(z.regex(regionPattern, { error: ({ input }) => sayRegion(input) }))
  const count = z.int().check(z.minimum(0))
  /** More than anybody could be told of. */
  const listOf = <T extends z.ZodMiniType>(member: T) => z.array(member).check(z.maxLength(200))
  const place = z.enum(['device', 'lan', 'internet'])
  const category = z.enum(categories as [Category, ...Category[]])

  /** The period is any text: what is not an ISO 8601 duration (永久, say) is a finding of the rule on retention. */
  const retention = z.union([
    z.strictObject({ until: z.literal('result') }),
    z.strictObject({ period: line, after: z.enum(['enrolment', 'contract-end', 'last-use']) }),
  ])

  const controller = z.strictObject({
    name,
    contact: z.optional(z.strictObject({ phone: z.optional(phone), email: z.optional(email), address: z.optional(text(200)) })),
    officer: z.optional(z.strictObject({ name: line, phone: z.optional(phone), email: z.optional(email) })),
    inCharge: z.optional(line),
  })

  const purpose = z.strictObject({
    id,
    title: text(60),
    purpose: z.optional(text(400)),
    method: z.optional(text(400)),
    categories: z.optional(z.array(category)),
    retention: z.optional(retention),
    necessity: z.optional(text(400)),
    impact: z.optional(text(400)),
    modality: z.enum(modalities),
    mode: z.enum(['verification', 'identification', 'analysis', 'detection']),
    reference: z.optional(id),
    act: z.enum(['payment', 'passage', 'enrolment', 'other']),
    matching: place,
    storing: z.enum(['none', 'device', 'lan', 'internet']),
    attempts: z.optional(z.int().check(z.minimum(1), z.maximum(10))),
    basis: z.optional(z.enum(['separate-consent', 'contract', 'legal-duty', 'emergency', 'employment'])),
    citation: z.optional(line),
    /** Why several kinds of data share one yes: the purpose cannot do without any of them (GB/T 42574-2023). */
    inseparable: z.optional(text(200)),
    /** A law wants this consent in writing (PIPL 29): which one, and in what form it is given. */
    written: z.optional(z.strictObject({ law: line, form: z.enum(['paper', 'electronic-signature']) })),
  })

  const recipient = z.strictObject({
    id: recipientId,
    name,
    contact: z.optional(line),
    for: z.array(id),
    purpose: z.optional(text(400)),
    method: z.optional(text(400)),
    categories: z.array(category),
    over: place,
    region,
    retention: z.optional(retention),
  })

  /** Over which way it gets the data and where it has them; a way that is not stated counts as the internet. */
  const entrusted = z.strictObject({
    id, name, for: z.array(id), categories: z.array(category), over: z.optional(place), region: z.optional(region),
    contract: z.optional(line), signed: z.optional(day),
  })

  /** Who decides about purposes and means together with the controller (PIPL 20), and the agreement between them. */
  const joint = z.strictObject({ id, name, contact: z.optional(line), agreement: z.optional(line), signed: z.optional(day) })

  const plain = z.strictObject({
    id, title: z.optional(text(60)), categories: z.array(category), purpose: text(400), method: z.optional(text(400)),
    basis: z.enum(['contract', 'legal-duty', 'emergency', 'employment']), citation: z.optional(line),
    retention: z.optional(retention),
  })

  const alternative = z.strictObject({
    id: alternativeId,
    kind: z.enum([
      'qr-code', 'card', 'nfc', 'cash', 'code', 'intercom', 'staff', 'ticket', 'plate', 'document', 'app', 'net-id', 'other',
      ...modalities,
    ]),
    label: text(40),
    steps: z.optional(count),
    surchargeFen: z.optional(count),
  })

  return z.strictObject({
    format: z.enum(policyFormats),
    id,
    version: line,
    goLive: z.optional(day),
    regimes: z.array(id).check(z.minLength(1)),
    scene: z.enum(['vending', 'parking', 'property-access', 'hotel', 'school', 'gym', 'museum', 'hospital', 'office', 'other']),
    languages: z.array(language).check(z.minLength(1)),
    /** 1.1: of these languages, drafts whose words nobody has put their name to: used all the same. */
    unreviewed: z.optional(z.array(language).check(z.minLength(1))),
    /** 1.2: how the camera has to be shut before a consent, at least; a machine where it is not offers no face. */
    gate: z.optional(z.enum(['cooperative', 'document', 'native'])),
    rulesUrl: z.optional(url),
    /** Where anybody can read how long biometric data are kept and how they are destroyed (740 ILCS 14/15(a)). */
    retentionSchedule: z.optional(url),
    controller,
    joint: z.optional(listOf(joint)),
    purposes: listOf(purpose),
    recipients: z.optional(listOf(recipient)),
    entrusted: z.optional(listOf(entrusted)),
    plain: z.optional(listOf(plain)),
    alternatives: listOf(alternative),
    under14: z.optional(
      z.discriminatedUnion('offer', [
        z.strictObject({ offer: z.literal('never') }),
        z.strictObject({ offer: z.literal('guardian'), rules: z.optional(line), safeguards: z.optional(text(200)), consequence: z.optional(text(200)) }),
      ]),
    ),
    rights: z.optional(
      z.strictObject({
        kiosk: z.optional(z.boolean()),
        phone: z.optional(phone),
        url: z.optional(url),
        answerWithinWorkingDays: z.optional(count),
      }),
    ),
    complaints: z.optional(z.strictObject({ phone: z.optional(phone), url: z.optional(url), email: z.optional(email) })),
    assessment: z.optional(z.strictObject({ id: line, date: day, scope: z.optional(digest) })),
    records: z.optional(z.strictObject({ keep: line })),
    crossBorder: z.optional(z.strictObject({ mechanism: z.enum(['assessment', 'certification', 'standard-contract']), ref: z.optional(line) })),
    publicSecurityCamera: z.optional(z.boolean()),
    incident: z.optional(z.strictObject({ phone: z.optional(phone), email: z.optional(email) })),
    audit: z.optional(z.strictObject({ last: day })),
  })
}
