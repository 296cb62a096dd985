// What the snippets of the guides take for granted of a host's page.
import type { MingshiGlobal } from '../../packages/kiosk/src/script.ts'
import type { Kiosk, MingshiEgress as Egress, MingshiRawPolicy as RawPolicy, MingshiRoster as Roster } from '@mingshi/kiosk'

declare global {
  const Mingshi: MingshiGlobal
  const MingshiRawPolicy: typeof RawPolicy
  const MingshiEgress: typeof Egress
  const MingshiRoster: typeof Roster
  const policy: string
  const installation: string
  const keys: string[]
  const ready: Promise<Kiosk>
  const buyButton: HTMLButtonElement
  const corner: HTMLElement
  const gate: { deleteTemplate(subject: string | undefined): Promise<boolean> }
  const keypad: { read(): Promise<string>; say(code: string): void }
  const roster: { find(pin: string): Promise<{ number: string } | undefined> }
  const jwe: string
  const privateJwk: JsonWebKey
  const vendor: { getWxpayfaceCode(info: object, callback: (info: { return_code?: string; details?: { alternative: string | null } }) => void): void }
  function payBy(way: string): void
  function paid(): void
  function matcher(stream: MediaStream, signal: AbortSignal): Promise<boolean>
}
