/**
 * The only names of the platform that core may use. Core is compiled without the DOM library and without Node's
 * types, so anything else (a clock, randomness, storage, a network) must be handed in.
 */

declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}

declare class TextDecoder {
  constructor(label?: 'utf-8', options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes?: Uint8Array): string
}

declare function btoa(binary: string): string
declare function atob(base64: string): string
