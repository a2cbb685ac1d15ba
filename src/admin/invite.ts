import { sha256 } from '#server/crypto/hash.ts';
import type { RandomBytes } from '#server/platform/random.ts';
import { Refusal } from '#server/refusal.ts';
import type { Store } from '#server/store/store.ts';
import { addInvitation } from '#server/team/invitations.ts';
import { describeTeam, membersOf } from '#server/team/who-decides.ts';

const TOKEN_BYTES = 32;
const DAYS = 7;

export interface InviteDeps {
  store: Store;
  random: RandomBytes;
  /** Where people reach the server, for the link. */
  origin: string;
  /** Today, YYYY-MM-DD. */
  day: string;
  print(line: string): void;
}

/** Makes the link of a team's first lead. Answers the exit code; what went wrong is a sentence for whoever typed it. */
export const invite = {
  name: 'invite',
  about: 'makes a link that works once, for the first lead of a team',
  example: 'npm run admin -- invite <the id of the team>',
  async run([team]: readonly string[], deps: InviteDeps): Promise<number> {
    const { store, random, origin, day, print } = deps;
    if (!team) {
      print('Which team? Give its id, as the list of organisations shows it.');
      return 1;
    }
    const token = random(TOKEN_BYTES).toString('base64url');
    const made = await store.write(async (tx) => {
      const names = await describeTeam(tx, team).catch(() => null);
      if (!names) return 'There is no team with this id.';
      if (await membersOf(tx, team)) return 'This team has a lead already. They invite everybody else.';
      const steward = await tx.meta.get('steward');
      if (!steward) return 'Nobody has set this server up yet. Open the set-up link first.';
      try {
        await addInvitation(tx, { account: steward, day }, { team, id: sha256(token), role: 'lead', days: DAYS });
      } catch (error) {
        if (error instanceof Refusal && error.code === 'too_many')
          return 'Too many links of this team are not used yet.';
        throw error;
      }
      return names;
    });
    if (typeof made === 'string') {
      print(made);
      return 1;
    }
    print(`For the first lead of ${made.team.name}, ${made.organisation.name}. It works once, within ${DAYS} days:`);
    print(`${origin}/invite#${token}`);
    return 0;
  },
} as const;
