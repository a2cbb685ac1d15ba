import { loadPack, type PackFiles } from '#content/load.ts';
import { files as england } from '#content/packs/england/files.ts';
import { PackError } from '#content/problem.ts';

// biome-ignore lint/suspicious/noExplicitAny: each test breaks the JSON on purpose, in a place of its own
export type Json = any;

/** What breaks a pack, how, and what is said about it then. */
export type Break = [string, (files: Json) => void, string];

export function broken(change: (files: Json) => void): PackFiles {
  const copy = structuredClone(england);
  change(copy);
  return copy;
}

export function messageOf(files: PackFiles): string {
  try {
    loadPack(files);
  } catch (error) {
    if (error instanceof PackError) return error.message;
    throw error;
  }
  return 'the pack loaded';
}
