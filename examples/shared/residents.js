/** Flats, and how many live there who may enrol. Yours is the estate's own list; nobody's name is needed. */
const flats = [['1 栋 101', 1], ['1 栋 302', 1], ['2 栋 201', 2], ['2 栋 501', 1], ['3 栋 102', 1], ['3 栋 601', 1]]

/** By household: whom a guardian's answer comes from. */
export const homes = flats.map(([name], i) => ({ home: `home:${i}`, name }))

/**
 * Whoever may enrol, each a person and not a flat: two of one flat consent, pass, withdraw and move out each for themselves. `subject` is what the log
 * commits to and the gate deletes by. Who moves in later gets a new one: a reference is never another person's.
 */
export const residents = flats.flatMap(([name, people], i) =>
  Array.from({ length: people }, (_, n) => ({ home: `home:${i}`, subject: `home:${i}/${n + 1}`, name: people === 1 ? name : `${name} 住户\u00a0${n + 1}` })))
