import { execFileSync } from 'node:child_process';

function works(): boolean {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Whether there is an nginx to try. Root, where Debian's packages are, installs it first. */
export function findNginx(say: (line: string) => void): boolean {
  if (works()) return true;
  if (process.getuid?.() !== 0) return false;
  say('No nginx found; installing Debian’s.');
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  try {
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'nginx-light'], options);
  } catch {
    return false;
  }
  return works();
}
