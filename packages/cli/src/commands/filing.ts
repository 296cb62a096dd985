import { composeFiling, dayPattern, mainlandDays, type Calendar } from '@mingshi/core'
import { parse, type Command } from '../command.ts'
import { readJson } from '../files.ts'
import { Usage } from '../usage.ts'
import { hand, paperMade, paperOptions, refuseIllegal, wordsOf } from './paper.ts'
import { readPolicy } from './policy.ts'
import { storedOf } from './stored.ts'

const usage = 'mingshi filing <policy.json> --stored N [--reached 2026-11-01] [--holidays days.json] [--lang zh-CN] [--html] [-o filing.md] [--json]'

/** The sheet for filing with the cyberspace administration (Order 19 Art. 15), with the day until which it is due. */
export const filing: Command = {
  name: 'filing',
  usage,
  about: 'Writes the filing’s sheet. --stored: persons whose faces you store; --reached: the day on which they were 100,000.',
  example: 'mingshi filing policy.json --stored 100000 --reached 2026-11-02 --html -o filing.html',
  run(args, print) {
    const options = { ...paperOptions, stored: { type: 'string' }, reached: { type: 'string' }, holidays: { type: 'string' } } as const
    const { values, positionals } = parse(args, options, usage, 1)
    const { stored = 'none', reached } = values
    const persons = storedOf(stored, reached, usage)
    const calendar = values.holidays === undefined ? mainlandDays : readCalendar(values.holidays)
    const policy = readPolicy(positionals[0]!)
    const { lang, words, papers } = wordsOf(policy, values.lang)
    if (refuseIllegal(positionals[0]!, policy, undefined, print, values.json)) return 1
    const paper = composeFiling(policy, persons, lang, words, papers, calendar)
    hand(paperMade(paper, values.html), values, print)
    return 0
  },
}

/** A table of another year, or a corrected one. */
function readCalendar(path: string): Calendar {
  const json = readJson({ path, what: 'a table of holidays' }) as Partial<Calendar> | null
  const days = (list: unknown): boolean => Array.isArray(list) && list.every((each) => typeof each === 'string' && each.split('/').length <= 2 && each.split('/').every(isDay))
  const fine = Array.isArray(json?.years) && json.years.every(Number.isInteger) && days(json.off) && days(json.worked)
  if (!fine) throw new Usage(`${path}: expected {"years": [2027], "off": ["2027-01-01", "2027-02-05/2027-02-11"], "worked": ["2027-02-14"]}, got another shape`)
  return json as Calendar
}

const isDay = (text: string): boolean => dayPattern.test(text)
