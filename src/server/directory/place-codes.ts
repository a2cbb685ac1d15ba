import { type PlaceCodeReply, placeCode } from '#protocol/place-code.ts';
import type { ReadTx } from '../store/store.ts';
import { directoryVersion } from './directory-version.ts';

/** Every placement by its short code; null where two have the same, so that a code never leads to the wrong one. */
export type PlaceCodes = ReadonlyMap<string, PlaceCodeReply | null>;

export async function listPlaceCodes(tx: ReadTx): Promise<PlaceCodes> {
  const codes = new Map<string, PlaceCodeReply | null>();
  for (const { id, placements } of await tx.organisation.inRegion(null)) {
    for (const placement of placements) {
      const code = placeCode(placement.id);
      codes.set(code, codes.has(code) ? null : { organisation: id, placement: placement.id });
    }
  }
  return codes;
}

/** The same, made again only when the directory has changed: codes follow from ids, so there is nothing to store. */
export function rememberPlaceCodes(): (tx: ReadTx) => Promise<PlaceCodes> {
  let held: { version: number; codes: PlaceCodes } | null = null;
  return async (tx) => {
    const version = await directoryVersion(tx);
    if (held?.version !== version) held = { version, codes: await listPlaceCodes(tx) };
    return held.codes;
  };
}
