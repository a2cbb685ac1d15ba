import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** The server says that this is `multipart/form-data`, so the boundary is the same for all builds. */
const BOUNDARY = 'stepwise-app-parts-6b0c1f';
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

/**
 * `app.parts`: what a phone stores for offline use, in one answer that browsers take apart by themselves. Files that every
 * page's document asks for are left out, for a first visit has them already.
 */
export async function writeAppParts(outDir: string, urls: readonly string[]): Promise<void> {
  const document = await readFile(join(outDir, 'shell.html'), 'utf8');
  const wanted = urls.filter((url) => TYPES[extname(url)] && !document.includes(`/${url}"`));
  const parts = await Promise.all(wanted.map((url) => partOf(outDir, url)));
  await writeFile(join(outDir, 'app.parts'), Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]));
}

async function partOf(outDir: string, url: string): Promise<Buffer> {
  const bytes = await readFile(join(outDir, url));
  if (bytes.includes(BOUNDARY)) throw new Error(`${url} holds the boundary between parts`);
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${url}"; filename="${url}"\r\ncontent-type: ${TYPES[extname(url)]}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n')]);
}
