import type { Context } from 'hono';
import { LIMITS } from '#protocol/limits.ts';
import { CONTENT_TYPE, PROTOCOL } from '#protocol/version.ts';
import { Refusal } from '../refusal.ts';

const ACCEPTED = new Set([CONTENT_TYPE, 'application/json']);

interface Schema<Message> {
  safeParse(value: unknown): { success: true; data: Message } | { success: false };
}

/** The request's body as a message of ours, of `most` bytes. Throws the refusal for whatever is wrong with it first. */
export async function readMessage<Message>(
  c: Context,
  schema: Schema<Message>,
  most: number = LIMITS.requestBytes,
): Promise<Message> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!ACCEPTED.has(type) || c.req.header('content-encoding')) throw new Refusal('wrong_content_type');
  // Somebody who broke off in the middle hears nothing of it, and it is no failure of ours.
  const text = await readText(c, most).catch((error: unknown) => {
    throw error instanceof Refusal ? error : new Refusal('bad_request');
  });
  const value = parse(text);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Refusal(speaksAnotherVersion(value) ? 'unknown_version' : 'bad_request');
}

/**
 * A declared length is enforced by Node's HTTP parser, so that body can be read the fast way; without one it is
 * counted while it comes in.
 */
async function readText(c: Context, most: number): Promise<string> {
  const declared = c.req.header('content-length');
  if (declared === undefined) return readCounting(c.req.raw.body, most);
  if (!(Number(declared) <= most)) throw new Refusal('too_large');
  const text = await c.req.text();
  if (text.length > most) throw new Refusal('too_large');
  return text;
}

async function readCounting(body: ReadableStream<Uint8Array> | null, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > most) throw new Refusal('too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('bad_request');
  }
}

function speaksAnotherVersion(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'protocol')) return false;
  const { protocol } = value as { protocol: unknown };
  return typeof protocol === 'number' && protocol !== PROTOCOL;
}
