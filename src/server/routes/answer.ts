import type { Context } from 'hono';

/** A route: what it needs was given when it was made, the rest is in the request. */
export type Answer = (c: Context) => Promise<Response> | Response;
