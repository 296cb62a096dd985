/** The short code, as large as it can be typed off: in its two groups, which may stand below each other. */
export const Code = ({ label, code }: { label: string; code: string }) => (
  <p class="take">
    <span class="soft">{label}</span>
    <span class="code">{code.match(/\w+-?/g)!.map((group) => <span class="whole" key={group}>{group}</span>)}</span>
  </p>
)
