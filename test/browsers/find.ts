import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { findBrowser } from '../support/find-browser.ts';
import { fromDebian } from '../support/from-debian.ts';
import { chromiumAt } from './chromium.ts';
import { firefoxAt } from './firefox.ts';
import type { Browser } from './tab.ts';
import { webkitAt } from './webkit.ts';

type Say = (line: string) => void;
type Name = Browser['name'];

/** Each of the browsers, or null where there is none and none can be had. Debian's packages are installed, as root. */
export const FIND: Record<Name, (say: Say) => Browser | null> = {
  chromium: (say) => chromiumAt(findBrowser(say)),
  firefox(say) {
    const path =
      onPath('firefox') ?? onPath('firefox-esr') ?? (fromDebian('firefox-esr', say) ? onPath('firefox-esr') : null);
    return path === null ? null : firefoxAt(path);
  },
  webkit(say) {
    for (const [program, name] of [
      ['WebKitWebDriver', 'webkit2gtk-driver'],
      ['xvfb-run', 'xvfb'],
      ['xauth', 'xauth'],
    ] as const) {
      if (!onPath(program) && !(fromDebian(name, say) && onPath(program))) return null;
    }
    const miniBrowser = findMiniBrowser();
    return miniBrowser === null ? null : webkitAt(miniBrowser);
  },
};

function onPath(program: string): string | null {
  try {
    return execFileSync('which', [program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}

/** WebKitGTK's own small browser, which lies beside its library. */
function findMiniBrowser(): string | null {
  const places = existsSync('/usr/lib') ? readdirSync('/usr/lib') : [];
  const paths = places.map((place) => `/usr/lib/${place}/webkit2gtk-4.1/MiniBrowser`);
  return paths.find((path) => existsSync(path)) ?? null;
}
