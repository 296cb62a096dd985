import type { ComponentChildren } from 'preact'

export const Row = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <div class="fact"><dt>{label}</dt><dd>{children}</dd></div>
)
