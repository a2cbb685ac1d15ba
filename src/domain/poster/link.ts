import { crc32 } from './crc32.ts';

/**
 * What a poster's QR code carries. Ids are the directory's. `teams`: the beginning of a team's id, and the beginning of
 * its founding fingerprint (84 bits), by which a phone knows that team again.
 */
export type PosterLink = {
  placement: string;
  organisation: string;
  education: string | null;
  teams: readonly PosterTeam[];
};
export type PosterTeam = { team: string; pin: string };

const ID = 22;
const TEAM = 5;
const PIN = 14;
const CHECK = 6;
/** The first letter says which form this is; never A, which would be a leading nought. */
const FORMS = { alone: 'B', withCourse: 'C' } as const;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function posterTeam(team: string, fingerprint: string): PosterTeam {
  return { team: team.slice(0, TEAM), pin: fingerprint.slice(0, PIN) };
}

/** As digits, which a QR code packs more closely than anything else. At the end six letters tell of any damage. */
export function writeLink({ placement, organisation, education, teams }: PosterLink): string {
  const form = education === null ? FORMS.alone : FORMS.withCourse;
  const named = teams.map(({ team, pin }) => team + pin).join('');
  const letters = `${form}${placement}${organisation}${education ?? ''}${named}`;
  return toDigits(letters + checkOf(letters));
}

/** Null: damaged, or not one of ours. */
export function readLink(digits: string): PosterLink | null {
  if (!/^[1-9]\d{60,999}$/.test(digits)) return null;
  const all = toLetters(digits);
  const letters = all.slice(0, -CHECK);
  if (all.slice(-CHECK) !== checkOf(letters)) return null;
  const withCourse = letters.startsWith(FORMS.withCourse);
  const head = 1 + ID * (withCourse ? 3 : 2);
  if (!withCourse && !letters.startsWith(FORMS.alone)) return null;
  if (letters.length < head || (letters.length - head) % (TEAM + PIN) !== 0) return null;
  const [placement, organisation, education] = cut(letters.slice(1, head), ID) as [string, string, string?];
  const teams = cut(letters.slice(head), TEAM + PIN).map((one) => ({ team: one.slice(0, TEAM), pin: one.slice(TEAM) }));
  return { placement, organisation, education: education ?? null, teams };
}

function checkOf(letters: string): string {
  return toLetters(String(crc32(letters))).padStart(CHECK, 'A');
}

function toDigits(letters: string): string {
  return [...letters].reduce((sum, letter) => (sum << 6n) | BigInt(LETTERS.indexOf(letter)), 0n).toString();
}

function toLetters(digits: string): string {
  let text = '';
  for (let rest = BigInt(digits); rest > 0n; rest >>= 6n) text = LETTERS[Number(rest & 63n)]! + text;
  return text;
}

function cut(text: string, length: number): string[] {
  return text.match(new RegExp(`.{${length}}`, 'g')) ?? [];
}
