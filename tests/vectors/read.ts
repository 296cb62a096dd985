import { readdirSync, readFileSync } from 'node:fs'
import type { CheckId } from '@mingshi/core'
import type { Step } from './apply/step.ts'

interface Said<V> { name: string; what: string; expect: { verdict: V } }

export type BundleVector = { name: string; what: string; base: string; do: Step[]; expect: { verdict: string; checks?: CheckId[]; faults?: [CheckId, string][] } }
export type ReceiptVector = Said<string> & { base: string; do: Step[]; receipt: string }
export type InclusionVector = Said<boolean> & { inclusion: { index: number; size: number; proof: string[]; leaf: string; root: string } }
export type ConsistencyVector = Said<boolean> & { consistency: { old: number; size: number; proof: string[]; oldRoot: string; root: string } }
export type NoteVector = Said<string> & { note: string }
export type VkeyVector = Said<string> & { vkey: string }
export type DisclosureVector = Said<boolean> & { base: string; leaf: number; disclosure: string }
export type WitnessVector = Said<string> & { base: string; do: Step[]; witness: string }
export type WitnessKeyVector = Said<string> & { witness: string }
export type Vector = BundleVector | ReceiptVector | InclusionVector | ConsistencyVector | NoteVector | VkeyVector | DisclosureVector | WitnessVector | WitnessKeyVector

const at = (path: string): URL => new URL(path, import.meta.url)

/** Every file of a folder, in the order of their names. */
export const vectorsIn = (folder: 'bad' | 'tolerated'): Vector[] =>
  readdirSync(at(folder)).sort().map((file) => ({ name: file.replace('.json', ''), ...(JSON.parse(readFileSync(at(`${folder}/${file}`), 'utf8')) as object) }) as Vector)

export const baseOf = (name: string): Uint8Array => new Uint8Array(readFileSync(at(`base/${name}.zip`)))

const has = <K extends string>(key: K) => (vector: Vector): boolean => key in vector
export const isReceipt = has('receipt') as (vector: Vector) => vector is ReceiptVector
export const isInclusion = has('inclusion') as (vector: Vector) => vector is InclusionVector
export const isConsistency = has('consistency') as (vector: Vector) => vector is ConsistencyVector
export const isNote = has('note') as (vector: Vector) => vector is NoteVector
export const isVkey = has('vkey') as (vector: Vector) => vector is VkeyVector
export const isDisclosure = has('disclosure') as (vector: Vector) => vector is DisclosureVector
export const isWitness = (vector: Vector): vector is WitnessVector => 'witness' in vector && 'do' in vector
export const isWitnessKey = (vector: Vector): vector is WitnessKeyVector => 'witness' in vector && !('do' in vector)
export const isBundle = (vector: Vector): vector is BundleVector => 'do' in vector && !('receipt' in vector) && !('witness' in vector)
