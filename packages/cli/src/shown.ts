/**
 * A line as a terminal may have it: what comes from a file could move the cursor, erase what stands there, or turn the reading
 * direction, and so print a verdict of its own. Written as JSON writes it, so JSON stays JSON.
 */
export const shown = (line: string): string => line.replace(unshown, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Controls (C0, DEL, C1), line and paragraph separators, marks of direction, zero widths that hide, and halves of pairs. */
const unshown =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
