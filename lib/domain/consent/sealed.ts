/** Bytes under AES-GCM: the nonce, and the ciphertext with its tag. */
export interface Sealed {
  nonce: Uint8Array;
  bytes: ArrayBuffer;
}
