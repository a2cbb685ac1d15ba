import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs one of Debian’s packages, where that can be done: as root, with `apt-get`. Whether it was. */
export function fromDebian(name: string, say: (line: string) => void): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  say(`Installing Debian’s package ${name}.`);
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  try {
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', name], options);
    return true;
  } catch {
    return false;
  }
}
