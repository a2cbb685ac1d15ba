import type { SpaceRow } from '../databases.ts';

/** What somebody sent a team: a concern, or an observation. Everything else in a lane is the account's own or the team's. */
export const wasSent = ({ kind }: Pick<SpaceRow, 'kind'>) => kind === 'concern' || kind === 'observation';
