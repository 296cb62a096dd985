import { shownOf, shownOfInstallation, textsOf, type Shown } from '../../policy/texts.ts'
import type { Subject } from '../rule.ts'
import { fold, type Folded } from './normalise.ts'

/** One line that a person will read, ready to be searched. */
export interface Line {
  path: string
  folded: Folded
}

/** Every line as it stands. */
export const linesOf = (subject: Subject): Line[] => allShown(subject).map(({ path, sentence }) => ({ path, folded: fold(sentence) }))

/** Every line without the names of firms and of the place: 优惠通支付有限公司 and Discount Tyres Ltd. are called that, and push no one. */
export function linesWithoutFirms(subject: Subject): Line[] {
  const firms = textsOf(subject.policy).filter(({ path }) => path.endsWith('.name')).flatMap(({ text }) => Object.values(text)).filter(isFirm)
  firms.sort((a, b) => b.length - a.length) // the longer name first, if one holds another
  return allShown(subject).map(({ path, sentence }) => ({
    path,
    folded: fold(path === 'installation:$.place.name' && isPlace(sentence) ? '' : firms.reduce((line, firm) => line.split(firm).join('。'), sentence)),
  }))
}

const allShown = ({ policy, installation }: Subject): Shown[] => [...shownOf(policy), ...(installation ? shownOfInstallation(installation) : [])]

/** It ends like a registered name, has no sentence in it, and says nothing of faces. */
const isFirm = (name: string): boolean =>
  /^[\p{L}\p{N} &'’()（）·-]{1,60}(?:公司|集团|银行|,? ?(?:co\.?,? ?ltd|ltd|limited|inc|llc|llp|plc|gmbh|corp|corporation|company)\.?)$/iu.test(name.normalize('NFC')) &&
  !speaksOfFaces(name)

/** It ends like a name of a place, and excuses itself alone: 特价超市人民广场店. */
const isPlace = (name: string): boolean =>
  /^[\p{L}\p{N} &'’()（）·-]{1,60}(?:店|站|楼|层|厦|场|园|馆|院|校|中心|路|街|门|口|厅|号|区|store|shop|mall|station|floor|centre|center|gate|hall)$/iu.test(name.normalize('NFC')) &&
  !speaksOfFaces(name)

const speaksOfFaces = (name: string): boolean => /刷|脸|face/.test(fold(name).letters)
