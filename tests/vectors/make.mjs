// Writes the vectors: `npm run build && node tests/vectors/make.mjs`. The files are the vectors; this is how they were written.
// What draws lots (ECDSA, a curve's key) is drawn anew by every run.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { checkpoint, earlierCheckpoints } from './make/checkpoint.mjs'
import { anchors, cosignatures, witnesses } from './make/cosignatures.mjs'
import { documents } from './make/documents.mjs'
import { keys } from './make/keys.mjs'
import { leaves } from './make/leaves.mjs'
import { disclosures, notes } from './make/notes.mjs'
import { order } from './make/order.mjs'
import { pruned, times } from './make/pruned.mjs'
import { proofs } from './make/proofs.mjs'
import { receipts } from './make/receipts.mjs'
import { overTime, sessions } from './make/sessions.mjs'
import { tolerated } from './make/tolerated.mjs'
import { zip } from './make/zip.mjs'

const folders = {
  bad: [leaves, order, checkpoint, earlierCheckpoints, keys, documents, sessions, overTime, zip, pruned, times, receipts, proofs, notes, disclosures, cosignatures, witnesses, anchors].flat(),
  tolerated,
}
for (const [folder, vectors] of Object.entries(folders)) {
  const at = new URL(`./${folder}/`, import.meta.url)
  rmSync(at, { recursive: true, force: true })
  mkdirSync(at)
  const names = new Set()
  for (const { name, ...vector } of vectors) {
    if (names.has(name)) throw new Error(`expected a name of its own, got ${name} again`)
    names.add(name)
    writeFileSync(new URL(`${name}.json`, at), `${JSON.stringify(vector, null, 1)}\n`)
  }
  console.log(`${folder}: ${names.size}`)
}
