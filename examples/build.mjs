// Builds what the examples' kiosks load: the same as `mingshi build examples/<scene>/policy.json --installation …`. And the two codes of the car park.
import { writeFileSync } from 'node:fs'
import { correction, generate } from 'lean-qr'
import { toSvgSource } from 'lean-qr/extras/svg'
import { run } from '../packages/cli/dist/main.js'

for (const scene of ['vending', 'parking', 'property-access', 'door']) {
  const folder = new URL(`./${scene}/`, import.meta.url).pathname
  const code = await run(['build', `${folder}policy.json`, '--installation', `${folder}installation.json`, '-o', `${folder}policy.mingshi.json`], {
    out: () => {},
    err: (line) => console.error(line),
  })
  if (code !== 0) process.exit(code)
}

/** Two codes, two addresses: the one for members is not the one for paying (CN-PK-02). */
for (const [name, url] of [['pay', 'https://parking.example.cn/parking/'], ['member', 'https://member.example.cn/join']]) {
  const svg = toSvgSource(generate(url, { minCorrectionLevel: correction.M }), { on: '#000', off: '#fff', pad: 4 })
  writeFileSync(new URL(`./parking/${name}.svg`, import.meta.url), `${svg}\n`)
}
