// Which other machines this one trusts: lines that staff bring along when a door is put up, and compare. Kept beside the page; public keys only.
const key = 'trusted-machines'

export const trusted = () => (localStorage.getItem(key) || '').split('\n').filter(Boolean)
export const trust = (lines) => localStorage.setItem(key, lines.trim())

export function save(blob, name) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10000)
}
