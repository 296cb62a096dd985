import { fill } from '../locales/fill.ts'
import type { PaperWords } from '../locales/papers.ts'
import { kindOf } from '../items/kind.ts'
import { said } from '../notice/wording.ts'
import type { Policy } from '../policy/schema.ts'

/** What a consent item is called in a paper; an id without a name stands as it is. */
export function itemText(item: string, policy: Policy | undefined, lang: string, { inspection, sign }: PaperWords): string {
  const kind = kindOf(item)
  if (kind === 'modality') return sign.modality[item] ?? item
  const id = item.slice('recipient:'.length)
  const name = policy?.recipients?.find((recipient) => recipient.id === id)?.name
  return fill(inspection.items[kind], { name: name?.[lang] === undefined ? id : said(name, lang) })
}
