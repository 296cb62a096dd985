/**
 * Terms of the Data Privacy Vocabulary 2.3 that exports may use, each looked up in its tables (`2.3/dpv/dpv.csv`, `2.3/pd/pd.csv`,
 * `2.3/loc/loc.csv`, `schema/dpv-27560.ttl` of w3c/dpv at f01a55c, 2026-02-28; read 2026-11-22).
 */
const terms: Record<string, string> = {
  'https://w3id.org/dpv#': `
    Analyse Collect ConsentExpired ConsentGiven ConsentInvalidated ConsentNotice ConsentRecord ConsentRefused ConsentWithdrawn DataController DataProcessor DataSubject
    DataSubjectDataSource DeviceNotice EnforceAccessControl ExplicitlyExpressedConsent IdentityAuthentication IdentityVerification JointDataControllers LocalLocation Match
    Optional PIA PaymentManagement PersonalData Process Purpose Recipient RemoteLocation Required SensitivePersonalData Service Share StorageDuration StorageLocation Store
    Technology TemporalDuration ThirdParty Transfer Transmit UntilEventDuration WithdrawConsent WithinDevice
    hasAddress hasConsentControl hasConsentStatus hasContact hasDataController hasDataProcessor hasDataSource hasDataSubject hasDuration hasImpactAssessment hasIndicationMethod
    hasJointDataControllers hasJurisdiction hasLegalBasis hasLocation hasName hasNecessity hasNotice hasPersonalData hasProcess hasProcessing hasPurpose hasRecipient hasService
    hasStorageCondition isExercisedAt isIndicatedAtTime isIndicatedBy`,
  'https://w3id.org/dpv/pd#': 'Biometric BirthDate FacialPrint Fingerprint Genetic Name OfficialID TelephoneNumber Transactional VehicalLicenseNumber',
  'https://w3id.org/dpv/loc#': 'CN CN-BJ CN-GD CN-SH CN-ZJ US US-IL',
  'https://w3id.org/dpv/schema/dpv-27560#': 'record',
}

export const dpvTerms: ReadonlySet<string> = new Set(Object.entries(terms).flatMap(([space, names]) => names.trim().split(/\s+/).map((name) => space + name)))
