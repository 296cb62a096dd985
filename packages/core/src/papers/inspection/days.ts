import { endings } from '../../bundle/figures.ts'
import type { Verified } from '../../bundle/verified.ts'
import type { PaperWords } from '../../locales/papers.ts'
import type { Part } from '../paper.ts'

/** Sessions by day and how they ended, with the share that went on with the face: as a number and as a bar. */
export function daysTable({ figures: { days } }: Verified, { inspection: { days: own } }: PaperWords): Pick<Part, 'lines' | 'head' | 'rows' | 'shares'> {
  if (days.length === 0) return { lines: [...own.lead, own.none], rows: [] }
  const share = ({ begun, ended }: (typeof days)[number]): number => (begun === 0 ? 0 : ended.given / begun)
  return {
    lines: own.lead,
    head: own.head,
    rows: days.map((day) => [day.day, ...[day.begun, ...endings.map((how) => day.ended[how]), day.withdrawn].map(String), day.begun === 0 ? '–' : `${Math.round(share(day) * 100)} %`]),
    shares: days.map(share),
  }
}
