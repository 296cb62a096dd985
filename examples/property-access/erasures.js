// What an erasure waits for: the desk's own gate, and every door that a list with this person may have gone to. Remembered beside the page: records and doors, no names.
import { standInGate } from '../door/gate.js'
import { trusted } from '../shared/trust.js'

export const gate = standInGate('desk')

/** By index of the consent's leaf: the log it is in, the doors that may have the template, those that have said that it is gone, and whether it was here. */
const key = 'given-out'
const known = () => JSON.parse(localStorage.getItem(key) || '{}')
function change(how) {
  const all = known()
  how(all)
  localStorage.setItem(key, JSON.stringify(all))
}
const none = { at: [], erased: [], had: false }
const doors = () => trusted().map((line) => line.split('+')[0])
const joined = (a, b) => [...new Set([...a, ...b])]

/** A list is about to leave: whoever is on it may from now on be at every door that is trusted now, whatever list of trust comes later. */
export async function givenOut(file) {
  const { origin, entries } = JSON.parse((await new Response(file).text()).split('\n')[1])
  change((all) => {
    for (const { given } of entries) {
      const before = all[given] && all[given].origin === origin ? all[given] : none
      all[given] = { ...before, origin, at: joined(before.at, doors()), erased: [] } // on it again: there again
    }
  })
}

/** A list that left before can be carried to a door that is trusted only now. */
export const widened = () => change((all) => { for (const each of Object.values(all)) each.at = joined(each.at, doors()) })

/** What a door says that it has deleted. */
export const returned = (door, erased) => change((all) => {
  for (const { origin, given } of erased) if (all[given] && all[given].origin === origin) all[given].erased = joined(all[given].erased, [door])
})

let last = Promise.resolve()
/** Deletes here what is due, and confirms what is gone everywhere. What a door never had is confirmed by staff, on the service screen. */
export const settle = (kiosk) => (last = last.catch(() => {}).then(() => settleNow(kiosk)))

async function settleNow(kiosk) {
  for (const { erasure, subject, purpose } of await kiosk.erasures.due()) {
    if (subject === undefined) continue // nobody can look it up: staff
    const asked = (await kiosk.consents.list({ subject, purpose })).filter(({ item, status }) => item === 'template' && status !== 'refused')
    const over = asked.filter(({ status }) => status !== 'given')
    const givens = (over.length > 0 ? over : asked).map(({ index }) => index)
    const isReplaced = over.length > 0 && over.length < asked.length // enrolled anew: the new template took the place of the old one
    if (gate.held().includes(subject)) { // noted before it is done: the power may go in between
      change((all) => { for (const given of givens) all[given] = { ...(all[given] || none), had: true } })
      if (!isReplaced) await gate.delete(subject)
    }
    const out = givens.map((given) => known()[given] || none)
    if (out.some(({ at, erased }) => at.some((door) => !erased.includes(door)))) continue
    try {
      await kiosk.erasures.confirm(erasure, out.some(({ had }) => had) ? 'deleted' : 'not-found')
    } catch (error) {
      if (error.code !== 'unknown-erasure') throw error // another page of this desk has said so first
    }
    change((all) => { for (const given of givens) delete all[given] })
  }
}
