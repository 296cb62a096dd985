/** `{name}` in a template becomes the value of that name; a name without a value stays visible, so that tests see it. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(name in values ? values[name] : whole))
