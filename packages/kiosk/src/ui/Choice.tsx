interface ChoiceProps {
  /** The control's name: its part, and what a tap on it means (touch.ts). */
  part: string
  label: string
  hint?: string | undefined
  item?: string
  disabled?: boolean
}

/** A button that decides. All of them are this one, so that none can be larger, brighter or elsewhere (M01 to M08). */
export const Choice = ({ part, label, hint, item, disabled }: ChoiceProps) => (
  <button part={part} class="choice" data-item={item} disabled={disabled}>
    <span class="label">{label}</span>
    {hint && <span class="hint">{hint}</span>}
  </button>
)
