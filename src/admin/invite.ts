import { sha256 } from '#server/crypto/hash.ts';
import { dayOf } from '#server/platform/clock.ts';
import { Refusal } from '#server/refusal.ts';
import type { Tx } from '#server/store/store.ts';
import { addInvitation, type NewInvitation } from '#server/team/invitations.ts';
import { describeTeam, membersOf } from '#server/team/who-decides.ts';
import type { StoreAct } from './act.ts';
import { BadCommand } from './act.ts';

const TOKEN_BYTES = 32;
const DAYS = 7;

export const inviteAct: StoreAct = {
  name: 'invite',
  about: 'Makes a link that works once, for the first lead of a team.',
  example: 'npm run admin -- invite <the id of the team>',
  async run([team], { store, random, origin, clock, say }) {
    if (!team) throw new BadCommand('Which team? Give its id, as the list of organisations shows it.');
    if (!origin)
      throw new BadCommand('Set ORIGIN to the address where people reach Stepwise: the link begins with it.');
    const token = random(TOKEN_BYTES).toString('base64url');
    const link = { team, id: sha256(token), role: 'lead', days: DAYS } as const;
    const names = await store.write((tx) => invite(tx, link, dayOf(clock)));
    say(`For the first lead of ${names.team.name}, ${names.organisation.name}. It works once, within ${DAYS} days:`);
    say(`${origin}/invite#${token}`);
  },
};

async function invite(tx: Tx, link: NewInvitation, day: string) {
  const names = await describeTeam(tx, link.team).catch(() => null);
  if (!names) throw new BadCommand('There is no team with this id.');
  if (await membersOf(tx, link.team)) {
    throw new BadCommand('This team has a lead already. They invite everybody else.');
  }
  const steward = await tx.meta.get('steward');
  if (!steward) throw new BadCommand('Nobody has set this server up yet. Open the set-up link first.');
  try {
    await addInvitation(tx, { account: steward, day }, link);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'too_many') throw error;
    throw new BadCommand('Too many links of this team are not used yet.');
  }
  return names;
}
