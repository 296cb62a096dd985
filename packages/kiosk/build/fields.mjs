import { preactFields } from './unused-preact.mjs'

/**
 * Fields that only this script's own code ever sees: not stored, not logged, not handed to the host or to another file, never
 * named by a string. They get a letter or two each, in `mingshi.js` and `mingshi-full.js` alone. So do those of its libraries that nothing here uses
 * by name, like the life cycle of Preact's classes.
 */
export const inner = `ground standing matter evidence messenger signer register settled dispatch digests idleUntil openings dossier pausedUntil publish
  wiped using langs saving undone firstOpened isNew interrupt uncover signRaw hostFailed cameraSince nextTurn firstLiving signNote requestOpening
  reportResult readMs overlay frontier leafHash rootHash trouble stage words decision guard clock built issued control notes typed phase mono wall
  speakIn nextSize sentinel rotate mirror absent alive living secret foot hint icon waiting knewAnother guardians lent hits motions pxPerMm panel chosen hands fair weight firmly counted expiry bare misses release wanted
  carried asking elsewhere follower view away`.split(/\s+/)
const theirs = `upgrade blocking terminated minCorrectionLevel maxCorrectionLevel
  minVersion maxVersion getDerivedStateFromProps getDerivedStateFromError getSnapshotBeforeUpdate getChildContext shouldComponentUpdate componentWillMount
  componentDidMount componentWillReceiveProps componentWillUpdate componentDidUpdate componentWillUnmount componentDidCatch contextType debounceRendering`.split(/\s+/)

/** Names of properties that are mangled in one script; whatever is quoted keeps its name. */
export const shortened = { builtins: true, regex: new RegExp(`^(${[...inner, ...theirs, ...preactFields].join('|')})$`), keep_quoted: true }
