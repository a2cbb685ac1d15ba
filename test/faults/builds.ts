import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const integrityOf = (bytes: Uint8Array) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

/** A copy of the build, as a server may serve it. */
export function copyBuild(): string {
  if (!existsSync('dist/sw.js')) throw new Error('There is no build yet: npm run build.');
  const pages = mkdtempSync(join(tmpdir(), 'stepwise-build-'));
  cpSync('dist', pages, { recursive: true });
  return pages;
}

/** Another build: its pages say so, and its worker knows them. */
export function changeBuild(pages: string, name: string): void {
  let worker = readFileSync(join(pages, 'sw.js'), 'utf8');
  for (const file of ['index.html', 'shell.html']) {
    const before = readFileSync(join(pages, file), 'utf8');
    const after = before.replace('<title>', `<meta name="build" content="${name}" /><title>`);
    worker = worker.replace(integrityOf(Buffer.from(before)), integrityOf(Buffer.from(after)));
    writeFileSync(join(pages, file), after);
  }
  writeFileSync(join(pages, 'sw.js'), worker);
}

/** The hash of each of its files, by address. */
export function hashesOf(pages: string): Map<string, string> {
  const files = readdirSync(pages, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [`/${relative(pages, file)}`, integrityOf(readFileSync(file))] as const;
    }),
  );
}
