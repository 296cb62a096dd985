import { isBiometric } from '../../policy/modality.ts'
import type { Category } from '../../policy/schema.ts'

/** Kantara’s categories of personal data (Consent Receipt 1.1, appendix; the list is not normative there). */
const listed: Partial<Record<Category, string>> = {
  name: '1 - Biographical', birthday: '1 - Biographical', 'phone-number': '2 - Contact', order: '7 - Financial', 'id-document': '8 - Official/Government Identifiers', 'plate-number': '11 - Property/Asset',
}

/** What the list has no word for (the result of a match, and `other`) stands under its own name. */
export const kantaraCategory = (category: Category): string => (isBiometric(category) ? '3 - Biometric' : (listed[category] ?? category))

/** Kantara’s purposes: the face is never the core of a service that has another way (Order 19 Art. 10). */
export const requestedService = '2 - Contracted Service'
/** To somebody who uses the data for their own part of the service. */
export const sharedForService = '10 - 3rd Party Sharing for Core Function'
