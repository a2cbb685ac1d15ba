import * as z from 'zod/mini';

const base64url = (chars: number) => new RegExp(`^[A-Za-z0-9_-]{${chars}}$`);

/** 16 random or derived bytes, base64url: accounts, devices, spaces, record keys, mutation ids, teams. */
export const Id = z.string().check(z.regex(base64url(22)));
/** SHA-256, base64url. */
export const Hash = z.string().check(z.regex(base64url(43)));
/** Uncompressed P-256 point (65 bytes), base64url. */
export const PublicKey = z.string().check(z.regex(base64url(87)));
/** ECDSA P-256 signature, r ‖ s (64 bytes), base64url. */
export const Signature = z.string().check(z.regex(base64url(86)));
/** HPKE encapsulated key (65) and sealed 32-byte content key with tag (48), base64url. */
export const Grant = z.string().check(z.regex(base64url(151)));
/** A day of the calendar, YYYY-MM-DD. */
export const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
export const Count = z.int().check(z.gte(0));
export const Positive = z.int().check(z.gte(1));

export const ZERO_HASH = 'A'.repeat(43);
