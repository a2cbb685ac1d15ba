/** See the schema: bodies are stored as the bytes their base64url stands for. */
export function toBytes(body: string | null): Uint8Array | null {
  return body === null ? null : Buffer.from(body, 'base64url');
}

export function toText(bytes: Uint8Array | null): string | null {
  return bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}
