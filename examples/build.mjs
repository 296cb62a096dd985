// Builds what the examples' kiosks load: the same as `mingshi build examples/<scene>/policy.json --installation …`.
import { run } from '../packages/cli/dist/main.js'

for (const scene of ['vending', 'parking', 'property-access']) {
  const folder = new URL(`./${scene}/`, import.meta.url).pathname
  const code = await run(['build', `${folder}policy.json`, '--installation', `${folder}installation.json`, '-o', `${folder}policy.mingshi.json`], {
    out: () => {},
    err: (line) => console.error(line),
  })
  if (code !== 0) process.exit(code)
}
