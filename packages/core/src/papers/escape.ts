/** Text as SVG and HTML may hold it, in an element or in a quoted attribute. What XML 1.0 cannot hold at all is left out. */
export const escape = (text: string): string => text.replace(unheld, '').replace(/[&<>"']/g, (character) => entities[character]!)

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const unheld = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
