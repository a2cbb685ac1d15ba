import { execFileSync } from 'node:child_process';
import { fromDebian } from '../support/from-debian.ts';

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
  return works() || (fromDebian('nginx-light', say) && works());
}
