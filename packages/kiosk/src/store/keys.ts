/** The machine's key pairs, as WebCrypto holds them: not extractable by script, though plain on the disk to whoever has it. */
export interface KeyPairs {
  ecdsa: CryptoKeyPair
  /** Where the engine has Ed25519. */
  ed25519?: CryptoKeyPair
}

/** Where the key pairs are kept. A log that cannot go on is followed by another with a key of its own: the newest counts. */
export interface KeyStore {
  load(): Promise<KeyPairs | undefined>
  save(keys: KeyPairs): Promise<void>
  close(): void
}
