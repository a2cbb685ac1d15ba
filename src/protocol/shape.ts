import * as z from 'zod/mini';

/**
 * A shape that is put together when it is first read with. All at once, before a page could be drawn, they held a phone up
 * for longer than reading a concern does (`src/client/decisions/028-what-a-page-is-drawn-without.md`).
 */
export const shape = z.lazy;
