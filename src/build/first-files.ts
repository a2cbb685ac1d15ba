import { readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';

const ROUTES = 'src/client/app/routes.tsx';
/** `const guide = () => import('./guide-pages.ts');`, also `() => afterShapes(() => import(…))` */
const CHUNK = /const (\w+) = \(\) => (?:\w+\(\(\) => )?import\('([^']+)'\)/g;
/** A route's address, and the import in it or the name of one above. */
const ROUTE = /path: '([^']+)'[\s\S]*?component: (?:page\((\w+),|lazyPage\(\(\) => import\('([^']+)'\)|\(\) =>)/g;

/** An address as the server can tell it: `/concerns/:id/send`, `/learn/:page?`. */
export function patternOf(path: string): string {
  const parts = path.split('/').slice(1);
  return `^${parts.map((part) => (part.endsWith('?') ? '(/[^/]+)?' : part.startsWith(':') ? '/[^/]+' : `/${part}`)).join('')}/?$`;
}

/** Each route with the file its code begins in, as `routes.tsx` writes them down. The first page and unknown addresses have none. */
export function routeFiles(source: string): { path: string; file: string }[] {
  const named = new Map([...source.matchAll(CHUNK)].map(([, name, file]) => [name, file!]));
  return [...source.matchAll(ROUTE)].flatMap(([, path, name, own]) => {
    const file = own ?? named.get(name);
    return file && path !== '*' ? [{ path: path!, file }] : [];
  });
}

/**
 * `first-files.json`: what each page is made of besides what the document itself asks for. The server names these files
 * with the document (`Link: rel=modulepreload`), so that on a first visit they don't wait for the first script to have come and run.
 */
export function firstFiles(): Plugin {
  return {
    name: 'stepwise:first-files',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((one): one is Rolldown.OutputChunk => one.type === 'chunk');
      const entry = chunks.find(({ isEntry }) => isEntry)!;
      const known = closure(bundle, entry.fileName);
      const files = routeFiles(readFileSync(ROUTES, 'utf8')).map(({ path, file }) => {
        const whole = new URL(file, `file:///src/client/app/`).pathname;
        const start = chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith(whole)));
        if (!start) return this.error(`${path}: no chunk holds ${whole}`);
        return [patternOf(path), [...closure(bundle, start.fileName)].filter((name) => !known.has(name))];
      });
      this.emitFile({ type: 'asset', fileName: 'first-files.json', source: JSON.stringify(files) });
    },
  };
}

/** A chunk with all it imports, and what they look like. */
function closure(bundle: Rolldown.OutputBundle, name: string, seen = new Set<string>()): Set<string> {
  const chunk = bundle[name];
  if (chunk?.type !== 'chunk' || seen.has(name)) return seen;
  seen.add(name);
  for (const css of (chunk as { viteMetadata?: { importedCss: Set<string> } }).viteMetadata?.importedCss ?? [])
    seen.add(css);
  for (const next of chunk.imports) closure(bundle, next, seen);
  return seen;
}
