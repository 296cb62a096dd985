import { composeChange, deriveChanges, digestOf, MingshiError, type Changes, type Policy } from '@mingshi/core'
import { parse, printJson, type Command, type Print } from '../command.ts'
import { sha256 } from '../platform.ts'
import { lineOf } from '../usage.ts'
import { languageOf, type Language } from './language.ts'
import { readPolicy } from './policy.ts'

const usage = 'mingshi change <old.json> <new.json> [--lang en|zh-CN] [--json]'

/** What a new version changed, and who is asked again. Exit 1 when the version does not say that it is a new one. */
export const change: Command = {
  name: 'change',
  usage,
  about: 'Prints what a new version of a policy changed, as a person is told it, and what is asked again.',
  example: 'mingshi change older.json policy.json',
  run(args, print) {
    const { values, positionals } = parse(args, { lang: { type: 'string' } }, usage, 2)
    const language = languageOf(values.lang)
    const [old, now] = [readPolicy(positionals[0]!), readPolicy(positionals[1]!)]
    try {
      const found = deriveChanges(sha256, old, now)
      if (values.json) printJson(print, asJson(old, now, found, language))
      else printChanges(found, language, print)
      return 0
    } catch (error) {
      if (!(error instanceof MingshiError) || error.code !== 'bad-version') throw error
      if (values.json) printJson(print, { format: 'mingshi-changes/1', error: { code: error.code, ...error.details } })
      print.err(`${positionals[1]!} ${lineOf(error)}`)
      return 1
    }
  },
}

const asJson = (old: Policy, now: Policy, { changes, again }: Changes, language: Language): object => ({
  format: 'mingshi-changes/1',
  from: { version: old.version, policy: digestOf(sha256, old) },
  to: { version: now.version, policy: digestOf(sha256, now) },
  again,
  changes: changes.map((each) => ({ ...each, message: composeChange(each, language) })),
})

function printChanges({ changes, again }: Changes, language: Language, print: Print): void {
  const zh = language === 'zh-CN'
  for (const each of changes) {
    print.out(composeChange(each, language))
    print.out(`    ${each.path}`)
  }
  if (changes.length === 0) print.out(zh ? '没有改动。' : 'Nothing changed.')
  const purposes = Object.entries(again)
  if (purposes.length === 0) print.out(zh ? '不重新征求任何同意。' : 'Nothing is asked again.')
  for (const [purpose, items] of purposes) print.out(`${zh ? '重新征求同意' : 'Asked again'}: ${purpose}: ${items.join(', ')}`)
  const words = changes.some(({ part, key, asksAgain }) => (part === 'purposes' || part === 'recipients') && !asksAgain && ['purpose', 'method'].includes(key ?? ''))
  if (!words) return
  print.out(
    zh
      ? '目的或者方式只是换了说法时才不重新征求同意；变成另一个目的或者方式，请另起一个用途或者接收方 id（《个人信息保护法》第十四条第二款）。'
      : 'A purpose or method in other words asks nobody again. Of a purpose or a recipient, one that has become another needs an id of its own (PIPL 14(2)).',
  )
}
