import { fill, type CheckResult, type Report as ReportData } from '@mingshi/core'
import type { Words } from './words.ts'

/** The verdict, then every check, then what is in the log, then what none of it proves. */
export function Report({ words, report, name, lang }: { words: Words; report: ReportData; name: string; lang: string }) {
  const { verdict, sample, checks, log, span, counts, findings } = report
  const time = (ms: number): string => new Date(ms).toLocaleString(lang)
  const isUnread = checks[0]!.faults.some(({ where }) => where.startsWith('byte ')) // any other fault stands in a file of the bundle
  const known = Object.entries(words.count).filter(([key]) => counts[key])
  return (
    <>
      <p class={verdict === 'verified' ? 'verdict holds' : 'verdict broken'} data-verdict={verdict}>
        {verdict === 'verified' ? words.verified : words.notVerified}
      </p>
      {sample && <p class="verdict sample" data-sample>{words.sample}</p>}
      <p class="soft">{name}</p>
      <h2>{words.checks}</h2>
      {isUnread && <p>{words.notBundle}</p>}
      {(isUnread ? checks.slice(0, 1) : checks).map((check) => <Check words={words} check={check} key={check.id} />)}
      {log && (
        <>
          <h2>{words.log}</h2>
          <dl>
            <Row label={words.origin} text={log.origin} />
            <Row label={words.size} text={String(log.size)} />
            <Row label={words.root} text={log.rootHash} />
            {span && <Row label={words.span} text={`${time(span.from)} – ${time(span.to)}`} />}
          </dl>
        </>
      )}
      {known.length > 0 && <h2>{words.counts}</h2>}
      <dl>{known.map(([key, label]) => <Row label={label} text={String(counts[key])} key={key} />)}</dl>
      {findings.length > 0 && (
        <>
          <h2>{words.open}</h2>
          <p class="soft">{words.openLead}</p>
          <ul>{findings.map(({ rule, path, message }) => <li key={rule + path}>{message} <span class="where">{rule} {path}</span></li>)}</ul>
        </>
      )}
      <h2>{words.notProven}</h2>
      <ul>{words.notProvenList.map((line) => <li key={line}>{line}</li>)}</ul>
    </>
  )
}

/** The sentence is in the page's language; what it quotes are the program's own words, set apart as such. */
function Check({ words, check: { id, verdict, count, faults } }: { words: Words; check: CheckResult }) {
  return (
    <div class="row" data-check={id} data-verdict={verdict}>
      <span>{words.check[id]}</span>
      <span>
        <b class={verdict}>{words[verdict]}</b>
        {faults.map(({ where, expected, got }, i) => (
          <p key={i}><span class="where">{where}</span> {words.expected} <code lang="en">{expected}</code>{words.got} <code lang="en">{got}</code></p>
        ))}
        {count > faults.length && <p>{fill(words.more, { n: count - faults.length })}</p>}
      </span>
    </div>
  )
}

const Row = ({ label, text }: { label: string; text: string }) => (
  <div><dt>{label}</dt><dd>{text}</dd></div>
)
