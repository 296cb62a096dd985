/** A sentence in which numbers to call, addresses to write to and to open are links, wherever they stand in it. */
export function Linked({ text, phone, email, url }: { text: string; phone?: string | undefined; email?: string | undefined; url?: string | undefined }) {
  const links = [[phone, phone && `tel:${dialled(phone)}`], [email, `mailto:${email}`], [url, url]] as const
  const [shown, href] = links.find(([each]) => each !== undefined && text.includes(each)) ?? []
  if (!shown || !href) return <>{text}</>
  const at = text.indexOf(shown)
  return (
    <>
      {text.slice(0, at)}<a class={shown === phone ? 'whole' : undefined} href={href} rel="noreferrer noopener">{shown}</a>{text.slice(at + shown.length)}
    </>
  )
}

/** Without the extension, which a person dials when asked for it. */
const dialled = (phone: string): string => phone.replace(/ ?(转|分机|ext\.?|x|#).*$/, '').replace(/[^+\d]/g, '')
