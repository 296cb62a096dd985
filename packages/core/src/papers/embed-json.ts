import { canonical } from '../canonical.ts'

/**
 * Canonical JSON as a `<script type="application/json">` may hold it: no `<`, so nothing in it can end the script or open a comment
 * (HTML, section 13.2.5.4), and no separator of lines. What is parsed from it is the same value.
 */
export const embedJson = (value: unknown): string =>
  canonical(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
