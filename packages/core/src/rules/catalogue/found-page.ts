import type { Answer, Case } from './found.ts'

/** What regulators found, as the end of the page. */
export function foundLines(cases: readonly { title: string; cases: readonly Case[] }[]): string[] {
  return [
    '',
    '# What regulators found',
    '',
    'Each case that a policy, an installation or a page can commit, with what answers it: a **rule** of lint (`format`: the document cannot even say it), a **test** of the',
    'code by its title, and where only a **person** sees it, the demand above that says what to look at. `core/rules/cases.test.ts` commits each of them.',
    ...cases.flatMap((section) => [
      '',
      `## ${section.title}`,
      '',
      '| code | what was found | 查到什么 | what answers it |',
      '|---|---|---|---|',
      ...section.cases.map(({ code, what, answers }) => `| ${[code, what.en, what['zh-CN'], answers.map(answerText).join('; ')].map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`),
    ]),
  ]
}

function answerText(answer: Answer): string {
  switch (answer.by) {
    case 'rule':
      return `**rule** ${answer.id}`
    case 'test':
      return `**test** “${answer.title}” \`${answer.file}\``
    case 'person':
      return `**person** ${answer.id}`
  }
}
