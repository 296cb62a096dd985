/** A QR code to be drawn. */
export interface Code {
  /** Modules along a side, quiet zone not included. */
  size: number
  /** SVG path data over a square of `size` units. */
  path: string
}

/** Each row's runs of dark modules as rectangles: a path a fraction as long as one square for each module. */
export function codeOfModules(modules: { size: number; get(x: number, y: number): boolean }): Code {
  const { size } = modules
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let run = 0
      while (x + run < size && modules.get(x + run, y)) run++
      if (run > 0) path += `M${x} ${y}h${run}v1h-${run}z`
      x += run
    }
  }
  return { size, path }
}
