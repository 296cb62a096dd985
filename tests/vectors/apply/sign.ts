import { append, formatPem, formatVkey, fromBase64, hex, keyId, leafHash, rootHash, utf8 } from '@mingshi/core'
import { noteOf, seeds, sha256, signerOf, type Signer } from '../make/signer.mjs'
import { beginningOf, fileIn, linesIn, type Bundle } from './bundle.ts'
import { chained } from './leaves.ts'
import type { SignStep, Who } from './step.ts'

export function applyToSignatures(bundle: Bundle, operator: string, step: SignStep): void {
  const signers = { base: signerOf(seeds.base, operator), other: signerOf(seeds.other, operator) }
  if ('chain' in step) chained(bundle)
  else if ('keys' in step) putKeys(bundle, signers[step.keys], signers[step.named].name)
  else if ('again' in step) {
    chained(bundle)
    for (const { name } of bundle.files.filter((file) => /^checkpoint(s\/\d+)?$/.test(file.name))) sign(bundle, signers, { sign: step.again, file: name })
  } else sign(bundle, signers, step)
}

/** The tree of the leaves as they are, at the size that the file's name says, unless the step says otherwise. */
function sign(bundle: Bundle, signers: Record<Who, Signer>, step: Extract<SignStep, { sign: Who }>): void {
  const { file = 'checkpoint', origin = signers.base.name } = step
  const lines = linesIn(bundle)
  let { frontier } = beginningOf(bundle)
  const size = file === 'checkpoint' ? frontier.size + lines.length : Number(file.split('/')[1])
  for (const line of lines.slice(0, size - frontier.size)) frontier = append(sha256, frontier, leafHash(sha256, line))
  const note = noteOf(signers[step.sign], { origin, size: step.size ?? size, rootHash: step.root ? fromBase64(step.root) : rootHash(sha256, frontier) })
  const there = bundle.files.find(({ name }) => name === file)
  if (there) there.bytes = utf8(note)
  else bundle.files.push({ name: file, bytes: utf8(note) })
}

function putKeys(bundle: Bundle, { keys }: Signer, name: string): void {
  const named = keys.map((key) => ({ ...key, name }))
  bundle.files = bundle.files.filter((file) => !file.name.startsWith('keys/'))
  bundle.files.push(...named.map((key) => ({ name: `keys/${hex(keyId(sha256, key))}.pem`, bytes: utf8(formatPem(key)) })))
  fileIn(bundle, 'vkeys.txt').bytes = utf8(named.map((key) => `${formatVkey(sha256, key)}\n`).join(''))
}
