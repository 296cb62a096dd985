import { asksConsent, basisOf } from './defaults.ts'
import type { Purpose } from './schema.ts'

/** A law by its name and a number in it: 《某某条例》第三条, PIPL Art. 13. Terms of the controller's own are none. */
export const citesLaw = (citation: string | undefined): boolean =>
  citation !== undefined &&
  !/协议|章程|公约|约定|本公司|\b(?:terms|agreement|contract)\b/i.test(citation) &&
  (/(?:法|法典|条例|规定|办法|决定|解释|令)[》〉]?[^，。；]{0,20}第[〇零一二三四五六七八九十百千\d]+条/.test(citation) ||
    /\b(?:act|law|code|regulations?|order|measures|[A-Z]{3,})\b.{0,30}?(?:\bArt(?:icle|\.)?|\bSec(?:tion|\.)?|§|\b\d+\/)\s*\d+/i.test(citation))

/** On what nobody is asked and a law may still carry a use of the body: a duty or an emergency, with that law cited. */
export const restsOnLaw = (purpose: Purpose): boolean =>
  !asksConsent(purpose) && ['legal-duty', 'emergency'].includes(basisOf(purpose)) && citesLaw(purpose.citation)
