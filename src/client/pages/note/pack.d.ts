/** The pack a note is begun under. Set at build time, so that writing does not load the pack's sources. */
declare const PACK: { id: string; version: number };
