/** The chapters of the pack, in its order. */
export const chapters = ['checklist', 'lint', 'notices', 'samples', 'days', 'erasures', 'provided', 'limits', 'assessment', 'disclosure', 'filing'] as const
export type Chapter = (typeof chapters)[number]

/** Words of the pack for an inspection on site. `{name}` stands for a value, `{lint}` for a chapter’s number. Data only. */
export interface InspectionWords {
  title: string
  lead: string
  cover: Record<'heading' | 'controller' | 'policy' | 'machine' | 'place' | 'verdict' | 'root' | 'log' | 'contents', string>
  chapters: Record<Chapter, string>
  numbered: string
  /** What an inspector looks at on site, and where the answer is. */
  checklist: { lead: string; head: readonly [string, string]; points: readonly (readonly [string, string])[] }
  unsaid: string
  lint: { lead: string; head: readonly [string, string, string]; none: string; severity: Record<'illegal' | 'risky' | 'good-practice' | 'unsettled', string>; provenance: Record<'read' | 'secondary' | 'unconfirmed' | 'reading', string>; where: string; tally: string }
  notices: Record<'lead' | 'first' | 'item' | 'plain' | 'digest' | 'question' | 'versions' | 'shown' | 'times' | 'never', string>
  samples: {
    lead: string
    kind: Record<'given' | 'refused' | 'alternative' | 'left' | 'unavailable' | 'interrupted' | 'withdrawn' | 'erasure', string>
    says: Record<'answer' | 'given' | 'refused' | 'alternative' | 'left' | 'unavailable' | 'interrupted' | 'ended' | 'withdrawn' | 'erasure', string>
    input: Record<'touch' | 'mouse' | 'pen' | 'key' | 'channel', string>
    with: Record<'receipt' | 'subject', string>
  }
  /** An item of consent by name; the others are the modality’s own. */
  items: Record<'transmission' | 'recipient' | 'cross-border' | 'template', string>
  days: { lead: readonly string[]; head: readonly string[]; none: string }
  erasures: { head: readonly [string, string, string, string]; status: Record<'open' | 'done' | 'overdue', string> }
  provided: {
    lead: readonly string[]
    none: string
    head: readonly [string, string, string]
    about: Record<'contact' | 'what' | 'why' | 'over' | 'total', string>
    over: Record<'device' | 'lan' | 'internet', string>
    entrusted: string
    entrustedHead: readonly [string, string, string]
    noneEntrusted: string
    contract: string
  }
  limits: readonly string[]
  filing: string
}
