import type { MemberRole } from '#protocol/roster.ts';

/** A link into a team, by the hash of its token. */
export interface Invitation {
  id: string;
  team: string;
  role: MemberRole;
  /** The last day on which it can be used. */
  until: string;
  maker: string;
  takenBy: string | null;
  withdrawn: boolean;
}
export interface InvitationReads {
  find(id: string): Promise<Invitation | null>;
  /** Those of a team that can still be used on a day, the one that ends first before the others. */
  open(team: string, day: string): Promise<Invitation[]>;
}
export interface Invitations extends InvitationReads {
  add(invitation: Pick<Invitation, 'id' | 'team' | 'role' | 'until' | 'maker'>): Promise<void>;
  take(id: string, account: string): Promise<void>;
  withdraw(id: string): Promise<void>;
}

/** Somebody who has used a link and waits for a lead. Their keys are those of the account. */
export interface Joining {
  team: string;
  account: string;
  role: MemberRole;
  title: string;
  day: string;
}
export interface JoiningReads {
  find(team: string, account: string): Promise<Joining | null>;
  /** The one who has waited longest first. */
  ofTeam(team: string): Promise<Joining[]>;
}
export interface Joinings extends JoiningReads {
  /** Takes the place of an earlier one of the same account. */
  put(joining: Joining): Promise<void>;
  remove(team: string, account: string): Promise<void>;
}
