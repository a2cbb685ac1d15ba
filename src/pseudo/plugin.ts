import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { inPseudo } from './in-pseudo.ts';
import { textModule } from './text-module.ts';

/** By custom the name of a made-up language that runs from right to left. It counts and dates as Arabic does. */
const LANGUAGE = 'ar-XB';
const TEXT = /\/src\/client\/(text\/[^/]+|.*-text)\.ts$/;
const PACK = /\/src\/content\/packs\/[^/]+\/([^/]+)\.json$/;
/** Words to be found in what people write. They are no translation of each other from one language to another. */
const PATTERNS = new Set(['words', 'denials', 'unless']);

/** What a pack says to people: an id has neither capitals nor spaces, and a day has no letters. */
function packInPseudo(file: string, value: unknown, key = ''): unknown {
  if (typeof value === 'string') return /[A-Z ]/.test(value) ? inPseudo(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (file === 'suggestions' && PATTERNS.has(key)) return value;
  if (Array.isArray(value)) return value.map((one) => packInPseudo(file, one));
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, packInPseudo(file, inner, name)]));
}

/** The page before any script has run: what stands between its tags, and what is said of it. */
function pageInPseudo(html: string): string {
  return html
    .replace(/<html lang="[^"]*"/, `<html lang="${LANGUAGE}" dir="rtl"`)
    .replace(/(<meta name="description" content=")([^"]*)/, (_, before, words) => before + inPseudo(words))
    .replace(/>([^<>]+)</g, (_, words) => `>${inPseudo(words)}<`);
}

/** Builds the app as if it had been translated, so that whatever cannot be is seen. */
export function pseudo(): Plugin {
  return {
    name: 'stepwise:pseudo',
    enforce: 'pre',
    config: (config) => {
      const names = JSON.parse(String(config.define?.['STEP_NAMES'])) as unknown;
      return { define: { STEP_NAMES: JSON.stringify(packInPseudo('pathway', names)) } };
    },
    load(id) {
      const pack = id.match(PACK);
      if (pack) return JSON.stringify(packInPseudo(pack[1]!, JSON.parse(readFileSync(id, 'utf8'))));
      return null;
    },
    transform(code, id) {
      if (id.endsWith('/src/content/language.ts')) return code.replace(/'en-GB'/, `'${LANGUAGE}'`);
      return TEXT.test(id) ? textModule(id, code) : null;
    },
    transformIndexHtml: { order: 'pre', handler: pageInPseudo },
  };
}
