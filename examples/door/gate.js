import { standInMatcher } from '../shared/matcher.js'

/**
 * What a vendor of gates implements: five calls, at the desk and at each door. This one is a stand-in: it recognises nobody, and in place of templates it keeps
 * only of whom there would be one. A real one keeps templates encrypted, in the reader, and fetches them from the desk over the estate's own wires.
 */
export function standInGate(name) {
  const key = `gate/${name}`
  const held = () => JSON.parse(localStorage.getItem(key) || '[]') // each time anew: more than one page may work with it
  const without = (subject) => held().filter((each) => each !== subject)
  const save = (subjects) => localStorage.setItem(key, JSON.stringify(subjects))
  return {
    /** Keeps somebody's template: at the desk the one just made, at a door the desk's own, of whoever is on the roster. */
    async keep(subject) {
      save([...without(subject), subject])
    },
    /** Compares with the template of this one person, and with nobody else's. */
    match: async (stream, signal, subject) => held().includes(subject) && standInMatcher(stream, signal),
    /** Whether there was one. It is gone when this resolves. */
    async delete(subject) {
      const had = held().includes(subject)
      save(without(subject))
      return had
    },
    /** Whose templates lie here: what a count of stored persons counts (Order 19 Art. 15). */
    held,
    async open() {
      console.info('door: open for five seconds')
    },
  }
}
