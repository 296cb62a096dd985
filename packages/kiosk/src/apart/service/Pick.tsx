/** One of a few, of which one is picked. */
export const Pick = ({ part, heading, options, picked }: { part: string; heading: string; options: Readonly<Record<string, string>>; picked: string }) => (
  <div class="pick" role="group" aria-label={heading}>
    <p class="kicker">{heading}</p>
    <div class="menu">
      {Object.entries(options).map(([id, label]) => (
        <button part={part} class="tile" key={id} data-id={id} aria-pressed={id === picked}>{label}</button>
      ))}
    </div>
  </div>
)
