// Before a build: takes away what earlier builds left of sources that are gone. Everything below `dist` is packed, and nothing else would notice.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packages = fileURLToPath(new URL('../../packages', import.meta.url))

/** Where `tsc -b` writes what it makes of `src`, and where rollup does, which makes all of it anew. */
const modules = { core: 'dist', kiosk: 'dist/esm', auditor: 'dist/esm', cli: 'dist' }
const bundles = ['kiosk/dist/locales', 'kiosk/dist/sri.json', 'kiosk/dist/THIRD-PARTY.txt']

for (const [room, out] of Object.entries(modules)) {
  const dist = join(packages, room, out)
  if (!existsSync(dist)) continue
  for (const file of readdirSync(dist, { recursive: true })) {
    const source = join(packages, room, 'src', file.replace(/(\.d\.ts|\.js|\.js\.map)$/, ''))
    if (/\.(js|js\.map|d\.ts)$/.test(file) && !['.ts', '.tsx'].some((ending) => existsSync(source + ending))) rmSync(join(dist, file))
  }
}
for (const file of bundles) rmSync(join(packages, file), { recursive: true, force: true })
