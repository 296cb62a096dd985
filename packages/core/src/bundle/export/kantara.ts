import type { Sha256 } from '../../digest.ts'
import { isBiometric } from '../../policy/modality.ts'
import type { Retention, Text } from '../../policy/schema.ts'
import { standingOf, type Answered, type Decided, type Standing } from './decisions.ts'
import { flowOf } from './flow-of-item.ts'
import { kantaraCategory, requestedService, sharedForService } from './kantara-categories.ts'
import { uuidOf } from './uuid.ts'
import type { VerifiedLog } from './verified-log.ts'

/** A consent receipt by Kantara’s specification, 1.1, with what it has no words for in members of ours. */
export interface KantaraReceipt {
  version: 'KI-CR-v1.1.0'
  jurisdiction: string
  consentTimestamp: number
  collectionMethod: string
  consentReceiptID: string
  language: string
  piiPrincipalId: string
  piiControllers: { piiController: string; contact: string; address: object; email: string; phone: string }[]
  policyUrl: string
  services: { service: string; purposes: KantaraPurpose[] }[]
  sensitive: boolean
  spiCat: string[]
  /** Members that say less, or other, than the log. */
  x_lossy: string[]
  x_mingshi: { status: Standing; log: string; session: string; policy: string; installation: string; answers: object[]; how?: string }
}

interface KantaraPurpose {
  purpose: string
  consentType: 'EXPLICIT'
  purposeCategory: string[]
  piiCategory: string[]
  primaryPurpose: boolean
  termination: string
  thirdPartyDisclosure: boolean
  thirdPartyName?: string
}

/**
 * A session’s decision as a receipt. `purposes` has what was agreed to and took effect, and nothing else: a program that knows
 * no more than Kantara reads no refusal as a consent. A consent that ended since keeps its place and says so in `termination`.
 */
export function kantaraReceiptOf(sha256: Sha256, log: VerifiedLog, decision: Decided): KantaraReceipt {
  const { session, policy, purpose, installation, answers, digests, ended } = decision
  const last = answers[answers.length - 1]!.leaf
  const lang = last.lang
  const said = (text: Text | undefined): string => text?.[lang] ?? ''
  const { name, contact, officer, inCharge } = policy.controller
  const status = standingOf(decision, log)
  const hadEffect = status !== 'refused' && status !== 'unfinished'
  const given = hadEffect ? answers.filter(({ leaf }) => leaf.type === 'consent.given') : []
  const sensitive = [...new Set(given.flatMap(({ leaf }) => flowOf(policy, purpose, leaf.item).categories).filter(isBiometric).map(kantaraCategory))]
  const receipt: Omit<KantaraReceipt, 'x_lossy'> = {
    version: 'KI-CR-v1.1.0',
    jurisdiction: installation.region,
    consentTimestamp: Math.floor(last.t / 1000),
    collectionMethod: `on-screen ${last.input === 'key' ? 'key' : 'tap'} on a kiosk, each item on a screen of its own`,
    consentReceiptID: uuidOf(sha256, `${log.origin} ${session}`),
    language: lang.split('-')[0]!,
    piiPrincipalId: session,
    piiControllers: [
      { piiController: said(name), contact: officer?.name ?? inCharge ?? said(name), address: addressOf(contact?.address?.[lang]), email: contact?.email ?? officer?.email ?? '', phone: contact?.phone ?? officer?.phone ?? '' },
      ...(policy.joint ?? []).map((each) => ({ piiController: said(each.name), contact: each.contact ?? said(each.name), address: {}, email: '', phone: '' })),
    ],
    policyUrl: policy.rulesUrl ?? '',
    services: [{ service: said(purpose.title), purposes: given.map((answer) => purposeOf(log, decision, answer)) }],
    sensitive: sensitive.length > 0,
    spiCat: sensitive,
    x_mingshi: {
      status, log: log.origin, session, ...digests,
      answers: answers.map(({ leaf, required, over }) => ({
        item: leaf.item, answer: leaf.type.slice('consent.'.length), required, at: timeOf(leaf.t), leaf: leaf.i, notice: leaf.notice,
        ...(over && { over: over.type.slice('consent.'.length), overAt: timeOf(over.t), overLeaf: over.i }),
      })),
      ...(ended && { how: ended.how }),
    },
  }
  return { ...receipt, x_lossy: lossy(receipt, decision) }
}

function purposeOf({ notices }: VerifiedLog, { policy, purpose }: Decided, { leaf, required, over }: Answered): KantaraPurpose {
  const { categories, recipients } = flowOf(policy, purpose, leaf.item)
  const { blocks, item } = notices.get(leaf.notice)!
  // The eight items of a first screen are about the controller and rights too: of those, what the data are for.
  const shown = item === undefined ? blocks.filter((block) => block.item === 'purpose') : blocks
  return {
    purpose: shown.map(({ label, text }) => (item === undefined || !label ? text : `${label}: ${text}`)).join(' '),
    consentType: 'EXPLICIT',
    purposeCategory: [recipients.length > 0 ? sharedForService : requestedService],
    piiCategory: [...new Set(categories.map(kantaraCategory))],
    primaryPurpose: required,
    termination: over ? `${over.type.slice('consent.'.length)} ${timeOf(over.t)}` : terminationOf(recipients[0]?.retention ?? purpose.retention),
    thirdPartyDisclosure: recipients.length > 0,
    ...(recipients.length > 0 && { thirdPartyName: recipients.map(({ name }) => name[leaf.lang] ?? '').join(', ') }),
  }
}

const terminationOf = (retention: Retention | undefined): string =>
  retention === undefined ? 'not said' : 'until' in retention ? 'when the comparison has its result' : `${retention.period} after ${retention.after}`

const addressOf = (line: string | undefined): object => (line === undefined ? {} : { streetAddress: line })

const timeOf = (t: number): string => new Date(t).toISOString()

/** Always: there is no name to give, one time stands for several, and a region’s language for its script. Else what the policy does not have, or the format. */
function lossy({ piiControllers, policyUrl, services }: Omit<KantaraReceipt, 'x_lossy'>, { answers }: Decided): string[] {
  const missing = piiControllers.flatMap((each, i) => (['email', 'phone'] as const).filter((key) => !each[key]).map((key) => `piiControllers[${i}].${key}`))
  return [
    'piiPrincipalId', 'consentTimestamp', 'language', ...missing, ...(policyUrl ? [] : ['policyUrl']),
    ...(services[0]!.purposes.length < answers.length ? ['services[0].purposes'] : []),
    ...(answers.some(({ over }) => over) ? ['services[0].purposes[].termination'] : []),
  ]
}
