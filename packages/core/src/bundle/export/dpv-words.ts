import { isBiometric } from '../../policy/modality.ts'
import type { Category, Purpose, Retention, Text } from '../../policy/schema.ts'
import { kindOf } from '../../items/kind.ts'

/** A node, or a piece of one, of JSON-LD. */
export type Node = Record<string, unknown>

const acts: Record<Purpose['act'], string | undefined> = { payment: 'dpv:PaymentManagement', passage: 'dpv:EnforceAccessControl', enrolment: undefined, other: undefined }
const modes: Record<Purpose['mode'], string | undefined> = { verification: 'dpv:IdentityVerification', identification: 'dpv:IdentityAuthentication', analysis: undefined, detection: undefined }

export const purposeTerms = ({ act, mode }: Purpose): string[] => [acts[act], modes[mode]].filter((term) => term !== undefined)

export function processingTerms({ mode }: Purpose, item: string): string[] {
  const compares = mode === 'verification' || mode === 'identification'
  return { modality: ['dpv:Collect', compares ? 'dpv:Match' : 'dpv:Analyse'], transmission: ['dpv:Transmit'], recipient: ['dpv:Share'], 'cross-border': ['dpv:Transfer'], template: ['dpv:Store'] }[kindOf(item)]
}

const listed: Partial<Record<Category, string>> = {
  'face-template': 'pd:FacialPrint', 'fingerprint-image': 'pd:Fingerprint', 'fingerprint-template': 'pd:Fingerprint', 'gene-image': 'pd:Genetic', 'gene-template': 'pd:Genetic',
  name: 'pd:Name', birthday: 'pd:BirthDate', 'phone-number': 'pd:TelephoneNumber', 'plate-number': 'pd:VehicalLicenseNumber', 'id-document': 'pd:OfficialID', order: 'pd:Transactional',
}

/** DPV has no word for a palm, an iris, an ear, a voiceprint or a gait: those are biometric, and say what they are beside it. */
export const dataTerm = (category: Category): string | undefined => listed[category] ?? (isBiometric(category) ? 'pd:Biometric' : undefined)

export const placeTerms = { device: 'dpv:WithinDevice', lan: 'dpv:LocalLocation', internet: 'dpv:RemoteLocation' } as const

/** Parts of countries that DPV’s list of places has; of the others, the country. */
export const regionTerm = (region: string): string => `loc:${/^(CN|US)-/.test(region) ? region : region.slice(0, 2)}`

/** A duration as DPV has it: until something happens, or so long. What is no ISO 8601 duration, or has weeks (which XML Schema does not know), is text. */
export function durationNode(retention: Retention): Node {
  if ('until' in retention) return { '@type': 'dpv:UntilEventDuration', 'rdf:value': 'the result of the comparison' }
  const { period, after } = retention
  const isDuration = /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/.test(period)
  return { '@type': 'dpv:TemporalDuration', 'rdf:value': isDuration ? { '@value': period, '@type': 'xsd:duration' } : period, 'dct:description': `after ${after}` }
}

/** Every language of a text, each marked as such. */
export const texts = (text: Text | undefined): Node[] | undefined => text && Object.entries(text).map(([language, value]) => ({ '@value': value, '@language': language }))

/** Only members that say something. */
export const said = (node: Node): Node => Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)))
