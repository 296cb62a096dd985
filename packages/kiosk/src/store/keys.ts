/** The machine's key pairs, as WebCrypto holds them: not extractable by script, though plain on the disk to whoever has it. */
export interface KeyPairs {
  ecdsa: CryptoKeyPair
  /** Where the engine has Ed25519. */
  ed25519?: CryptoKeyPair
}

/** Where the key pairs are kept. */
export interface KeyStore {
  load(): Promise<KeyPairs | undefined>
  save(keys: KeyPairs): Promise<void>
  close(): void
}
