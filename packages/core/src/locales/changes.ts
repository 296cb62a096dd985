/** How a change is told in one language. `{of}` is whose fact it is, `{kind}` what is new or gone, `{fact}` the name of the fact. */
export interface ChangeWords {
  added: string
  gone: string
  moved: string
  changed: string
  /** Where a value has no words of its own. */
  reworded: string
  set: string
  removed: string
  again: string
  stop: string
  quoted: string
  /** Each part of a policy: as one entry, and as a whole list. */
  parts: Record<'joint' | 'purposes' | 'recipients' | 'entrusted' | 'plain' | 'alternatives', readonly [string, string]>
  controller: string
  policy: string
  none: string
  modes: Record<string, string>
  ways: Record<string, string>
  facts: Record<string, string>
}
