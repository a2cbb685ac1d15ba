import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
const SMALL_ALREADY = /\.(png|ico|woff2|br)$/;

/**
 * Each file of the build once more as the server sends it, `<file>.br`. Left to the server, who came first after each start
 * would wait for it: 1.3 s for `app.parts` on two cores.
 */
export async function packFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !SMALL_ALREADY.test(entry.name));
  await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const file = join(parentPath, name);
      await writeFile(`${file}.br`, await brotli(await readFile(file), { params }));
    }),
  );
}

/** Last of all, when the worker is written, too. */
export function packed(folder: string): Plugin {
  return {
    name: 'stepwise:packed',
    apply: 'build',
    closeBundle: { order: 'post', sequential: true, handler: () => packFiles(folder) },
  };
}
