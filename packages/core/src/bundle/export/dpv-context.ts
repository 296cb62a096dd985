/** Names of DPV 2.3 whose values are other names, and not text. */
const names = [
  'hasConsentControl', 'hasConsentStatus', 'hasDataController', 'hasDataProcessor', 'hasDataSource', 'hasDataSubject', 'hasImpactAssessment', 'hasJointDataControllers',
  'hasJurisdiction', 'hasLegalBasis', 'hasLocation', 'hasNecessity', 'hasNotice', 'hasPersonalData', 'hasProcess', 'hasProcessing', 'hasPurpose', 'hasRecipient', 'hasRight',
  'hasService', 'hasStorageCondition', 'isIndicatedBy',
].map((name) => [`dpv:${name}`, { '@type': '@id' }] as const)

/** Our own names for what PIPL asks and DPV, which has no extension for the mainland, has no word for. The URN is not registered. */
const ours = 'urn:mingshi:x-cn:'

/** The context of an export, whole: nobody has to fetch anything to read one (JSON-LD 1.1). */
export const dpvContext = {
  '@version': 1.1,
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  loc: 'https://w3id.org/dpv/loc#',
  dct: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  ...(Object.fromEntries(names) as Record<string, { '@type': '@id' }>),
  'dct:conformsTo': { '@type': '@id' },
  'skos:broader': { '@type': '@id' },
  'dct:date': { '@type': 'xsd:date' },
  'dpv:isIndicatedAtTime': { '@type': 'xsd:dateTime' },
  x_cn: { '@id': `${ours}facts`, '@context': { '@vocab': ours } },
}
