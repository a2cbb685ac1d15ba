const encoder = new TextEncoder();

/** Makes keys and names out of one secret (HKDF-SHA-256): each purpose gives bytes that tell nothing of the others. */
export async function deriverOf(
  secret: Uint8Array<ArrayBuffer>,
): Promise<(purpose: string, bytes: number) => Promise<ArrayBuffer>> {
  const root = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  return (purpose, bytes) =>
    crypto.subtle.deriveBits(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: encoder.encode(`stepwise/1/${purpose}`) },
      root,
      bytes * 8,
    );
}
