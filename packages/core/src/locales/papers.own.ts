/** Words of the shorter papers. */
export interface OwnWords {
  sign: {
    /** By what is done with the body; `plain` where nothing of it is used. In phrases: large letters break between them first. */
    heading: Record<'recognition' | 'analysis' | 'plain', readonly string[]>
    /** Every modality has its name here (tested). */
    modality: Record<string, string>
    /** Above the ways without a body. */
    ways: string
    labels: Record<'controller' | 'purpose' | 'categories' | 'travel' | 'retention' | 'contact', string>
    /** Between the title of a purpose and its text, where a sign has several. */
    colon: string
    rules: string
    /** Which policy the sign was made from. */
    about: string
  }
  disclosure: {
    title: string
    about: { heading: string; lead: string; rows: Rows }
    data: { heading: string; rows: Rows }
    /** Headings, one for each purpose, plain notice, recipient and entrusted party of the policy. */
    purpose: string
    plain: string
    recipient: string
    entrusted: string
    /** What takes the place of camera, consent and records where the policy has no use of the body. */
    noBody: { purpose: readonly [string, string]; data: string; permissions: string; off: readonly string[] }
    /** How long records stay: as the policy says, and where it is silent. */
    kept: string
    keptAsLaw: string
    permissions: { heading: string; rows: Rows }
    off: { heading: string; lines: readonly string[] }
  }
  filing: {
    title: string
    /** Stands where something has to be written in. */
    open: string
    duty: Record<'heading' | 'below' | 'undated' | 'stock' | 'due' | 'uncovered' | 'counts' | 'storesNone', string>
    /** What is filed again, and what ends a filing. */
    later: { heading: string; rows: Rows }
    controller: Record<'heading' | 'name' | 'code' | 'address' | 'contact' | 'inCharge' | 'officer', string>
    purpose: Record<'heading' | 'stored' | 'none', string>
    rest: Record<'heading' | 'persons' | 'measures' | 'rules' | 'procedures' | 'assessment', string>
  }
}

/** Words of what hangs beside the machine, or is said aloud. */
export type SignWords = OwnWords['sign']

/** A label, and what stands beside it. */
type Rows = readonly (readonly [string, string])[]
