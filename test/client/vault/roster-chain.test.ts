import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '#client/vault/account.ts';
import { hashOf } from '#client/vault/hash.ts';
import { signRoster, verifyRosters } from '#client/vault/roster-chain.ts';
import type { Member, MemberRole, SignedRoster } from '#protocol/roster.ts';
import { rosterText } from '#protocol/texts.ts';
import { person } from '#test/scenario/people.ts';

const TEAM = 'teamAAAAAAAAAAAAAAAAAA';
let lead: Account;
let handler: Account;
let stranger: Account;
/** Founded by the lead alone; then the handler, then a second lead. */
let chain: SignedRoster[];
beforeAll(async () => {
  [lead, handler, stranger] = await Promise.all([person(2), person(3), person(9)]);
  chain = [];
  await grow(chain, lead, [member(lead, 'lead')]);
  await grow(chain, lead, [member(lead, 'lead'), member(handler, 'handler')]);
  await grow(chain, lead, [member(lead, 'lead'), member(handler, 'lead')]);
});

const member = ({ id, keys }: Account, role: MemberRole): Member => ({ account: id, keys, role, title: 'Lecturer' });

async function next(after: readonly SignedRoster[], signer: Account, members: Member[]): Promise<SignedRoster> {
  const last = after.at(-1);
  const previous = last ? await hashOf(rosterText(last.text)) : null;
  return signRoster(signer, { team: TEAM, version: after.length + 1, previous, members });
}
async function grow(to: SignedRoster[], signer: Account, members: Member[]): Promise<void> {
  to.push(await next(to, signer, members));
}
const problem = async (of: readonly SignedRoster[], pinned?: string, seen?: { version: number; hash: string }) => {
  const verdict = await verifyRosters(TEAM, of, pinned, seen);
  return verdict.ok ? null : verdict.problem;
};
const hashAt = (version: number) => hashOf(rosterText(chain[version - 1]!.text));

describe('the chain of a team’s rosters', () => {
  test('holds when each version was signed by a lead of the one before', async () => {
    const verdict = await verifyRosters(TEAM, chain, await hashAt(1), { version: 2, hash: await hashAt(2) });
    expect(verdict.ok && [verdict.team.hash, verdict.team.history.length]).toEqual([await hashAt(3), 3]);
  });

  test('refuses a version that a handler, a stranger, or a lead it brings itself has signed', async () => {
    const start = chain.slice(0, 2);
    const intruder = [member(lead, 'lead'), member(stranger, 'lead')];
    for (const signer of [handler, stranger]) {
      expect(await problem([...start, await next(start, signer, intruder)])).toBe('roster_signer');
    }
  });

  test('refuses somebody’s keys under another’s id', async () => {
    const swapped = { ...member(handler, 'handler'), keys: stranger.keys };
    const start = chain.slice(0, 1);
    expect(await problem([...start, await next(start, lead, [member(lead, 'lead'), swapped])])).toBe('roster_forged');
  });

  test('refuses another founding than the pinned one, an older chain, and a fork', async () => {
    expect(await problem(chain, await hashOf('another team'))).toBe('roster_changed');
    const seen = { version: 3, hash: await hashAt(3) };
    expect(await problem(chain.slice(0, 2), undefined, seen)).toBe('roster_rolled_back');
    expect(await problem([], undefined, seen)).toBe('roster_rolled_back');
    const start = chain.slice(0, 2);
    const fork = await next(start, lead, [member(lead, 'lead'), member(stranger, 'lead')]);
    expect(await problem([...start, fork], undefined, seen)).toBe('roster_forked');
    expect(await problem([])).toBe('roster_empty');
  });

  test('refuses any change of a letter, of the order, or of what is there', async () => {
    const at = fc.nat(2);
    const tampered = fc.oneof(
      fc.record({ at, letter: fc.nat(200) }).map(({ at: which, letter }) => (real: SignedRoster[]) => {
        const { text } = real[which]!;
        const place = letter % text.length;
        const other = text[place] === 'x' ? 'y' : 'x';
        return real.with(which, { ...real[which]!, text: text.slice(0, place) + other + text.slice(place + 1) });
      }),
      fc
        .tuple(at, at)
        .filter(([a, b]) => a !== b)
        .map(
          ([a, b]) =>
            (real: SignedRoster[]) =>
              real.with(a, real[b]!).with(b, real[a]!),
        ),
      fc.nat(1).map((gone) => (real: SignedRoster[]) => real.filter((_, which) => which !== gone)),
      fc
        .tuple(at, at)
        .filter(([a, b]) => a !== b)
        .map(
          ([a, b]) =>
            (real: SignedRoster[]) =>
              real.with(a, { ...real[a]!, signature: real[b]!.signature }),
        ),
    );
    await fc.assert(
      fc.asyncProperty(tampered, async (tamper) => {
        expect(await problem(tamper(chain))).not.toBe(null);
      }),
      { seed: 5, numRuns: 120 },
    );
  });
});
