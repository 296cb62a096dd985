import type { ItemKind } from '../locales/locale.ts'

/** Which words an item is asked with. Every modality is the first item of its purpose and has the notice above it. */
export const kindOf = (item: string): ItemKind => {
  if (item.startsWith('recipient:')) return 'recipient'
  return item === 'transmission' || item === 'cross-border' || item === 'template' ? item : 'modality'
}
