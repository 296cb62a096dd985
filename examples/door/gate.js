import { standInMatcher } from '../shared/matcher.js'

/**
 * What a vendor of gates implements: five calls. This one is a stand-in: it recognises nobody, and in place of templates it keeps only of whom there would be
 * one. A real one keeps templates encrypted, in the reader, and fetches them from the desk over the estate's own wires.
 */
export function standInGate(name) {
  const key = `gate/${name}`
  const held = new Set(JSON.parse(localStorage.getItem(key) || '[]'))
  const save = () => localStorage.setItem(key, JSON.stringify([...held]))
  return {
    /** Takes over the template of somebody who is on the roster. */
    async fetch(subject) {
      held.add(subject)
      save()
    },
    /** Compares with the template of this one person, and with nobody else's. */
    match: async (stream, signal, subject) => held.has(subject) && standInMatcher(stream, signal),
    /** Whether there was one. It is gone when this resolves. */
    async delete(subject) {
      const had = held.delete(subject)
      save()
      return had
    },
    holds: (subject) => held.has(subject),
    async open() {
      console.info('door: open for five seconds')
    },
  }
}
