import { shownOf, shownOfInstallation, textsOf, type Shown } from '../../policy/texts.ts'
import type { Subject } from '../rule.ts'
import { fold, type Folded } from './normalise.ts'
import { phrasesOf, saidBy } from './phrase.ts'
import { praise, reward } from './push.ts'
import { urgency } from './urgency.ts'

/** One line that a person will read, ready to be searched. */
export interface Line {
  path: string
  folded: Folded
}

/** Every line as it stands. */
export const linesOf = remembered((subject) => allShown(subject).map(({ path, sentence }) => ({ path, folded: fold(sentence) })))

/**
 * Every line without the names of firms and of the place: 优惠通支付有限公司 and Discount Tyres Ltd. are called that, and push no
 * one. A name is excused where it names the firm, and within a sentence; as a title, a label or a line of its own it is words.
 */
export const linesWithoutFirms = remembered((subject) => {
  const firms = new Set(textsOf(subject.policy).filter(({ path }) => path.endsWith('.name')).flatMap(({ text }) => Object.values(text)).filter(isFirm))
  const anyFirm = new RegExp([...firms].sort((a, b) => b.length - a.length).map(escaped).join('|') || '(?!)', 'g') // the longer name first, if one holds another
  const without = (path: string, sentence: string): string => {
    if (path === placeName) return isPlace(sentence) ? '' : sentence
    if (/\.name\["[^"]*"\]$/.test(path)) return firms.has(sentence) ? '' : sentence
    if (/\.(?:title|label)\[/.test(path) || firms.has(sentence) || !endsAFirm.test(sentence)) return sentence
    return sentence.replace(anyFirm, '。')
  }
  return allShown(subject).map(({ path, sentence }) => ({ path, folded: fold(without(path, sentence)) }))
})

const placeName = 'installation:$.place.name'

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** Every rule asks for the lines of the same subject. */
function remembered(make: (subject: Subject) => Line[]): (subject: Subject) => Line[] {
  const known = new WeakMap<Subject, Line[]>()
  return (subject) => {
    const lines = known.get(subject) ?? make(subject)
    known.set(subject, lines)
    return lines
  }
}

const allShown = ({ policy, installation }: Subject): Shown[] => [...shownOf(policy), ...(installation ? shownOfInstallation(installation) : [])]

/** It ends like a registered name, has no sentence in it, says nothing of faces, and is more than words that push and sums. */
const isFirm = (name: string): boolean => looksLikeAFirm.test(name.normalize('NFC')) && !speaksOfFaces(name) && !isMadeOfWords(name)

const looksLikeAFirm =
  /^[\p{L}\p{N} &'’()（）·-]{1,60}(?:公司|集团|银行|,? ?(?:co\.?,? ?ltd|ltd|limited|inc|llc|llp|plc|gmbh|corp|corporation|company)\.?)$/iu

/** A line without any of these holds no firm. */
const endsAFirm = /公司|集团|银行|ltd|limited|inc|llc|llp|plc|gmbh|corp|company/i

/** 立减两元有限公司: what is left without the list’s words, the sums and 有限公司 is no name. */
function isMadeOfWords(name: string): boolean {
  const stem = fold(name.normalize('NFC').replace(/(?:(?:股份|责任)?有限)?(?:责任)?公司$|集团$|[ ,]*(?:co\.?,? ?ltd|ltd|limited|inc|llc|llp|plc|gmbh|corp|corporation|company)\.?$/iu, '')).letters
  if (/[0-9一二两三四五六七八九十百]+(?:元|块|折|成)/.test(stem)) return true
  return stem.replace(pushing, '') === ''
}

const pushing = new RegExp([reward, praise, urgency].flatMap((list) => phrasesOf(list).map((phrase) => fold(saidBy(phrase)).letters)).sort((a, b) => b.length - a.length).join('|'), 'g')

/** It ends like a name of a place, and excuses itself alone: 特价超市人民广场店. */
const isPlace = (name: string): boolean =>
  /^[\p{L}\p{N} &'’()（）·-]{1,60}(?:店|站|楼|层|厦|场|园|馆|院|校|中心|路|街|门|口|厅|号|区|store|shop|mall|station|floor|centre|center|gate|hall)$/iu.test(name.normalize('NFC')) &&
  !speaksOfFaces(name)

const speaksOfFaces = (name: string): boolean => /刷|脸|face/.test(fold(name).letters)
