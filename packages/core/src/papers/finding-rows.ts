import { fill } from '../locales/fill.ts'
import type { PaperWords } from '../locales/papers.ts'
import { articleText } from '../rules/article-text.ts'
import type { Finding, RuleLanguage } from '../rules/rule.ts'
import type { Part } from './paper.ts'

/** Findings as a table, the gravest first; a sentence where there are none. */
export function findingRows(findings: readonly Finding[], { inspection: { lint } }: PaperWords, lang: string): Pick<Part, 'lines' | 'rows' | 'head' | 'widths'> {
  if (findings.length === 0) return { lines: [lint.none], rows: [] }
  const grave = Object.keys(lint.severity)
  const sorted = [...findings].sort((a, b) => grave.indexOf(a.severity) - grave.indexOf(b.severity))
  return {
    lines: [],
    head: lint.head,
    widths: [14, 60, 26],
    rows: sorted.map(({ severity, rule, path, message, article, provenance }) => [
      lint.severity[severity], `${message}\n${fill(lint.where, { rule, path })}`, `${articleText(article, lang as RuleLanguage)}\n${lint.provenance[provenance]}`,
    ]),
  }
}
