import { noteAskingTeams } from '../db/team/asks.ts';
import { keepOut } from '../db/team/taken-off.ts';
import { tellTakenOn } from '../db/team/taken-on.ts';
import { openToNewMembers } from '../db/team/team-grants.ts';
import { leaveTeams } from '../db/team/team-leave.ts';
import type { LaneDeps, LaneResult } from './lane.ts';
import { syncLane } from './lane.ts';

const BATCH = 50;
/** A lead who lets somebody in has it done in one go up to this many; the rest follows with the next syncs. */
const MOST_BATCHES = 20;

/**
 * What the device of a member does beside reading and answering: it opens the team's concerns to those who came later,
 * closes them to those who were taken off, tells the team what went to the next step, takes the team's concerns off itself
 * when its own account was removed, and notes which teams ask its owner something. Null: there was nothing to send.
 */
export async function doTeamDuties(deps: LaneDeps): Promise<LaneResult | null> {
  const { phone } = deps;
  await leaveTeams(phone);
  await noteAskingTeams(phone);
  const told = await tellTakenOn(phone);
  let result: LaneResult | null = told ? await syncLane(deps, phone.account.id) : null;
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const opened = await openToNewMembers(phone, BATCH);
    const closed = await keepOut(phone);
    if (opened === 0 && !closed) break;
    result = await syncLane(deps, phone.account.id);
    if (result.kind !== 'done') break;
  }
  return result;
}
